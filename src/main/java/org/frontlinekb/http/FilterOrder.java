package org.frontlinekb.http;

/** Priorities of the filters; the highest runs first. */
public final class FilterOrder {

    /** First of all: whatever is logged on the way says which request it belongs to. */
    static final int REQUEST_ID = 500;

    /** Before any refusal: what is set here stands on every answer, a refusal included. */
    static final int HEADERS = 400;

    /** Before anything can refuse the request: the trail has refusals too. */
    public static final int AUDIT = 350;

    static final int CROSS_ORIGIN = 300;

    /** Before anything that costs more than looking up who asks. */
    public static final int RATE_LIMIT = 275;

    /** Before anything reads more of a request than its head. */
    static final int WELL_FORMED = 250;

    static final int COMPRESSION = 240;

    /**
     * After whatever refuses requests by more than their address, or sets headers, and before Quarkus' security (200): who sends
     * credentials is not answered from the cache, and what Quarkus does at that point costs more than the answer.
     */
    static final int CACHE = 210;

    /**
     * After the cache, in which no malformed address can be, and before Quarkus looks whether an address is secured (200), which
     * answers a malformed one with a bare 400.
     */
    static final int ADDRESS = 205;

    /** After every check: the methods of an address. */
    static final int OPTIONS = 50;

    private FilterOrder() {}
}
