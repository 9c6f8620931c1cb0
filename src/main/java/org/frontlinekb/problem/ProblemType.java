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
    TOO_LARGE(
            413,
            "The body is too large",
            "The body has more bytes than this operation takes.",
            "Send less at once; bulk goes to /api/v1/imports."),
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
    UNAUTHENTICATED(
            401,
            "Who asks is not known",
            "Writing needs a user, and the request has no credentials or wrong ones; a service without configured users takes no writes at all.",
            "Send HTTP Basic credentials of a user that whoever runs the service has configured: frontline.users.<name>.password is a bcrypt hash, frontline.users.<name>.roles is editor, admin or both. Where quarkus.oidc.auth-server-url is configured, a bearer token of that provider does as well."),
    FORBIDDEN(
            403,
            "The user may not do this",
            "The credentials are right, but the user lacks the role that this operation needs.",
            "Ask whoever runs the service for the role editor."),
    ID_TAKEN(
            409,
            "The id is taken",
            "An entry of this kind is kept under the id already, or was merged into another one.",
            "Change the entry with PUT or PATCH at its address, or choose another id."),
    STILL_REFERENCED(
            409,
            "Other entries refer to it",
            "The entry cannot be withdrawn as long as others refer to it.",
            "Change or withdraw those that errors[] lists first, or merge the entry into another one."),
    WITHDRAWN(
            410,
            "The entry was withdrawn",
            "The entry was kept here and has been withdrawn; its history is still at /history under its address.",
            "Read the reason in detail. An editor brings the entry back by creating it again with POST."),
    STALE(
            412,
            "Somebody else was faster",
            "The entry has changed since the version that If-Match names.",
            "Read the entry's /document again, apply the change to that, and send its ETag."),
    PRECONDITION_REQUIRED(
            428,
            "The change must say what it is based on",
            "Without If-Match, one editor would undo what another has just changed without knowing.",
            "Read the entry's /document and send its ETag as If-Match."),
    KEY_REUSED(
            422,
            "The Idempotency-Key belongs to another request",
            "The key was used for a request with other content in the last 24 hours.",
            "Make a new key for each new request; use an old one only to repeat a request just as it was."),
    TEXT_MISMATCH(
            422,
            "The text is not the report's",
            "Length or SHA-256 of the text differ from what the report says, so its citations would not point into it.",
            "Compare the hashes in detail; encoding, line ends and a line end at the very end are what usually differs."),
    BUSY(
            503,
            "Another write takes long",
            "Writes are done one after the other, and one of them, usually a large import, has not ended in time.",
            "Try again after the seconds in Retry-After."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The client has sent more requests of this kind, or more wrong passwords, than whoever runs the service allows in a minute.",
            "Wait for the seconds in the Retry-After header before the next request."),
    TOKENS_UNCHECKED(
            503,
            "Tokens cannot be checked now",
            "The identity provider whose keys tell whether a token is genuine cannot be reached; reading needs no token.",
            "Try again after the seconds in the Retry-After header."),
    STORAGE_AWAY(
            503,
            "Nothing can be stored now",
            "The disk is full or fails, or the database cannot be reached; what was acknowledged before is kept.",
            "Try again later; whoever runs the service finds the cause in the log under the id in detail."),
    REQUEST_REFUSED(
            400,
            "The request was refused",
            "The request breaks a rule of HTTP or of this service that has no problem type of its own; the status says which.",
            "Read status and detail."),
    NO_BACKUP_HERE(
            501,
            "The database is copied elsewhere",
            "Only an embedded database that is kept in files can be copied through the service.",
            "Copy a PostgreSQL database with pg_dump; a database in memory is gone with the service, so export it."),
    SEARCH_AWAY(
            503,
            "Search is not available now",
            "The search engine cannot be reached, or its index is being built; everything else works.",
            "Try again after the seconds in the Retry-After header; lists and entries can be read meanwhile."),
    INTERNAL_ERROR(
            500,
            "The service failed",
            "A fault of the service, not of the request. It has been logged under the request's id, which detail and the header X-Request-ID tell.",
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

    /** A problem of this type in which the detail says it all. */
    public Problem problem(String detail, String instance) {
        return new Problem(uri(), title, status, detail, instance, null);
    }

    /** The type with this slug, if there is one. */
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that stands for an HTTP status when nothing more is known. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_ADDRESS;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            default -> status >= 500 ? INTERNAL_ERROR : REQUEST_REFUSED;
        };
    }
}
