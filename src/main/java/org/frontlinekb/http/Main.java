package org.frontlinekb.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the service. */
@QuarkusMain
public class Main {

    /** Quarkus would answer an address that is no URI with a bare 400; {@link WellFormed} answers with a problem. */
    private static final String NO_BARE_400 = "vertx.disableURIValidation";

    private static final String DATA = "frontline.data";

    private Main() {}

    /** @param args handed on to Quarkus */
    public static void main(String... args) {
        System.setProperty(NO_BARE_400, "true");
        data();
        DescriptionOnDemand.defer();
        Quarkus.run(args);
    }

    /** H2 would refuse a folder such as {@code data}, which every other program takes as below the current one. */
    private static void data() {
        String folder = System.getProperty(DATA, System.getenv("FRONTLINE_DATA"));
        if (folder != null) {
            System.setProperty(DATA, Path.of(folder).toAbsolutePath().toString());
        }
    }
}
