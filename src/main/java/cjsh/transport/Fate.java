package cjsh.transport;

import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * What to say of a change that got no plain answer: that it was not made, or that nobody here can know. Queries never come
 * here; they can be asked again.
 */
final class Fate {
    private static final int REQUEST_TIMEOUT = 408;

    private static final String CHECK_FIRST = "find out before you send it again";

    /** Words in codes of what broke down on the way, rather than said no; graphql-java's own is DataFetchingException. */
    private static final List<String> BREAKDOWNS =
            List.of("INTERNAL", "TIMEOUT", "EXCEPTION", "UNAVAILABLE", "DOWNSTREAM");

    /** Codes of a no, in capitals without signs: those that CJ documents, graphql-java's, Spring's and Apollo's. */
    private static final Set<String> REFUSALS = Set.of(
            "INVALIDARGUMENTS",
            "INVALIDSYSTEMSTATE",
            "NOTFOUND",
            "UNAUTHORIZED",
            "UNAUTHENTICATED",
            "FORBIDDEN",
            "BADREQUEST",
            "BADUSERINPUT",
            "INVALIDSYNTAX",
            "VALIDATIONERROR",
            "OPERATIONNOTSUPPORTED",
            "GRAPHQLPARSEFAILED",
            "GRAPHQLVALIDATIONFAILED",
            "OPERATIONRESOLUTIONFAILURE");

    /** What is said before anything is done: of the token, and of the text and its values by graphql-js, in CJ's documents. */
    private static final Pattern SAID_BEFORE = Pattern.compile(
            "(?i)authorization token"
                    + "|^(Cannot query field|Syntax Error|Unknown argument|Variable \"\\$|Field \".*\" of type \".*\" must have)");

    private Fate() {}

    /** No answer came, or none that could be read to its end. */
    static CjException withoutAnswer(HttpCall call, CjException why) {
        return call.body().withdraw() || hasNoHandshake(why) ? unsent(why) : unsure(why);
    }

    /**
     * Before the handshake nothing of a body travels, even if the client has taken it already. The JDK says the second of
     * the peer's first record only.
     */
    private static boolean hasNoHandshake(CjException why) {
        return Stream.iterate((Throwable) why, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SSLHandshakeException
                        || (cause instanceof SSLException
                                && String.valueOf(cause.getMessage()).startsWith("Unsupported or unrecognized SSL")));
    }

    /** An answer that is no GraphQL, from the API or from whatever stands before it. */
    static CjException afterAnswer(HttpCall call, HttpReply reply, CjException why) {
        int status = reply.status();
        if (status == 307 || status == 308) {
            return new CjException(
                    Kind.REFUSED,
                    Failure.place(call) + " answered " + status + ", a redirect; a change is sent only once, so it was"
                            + " not followed, and nothing was changed",
                    "set " + call.api().urlVariable() + " to the address that it names: "
                            + reply.value("location").orElse("none").replaceFirst("[?#].*", ""),
                    why);
        }
        boolean turnedAway = status >= 400 && status < 500 && status != REQUEST_TIMEOUT;
        return turnedAway ? refused(why) : unsure(why);
    }

    /**
     * The API said what went wrong, and gave no data.
     *
     * @param executed whether there is a {@code data} of null, which GraphQL leaves out when it did not begin
     */
    static CjException afterErrors(HttpReply reply, boolean executed, List<GraphQlError> errors, CjException why) {
        if (errors.stream().anyMatch(error -> error.path().size() > 1)) {
            return new CjException(
                    Kind.UNCERTAIN,
                    why.getMessage() + "; only the answer failed, so the change has probably been applied",
                    CHECK_FIRST,
                    why);
        }
        boolean failedInside =
                reply.status() >= 500 || errors.isEmpty() || errors.stream().anyMatch(Fate::isInternal);
        boolean begun = executed && reply.status() < 400;
        return failedInside || errors.stream().anyMatch(error -> mayHaveActed(error, begun))
                ? unsure(why)
                : refused(why);
    }

    /** With a path the field's own code ran, so it takes more than a complaint to know that it did nothing. */
    private static boolean mayHaveActed(GraphQlError error, boolean begun) {
        String code = error.code().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return (begun || !error.path().isEmpty())
                && !REFUSALS.contains(code)
                && !SAID_BEFORE.matcher(error.message()).find();
    }

    private static boolean isInternal(GraphQlError error) {
        String code = error.code().toUpperCase(Locale.ROOT);
        return BREAKDOWNS.stream().anyMatch(code::contains);
    }

    private static CjException refused(CjException why) {
        return new CjException(
                why.kind(),
                why.getMessage() + "; the API refused the change",
                why.next().orElse(null),
                why);
    }

    private static CjException unsent(CjException why) {
        return new CjException(
                why.kind(), why.getMessage() + "; nothing was sent", why.next().orElse(null), why);
    }

    private static CjException unsure(CjException why) {
        return new CjException(
                Kind.UNCERTAIN, why.getMessage() + "; the change may have been applied", CHECK_FIRST, why);
    }
}
