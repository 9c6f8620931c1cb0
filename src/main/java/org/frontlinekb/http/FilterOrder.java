package org.frontlinekb.http;

/** Priorities of the filters; the highest runs first. */
final class FilterOrder {

    /** First of all: what is set here stands on every answer, a refusal included. */
    static final int HEADERS = 400;

    static final int CROSS_ORIGIN = 300;

    static final int COMPRESSION = 200;

    static final int WELL_FORMED = 100;

    /** After every check: the methods of an address. */
    static final int OPTIONS = 50;

    private FilterOrder() {}
}
