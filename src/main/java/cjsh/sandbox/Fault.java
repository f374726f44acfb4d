package cjsh.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that goes wrong on purpose, and when. Its text form is what the command line takes: {@code http-500} for
 * every request, {@code html-page@2} for the second request of each API.
 *
 * @param kind what goes wrong
 * @param request counted from 1 for each API on its own; {@link #EVERY} for each request
 */
public record Fault(Kind kind, int request) {
    /** Stands for each request, in place of a number. */
    public static final int EVERY = 0;

    public Fault {
        if (request < EVERY) {
            throw new IllegalArgumentException("requests are counted from 1, not " + request);
        }
    }

    /** What can go wrong. Unless said otherwise the request is not carried out. */
    public enum Kind {
        /** Status 500 with a line of plain text. */
        HTTP_500,
        /** Status 503 that asks to come back in a second. */
        HTTP_503_RETRY_AFTER,
        /** Status 429 that asks to come back in a second. */
        HTTP_429_RETRY_AFTER,
        /** Status 403, as a firewall would answer. */
        HTTP_403,
        /** Status 404, as after a mistyped address. */
        HTTP_404,
        /** Status 200 with a web page in place of JSON. */
        HTML_PAGE,
        /** The request is carried out, but its answer has no body. */
        EMPTY_BODY,
        /** The request is carried out, but its answer ends halfway, without a hint in the headers. */
        CUT_JSON,
        /** A redirect to another origin, where a token must not go. */
        REDIRECT_ELSEWHERE,
        /** The request is carried out, and its data come with an error beside them. */
        PARTIAL_DATA,
        /** The API's own internal error, in its own dialect. */
        INTERNAL_ERROR,
        /** The request is carried out, but the connection is closed before an answer: a mutation has been applied. */
        DROP_CONNECTION;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The fault at every request. */
    public static Fault every(Kind kind) {
        return new Fault(kind, EVERY);
    }

    /** The fault at one request of each API. */
    public static Fault at(int request, Kind kind) {
        return new Fault(kind, request);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException with a message for the person who typed it
     */
    public static Fault parse(String text) {
        int at = text.indexOf('@');
        Kind kind = kind(at < 0 ? text : text.substring(0, at));
        return at < 0 ? every(kind) : at(Ordinals.parse(text.substring(at + 1), text), kind);
    }

    boolean hits(int requestNumber) {
        return request == EVERY || request == requestNumber;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault `" + name + "`; there are "
                        + Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "))));
    }

    /** The text form. */
    @Override
    public String toString() {
        return request == EVERY ? kind.text() : kind.text() + "@" + request;
    }
}
