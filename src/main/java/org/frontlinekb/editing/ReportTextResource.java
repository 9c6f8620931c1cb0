package org.frontlinekb.editing;

import io.quarkus.logging.Log;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.access.Role;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.Sha256;
import org.frontlinekb.report.TextState;
import org.frontlinekb.writing.Authors;
import org.frontlinekb.writing.Body;
import org.frontlinekb.writing.Writes;
import org.frontlinekb.writing.Written;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The texts of reports over HTTP: attached and withheld again; read in stretches (coverage), not here. A text is no part of the history:
 * whoever withholds it takes it out of the knowledge base altogether.
 */
@Path("/api/v1/reports")
@Tag(name = "reports")
public class ReportTextResource {

    /** The longest text that a report can have, in UTF-8. */
    private static final int LONGEST_TEXT = 4_000_000;

    private final Editor editor;
    private final Writes writes;
    private final Authors authors;

    ReportTextResource(Editor editor, Writes writes, Authors authors) {
        this.editor = editor;
        this.writes = writes;
        this.authors = authors;
    }

    @PUT
    @Path("/{id}/text")
    @RolesAllowed(Role.EDITOR)
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "attachReportText",
            summary = "Attach the text of a report, so that citations carry the cited characters",
            description = "Length and SHA-256 must be the report's, and everything that cites it must stand there.")
    @APIResponse(responseCode = "204", description = "The text is held")
    public Response attach(@RestPath @Parameter(description = "Id of the report") String id, InputStream body)
            throws IOException {
        byte[] bytes = Body.read(body, LONGEST_TEXT);
        Author author = authors.author(null);
        Response response = writes.run(() -> {
            Report report = Ids.at(Report.class, Kind.REPORT, id);
            boolean held = report.textState() == TextState.HELD;
            report.hold(matching(report, bytes));
            editor.checkCitations(id);
            if (!held) {
                Change.touch(Kind.REPORT, report, new Author(author.name(), "text attached"));
            }
            return new Written(204, null, null, null);
        });
        Log.infof("%s attached the text of report %s", author.name(), id);
        return response;
    }

    private static String matching(Report report, byte[] bytes) {
        String text = decoded(bytes);
        int length = text.codePointCount(0, text.length());
        String sha256 = Sha256.of(bytes);
        if (length != report.length || !sha256.equals(report.sha256)) {
            throw new ProblemException(
                    ProblemType.TEXT_MISMATCH,
                    "The text has " + length + " code points and SHA-256 " + sha256 + ", but the report has "
                            + report.length + " code points and SHA-256 " + report.sha256,
                    List.of());
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException malformed) {
            // told below, like a text that no database keeps
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "The text is not UTF-8, or has U+0000 in it", List.of());
    }

    @DELETE
    @Path("/{id}/text")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "withholdReportText", summary = "Withhold the text of a report again")
    @APIResponse(responseCode = "204", description = "No text is held")
    public Response withhold(@RestPath @Parameter(description = "Id of the report") String id) {
        Author author = authors.author(null);
        Response response = writes.run(() -> {
            Report report = Ids.at(Report.class, Kind.REPORT, id);
            if (report.textState() != TextState.WITHHELD) {
                report.withhold();
                Change.touch(Kind.REPORT, report, new Author(author.name(), "text withheld"));
            }
            return new Written(204, null, null, null);
        });
        Log.infof("%s withheld the text of report %s", author.name(), id);
        return response;
    }
}
