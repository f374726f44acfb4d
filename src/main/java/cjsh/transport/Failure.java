package cjsh.transport;

import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Words what went wrong between a request and its data, once for all front ends. */
final class Failure {
    private static final Set<String> TOKEN_CODES = Set.of("unauthorized", "unauthenticated", "forbidden");

    private static final int MOST_SHOWN = 500;

    private Failure() {}

    /** {@code programs (https://programs.api.cj.com/query)}. */
    static String place(HttpCall call) {
        return call.api().shortName() + " (" + call.shownEndpoint() + ")";
    }

    static CjException tooLarge(HttpCall call, int maxBytes) {
        return new CjException(
                Kind.BAD_REPLY,
                place(call) + " sent more than " + maxBytes / (1024 * 1024) + " MB in one answer",
                "ask for fewer fields, or for smaller pages");
    }

    static CjException timeout(HttpCall call, Duration time) {
        return new CjException(
                Kind.UNREACHABLE,
                place(call) + " did not answer within "
                        + BigDecimal.valueOf(time.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString() + " seconds",
                "run it again; smaller pages answer sooner");
    }

    static CjException interrupted(HttpCall call) {
        return new CjException(Kind.INTERRUPTED, place(call) + ": stopped");
    }

    static CjException unreachable(HttpCall call, Throwable cause) {
        return new CjException(
                Kind.UNREACHABLE,
                place(call) + " could not be reached: " + reason(cause),
                "check the network"
                        + (isDefault(call)
                                ? ""
                                : ", and the address in " + call.api().urlVariable()),
                cause);
    }

    private static boolean isDefault(HttpCall call) {
        return call.endpoint().equals(call.api().endpoint());
    }

    private static String reason(Throwable cause) {
        List<Throwable> causes =
                Stream.iterate(cause, Objects::nonNull, Throwable::getCause).toList();
        // The JDK wraps an unknown host into a refused connection.
        if (causes.stream()
                .anyMatch(t -> t instanceof UnknownHostException || t instanceof UnresolvedAddressException)) {
            return "there is no such host";
        }
        for (Throwable t : causes) {
            if (t instanceof HttpConnectTimeoutException) {
                return "nobody answered there";
            } else if (t instanceof ConnectException) {
                return "the connection was refused";
            } else if (t instanceof SSLException) {
                return "no safe connection: " + t.getMessage();
            }
        }
        return "the connection broke";
    }

    /** An answer without data that says why. */
    static CjException refused(HttpCall call, HttpReply reply, List<GraphQlError> errors, String requestId) {
        String first =
                errors.isEmpty() ? "no reason given" : oneLine(errors.get(0).toString());
        String fact = place(call) + ": " + first + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more)" : "")
                + (requestId.isEmpty() ? "" : " [request " + oneLine(requestId) + "]");
        if (isAboutToken(reply.status(), errors)) {
            return new CjException(Kind.UNAUTHORIZED, fact, tokenAdvice());
        }
        String code = errors.isEmpty() ? "" : errors.get(0).code();
        String advice = ErrorCodes.advice(call.api(), code);
        if (advice == null && (reply.status() == 429 || reply.status() >= 500)) {
            advice = "wait" + after(reply) + " and run it again";
        }
        return new CjException(
                Kind.REFUSED, fact, advice == null ? "mend what was sent, or ask CJ what the message means" : advice);
    }

    /** Some servers draw the query below their message; the first lines say it all. */
    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN - 1) + "…";
    }

    private static boolean isAboutToken(int status, List<GraphQlError> errors) {
        return status == 401
                || status == 403
                || errors.stream()
                        .anyMatch(error -> TOKEN_CODES.contains(error.code().toLowerCase(Locale.ROOT))
                                || error.message().toLowerCase(Locale.ROOT).contains("authorization token"));
    }

    private static String tokenAdvice() {
        return "check CJ_TOKEN (`cjsh doctor` shows it masked), and that it may act for this company;"
                + " tokens are made at developers.cj.com";
    }

    /** An answer that is no GraphQL at all. */
    static CjException notGraphQl(HttpCall call, HttpReply reply) {
        int status = reply.status();
        String type = reply.value("content-type").orElse("").toLowerCase(Locale.ROOT);
        String answer = place(call) + " answered " + status;
        if (status == 401 || status == 403) {
            return new CjException(Kind.UNAUTHORIZED, answer + ": the token was not accepted", tokenAdvice());
        } else if (status == 404 || status == 405) {
            return new CjException(
                    Kind.UNREACHABLE,
                    answer + ": there is no API at this address",
                    isDefault(call)
                            ? "CJ may have moved it"
                            : "check the address in " + call.api().urlVariable());
        } else if (status == 429) {
            return new CjException(
                    Kind.REFUSED, answer + ": too many requests", "wait" + after(reply) + " and run it again");
        } else if (status >= 500) {
            return new CjException(
                    Kind.REFUSED, answer + ": the server failed", "wait" + after(reply) + " and run it again");
        } else if (type.contains("html") || startsLikeHtml(reply.body())) {
            return new CjException(
                    Kind.BAD_REPLY,
                    answer + " with a web page instead of JSON",
                    "check the address"
                            + (isDefault(call) ? "" : " in " + call.api().urlVariable())
                            + "; a proxy or a login page may stand between");
        } else if (reply.body().length == 0) {
            return new CjException(Kind.BAD_REPLY, answer + " with an empty body", "run it again");
        }
        return new CjException(
                Kind.BAD_REPLY, answer + " with something that is not GraphQL, or is cut short", "run it again");
    }

    private static String after(HttpReply reply) {
        return reply.value("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> " " + seconds + " seconds")
                .orElse("");
    }

    private static boolean startsLikeHtml(byte[] body) {
        for (byte b : body) {
            if (!Character.isWhitespace(b)) {
                return b == '<';
            }
        }
        return false;
    }
}
