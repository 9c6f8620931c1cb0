package org.frontlinekb.writing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** Reads the bodies of requests that fit into memory. */
public final class Body {

    private Body() {}

    /**
     * The whole body.
     *
     * @param most bytes it may have
     * @throws ProblemException 413 if it has more
     */
    public static byte[] read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(ProblemType.TOO_LARGE, "The body has more than " + most + " bytes", List.of());
        }
        return bytes;
    }
}
