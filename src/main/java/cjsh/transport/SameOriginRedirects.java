package cjsh.transport;

import cjsh.graphql.CjException;
import java.net.URI;
import java.util.Objects;

/** Follows a redirect only within the same origin, so that the token never travels to another one. */
final class SameOriginRedirects implements Interceptor {
    private static final int MOST = 3;

    @Override
    public HttpReply intercept(HttpCall call, Chain next) {
        HttpCall current = call;
        HttpReply reply = next.proceed(current);
        for (int i = 0; i < MOST && (reply.status() == 307 || reply.status() == 308); i++) {
            URI target = target(current, reply);
            if (!sameOrigin(current.endpoint(), target)) {
                break;
            }
            current = current.to(target);
            reply = next.proceed(current);
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            URI target = target(current, reply);
            throw new CjException(
                    CjException.Kind.BAD_REPLY,
                    Failure.place(current) + " redirects to " + target.getScheme() + "://" + target.getHost()
                            + ", which is not followed, so that the token stays where it belongs",
                    "if CJ has moved, set " + call.api().urlVariable() + " to the new address");
        }
        return reply;
    }

    private static URI target(HttpCall call, HttpReply reply) {
        try {
            return call.endpoint().resolve(reply.value("location").orElse(""));
        } catch (IllegalArgumentException e) {
            return call.endpoint();
        }
    }

    private static boolean sameOrigin(URI a, URI b) {
        return Objects.equals(a.getScheme(), b.getScheme())
                && Objects.equals(a.getHost(), b.getHost())
                && a.getPort() == b.getPort();
    }
}
