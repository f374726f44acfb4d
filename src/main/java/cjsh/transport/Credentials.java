package cjsh.transport;

import cjsh.graphql.CjException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Adds the token, over https or to this machine only, and blots it out of answers, which have been seen to echo it. */
final class Credentials implements Interceptor {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** What may stand in a header; java.net.http would refuse the rest with a message that shows the token. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    /** CJ's tokens are longer; shorter ones are for tests, and their letters stand in data, too. */
    private static final int SHORT = 12;

    private static final byte[] ERRORS = "\"errors\"".getBytes(StandardCharsets.UTF_8);

    private final Optional<String> token;

    Credentials(Optional<String> token) {
        this.token = token;
    }

    @Override
    public HttpReply intercept(HttpCall call, Chain next) {
        if (token.isEmpty()) {
            return next.proceed(call);
        }
        if (!isSafe(call.endpoint())) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    call.api().shortName() + ": the token is sent over https only, but the address is "
                            + call.shownEndpoint(),
                    "set " + call.api().urlVariable() + " to an https address, or to one of this machine");
        }
        if (!TOKEN.matcher(token.get()).matches()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "the token is empty or has blanks or signs in it that no token has",
                    "copy it again from developers.cj.com into CJ_TOKEN");
        }
        HttpReply reply = next.proceed(call.withHeader("Authorization", "Bearer " + token.get()));
        if (token.get().length() < SHORT && !isComplaint(reply)) {
            return reply;
        }
        byte[] body = blotted(reply.body(), token.get());
        return reply.withBody(blotted(body, token.get().replace("/", "\\/")));
    }

    /** Data with a short word blotted out of it would be wrong data. */
    private static boolean isComplaint(HttpReply reply) {
        return reply.status() >= 400 || indexOf(reply.body(), ERRORS, 0, false) >= 0;
    }

    static boolean isSafe(URI endpoint) {
        return "https".equalsIgnoreCase(endpoint.getScheme())
                || (endpoint.getHost() != null && THIS_MACHINE.contains(endpoint.getHost()));
    }

    private static byte[] blotted(byte[] body, String secret) {
        byte[] token = secret.getBytes(StandardCharsets.UTF_8);
        boolean wholeWord = token.length < SHORT;
        byte[] clean = body;
        int at = indexOf(body, token, 0, wholeWord);
        while (at >= 0) {
            clean = clean == body ? body.clone() : clean;
            Arrays.fill(clean, at, at + token.length, (byte) '*');
            at = indexOf(body, token, at + token.length, wholeWord);
        }
        return clean;
    }

    private static int indexOf(byte[] body, byte[] text, int from, boolean wholeWord) {
        for (int i = from; i <= body.length - text.length; i++) {
            if (body[i] == text[0]
                    && Arrays.equals(body, i, i + text.length, text, 0, text.length)
                    && !(wholeWord && (isLetter(body, i - 1) || isLetter(body, i + text.length)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(byte[] body, int at) {
        return at >= 0 && at < body.length && Character.isLetterOrDigit(body[at]);
    }
}
