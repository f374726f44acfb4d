package cjsh.transport;

import cjsh.graphql.CjException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Follows a redirect only within the same origin, so that the token never travels to another one. Never follows that of a
 * change, which is sent once: {@link Fate} says so.
 */
final class SameOriginRedirects implements Interceptor {
    private static final int MOST = 3;

    @Override
    public HttpReply intercept(HttpCall call, Chain next) {
        if (call.body().isOnce()) {
            return next.proceed(call);
        }
        HttpCall current = call;
        HttpReply reply = next.proceed(current);
        for (int i = 0; i < MOST && (reply.status() == 307 || reply.status() == 308); i++) {
            Optional<URI> target = target(current, reply);
            if (target.isEmpty() || !sameOrigin(current.endpoint(), target.get())) {
                break;
            }
            current = current.to(target.get());
            reply = next.proceed(current);
        }
        if (reply.isRedirect()) {
            throw notFollowed(current, reply);
        }
        return reply;
    }

    private static CjException notFollowed(HttpCall call, HttpReply reply) {
        Optional<URI> target = target(call, reply);
        String why;
        if (target.isEmpty()) {
            why = " answered " + reply.status() + ", a redirect to nowhere";
        } else if (sameOrigin(call.endpoint(), target.get())) {
            why = " answered " + reply.status() + " again and again, or with a redirect that no POST can follow";
        } else {
            why = " redirects to " + HttpCall.origin(target.get())
                    + ", which is not followed, so that the token stays where it belongs";
        }
        return new CjException(
                CjException.Kind.BAD_REPLY,
                Failure.place(call) + why,
                "if CJ has moved, set " + call.api().urlVariable() + " to the new address");
    }

    /** Empty when there is none, or none that a request can go to. */
    private static Optional<URI> target(HttpCall call, HttpReply reply) {
        try {
            return reply.value("location").map(call.endpoint()::resolve).filter(target -> target.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(URI a, URI b) {
        return Objects.equals(a.getScheme(), b.getScheme())
                && Objects.equals(a.getHost(), b.getHost())
                && a.getPort() == b.getPort();
    }
}
