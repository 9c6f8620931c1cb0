package org.frontlinekb.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a request or a document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that is wrong with a request or a document")
public record Fault(
        @Schema(description = "Name of the query or path parameter at fault; absent for a fault in a document")
        String parameter,

        @Schema(description = "RFC 6901 JSON pointer to the value at fault; absent for a parameter")
        String pointer,

        @Schema(description = "What is wrong, in one sentence")
        String message,

        @Schema(description = "The values that are allowed, where there is a list of them")
        List<String> allowed,

        @Schema(description = "The allowed value nearest to the one given, where one is near")
        String suggestion,

        @Schema(description = "Name of the header field at fault; absent for anything else")
        String header) {

    /** A fault in a parameter or a document. */
    public Fault(String parameter, String pointer, String message, List<String> allowed, String suggestion) {
        this(parameter, pointer, message, allowed, suggestion, null);
    }

    /** A fault in a parameter. */
    public static Fault parameter(String name, BadValue bad) {
        return new Fault(name, null, bad.getMessage(), bad.allowed, bad.suggestion);
    }

    /** A fault at a place in a document, given as an RFC 6901 JSON pointer. */
    public static Fault at(String pointer, String message) {
        return new Fault(null, pointer, message, null, null);
    }

    /** A fault in a header field that takes only some values. */
    public static Fault header(String name, String message, List<String> allowed) {
        return new Fault(null, null, message, allowed, null, name);
    }
}
