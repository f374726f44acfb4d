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
        byte[] body = blotted(reply.body(), token.get());
        return reply.withBody(blotted(body, token.get().replace("/", "\\/")));
    }

    static boolean isSafe(URI endpoint) {
        return "https".equalsIgnoreCase(endpoint.getScheme())
                || (endpoint.getHost() != null && THIS_MACHINE.contains(endpoint.getHost()));
    }

    private static byte[] blotted(byte[] body, String secret) {
        byte[] token = secret.getBytes(StandardCharsets.UTF_8);
        byte[] clean = body;
        int at = indexOf(body, token, 0);
        while (at >= 0) {
            clean = clean == body ? body.clone() : clean;
            Arrays.fill(clean, at, at + token.length, (byte) '*');
            at = indexOf(body, token, at + token.length);
        }
        return clean;
    }

    private static int indexOf(byte[] body, byte[] token, int from) {
        for (int i = from; i <= body.length - token.length; i++) {
            if (body[i] == token[0] && Arrays.equals(body, i, i + token.length, token, 0, token.length)) {
                return i;
            }
        }
        return -1;
    }
}
