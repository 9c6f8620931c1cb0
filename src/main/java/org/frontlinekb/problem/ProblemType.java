package org.frontlinekb.problem;

import java.util.Arrays;
import java.util.Optional;

/** The one catalogue of problems: what each means, what causes it and how to mend it. */
public enum ProblemType {
    BAD_PARAMETER(
            400,
            "A parameter is wrong",
            "A query parameter is unknown, repeated where it stands once, or has a value the service does not understand.",
            "Read errors[]: each names a parameter, says what is wrong, and where there is a list of allowed values, gives it."),
    BAD_REQUEST(
            400,
            "The request cannot be understood",
            "The request line, a header or the body is malformed; often a percent-encoding that is cut off or is no UTF-8.",
            "Compare the request with the API description at /q/openapi."),
    BAD_DOCUMENT(
            422,
            "The document breaks a rule",
            "The document is malformed, or something in it breaks a rule of the knowledge base; nothing of it was taken over.",
            "Read errors[]: each points with a JSON pointer (RFC 6901) at a value and says what is wrong with it; all faults are told at once."),
    UNKNOWN_ENTRY(
            404,
            "There is no such entry",
            "The address has the form of an entry's address, but nothing is kept under that id.",
            "Take ids from the list the entry belongs to; errors[] suggests the nearest one where there is one."),
    UNKNOWN_ADDRESS(
            404,
            "There is no such address",
            "No resource of this service answers at this path.",
            "The API starts at /api/v1; every address it has is described at /q/openapi."),
    METHOD_NOT_ALLOWED(
            405,
            "The method is not allowed here",
            "The address exists but does not take this HTTP method.",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "None of the accepted formats can be served",
            "The Accept header names only media types that this address does not produce.",
            "Ask for one of the media types in errors[0].allowed, or leave the Accept header out."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's format is not supported",
            "The Content-Type of the request is none that this address reads.",
            "Send one of the media types in errors[0].allowed."),
    TOO_LARGE(413, "The body is too large", "The body has more bytes than this operation takes.", "Send less at once."),
    URI_TOO_LONG(
            414,
            "The address is too long",
            "The path and the query together are longer than the service reads.",
            "Use fewer filters or fewer values at a time."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The header fields of the request are together larger than the service reads.",
            "Leave out headers the service has no use for, cookies above all."),
    REQUEST_REFUSED(
            400,
            "The request was refused",
            "The request breaks a rule of HTTP or of this service that has no problem type of its own; the status says which.",
            "Read status and detail."),
    SEARCH_AWAY(
            503,
            "Search is not available now",
            "The search engine cannot be reached, or its index is being built; everything else works.",
            "Try again after the seconds in the Retry-After header; lists and entries can be read meanwhile."),
    INTERNAL_ERROR(
            500,
            "The service failed",
            "A fault of the service, not of the request. It has been logged under the id in detail.",
            "Try again; if it stays, report the id to whoever runs the service.");

    /** HTTP status of the problem, 400 to 599. */
    public final int status;

    /** Short text, the same for every occurrence. */
    public final String title;

    /** What leads to this problem. */
    public final String cause;

    /** What the caller can do about it. */
    public final String mend;

    ProblemType(int status, String title, String cause, String mend) {
        this.status = status;
        this.title = title;
        this.cause = cause;
        this.mend = mend;
    }

    /** The last segment of the type's address, such as {@code bad-parameter}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type's address, relative to the service: a page that explains it. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** The type with this slug, if there is one. */
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that stands for an HTTP status when nothing more is known. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            default -> status >= 500 ? INTERNAL_ERROR : REQUEST_REFUSED;
        };
    }
}
