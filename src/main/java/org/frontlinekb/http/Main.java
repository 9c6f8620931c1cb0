package org.frontlinekb.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

    /** Quarkus would answer an address that is no URI with a bare 400; {@link WellFormed} answers with a problem. */
    private static final String NO_BARE_400 = "vertx.disableURIValidation";

    private Main() {}

    /** @param args handed on to Quarkus */
    public static void main(String... args) {
        System.setProperty(NO_BARE_400, "true");
        Quarkus.run(args);
    }
}
