package cjsh.sandbox;

import java.util.Optional;

/** What the faults outside of GraphQL look like on the wire. */
final class Breakage {
    /** A name that can never be registered, so that a client which follows reaches nobody. */
    static final String ELSEWHERE = "http://elsewhere.invalid/graphql";

    private static final String WEB_PAGE = """
            <!DOCTYPE html>
            <html><head><title>GraphiQL</title></head>
            <body><div id="graphiql">Loading...</div></body></html>
            """;

    private Breakage() {}

    /** For the faults that come in place of the request being carried out. */
    static Optional<Reply> instead(Fault.Kind kind) {
        return switch (kind) {
            case HTTP_500 -> Optional.of(Reply.text(500, "Internal Server Error\n"));
            case HTTP_503_RETRY_AFTER ->
                Optional.of(Reply.text(503, "Service Unavailable\n").with("Retry-After", "1"));
            case HTTP_429_RETRY_AFTER ->
                Optional.of(Reply.text(429, "Too Many Requests\n").with("Retry-After", "1"));
            case HTTP_403 -> Optional.of(Reply.text(403, "Forbidden\n"));
            case HTTP_404 -> Optional.of(Reply.text(404, "Not Found\n"));
            case HTML_PAGE -> Optional.of(Reply.html(200, WEB_PAGE));
            case REDIRECT_ELSEWHERE -> Optional.of(Reply.text(307, "").with("Location", ELSEWHERE));
            case EMPTY_BODY, CUT_JSON, PARTIAL_DATA, INTERNAL_ERROR, DROP_CONNECTION -> Optional.empty();
        };
    }

    /** For the faults that happen to an answer on its way back. */
    static Reply after(Fault.Kind kind, Reply.Json whole) {
        return switch (kind) {
            case EMPTY_BODY -> new Reply.Empty(whole.status());
            case CUT_JSON -> new Reply.Cut(whole);
            case DROP_CONNECTION -> new Reply.Silence();
            default -> whole;
        };
    }
}
