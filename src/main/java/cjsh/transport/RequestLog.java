package cjsh.transport;

import cjsh.graphql.CjException;
import java.util.function.Consumer;

/** One line per request for {@code --verbose}: address, status, sizes and time; no token, no variables, no data. */
final class RequestLog implements Interceptor {
    private final Consumer<String> lines;

    RequestLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public HttpReply intercept(HttpCall call, Chain next) {
        long start = System.nanoTime();
        try {
            HttpReply reply = next.proceed(call);
            log(call, start, reply.status() + ", " + reply.wireBytes() + " bytes");
            return reply;
        } catch (CjException e) {
            log(call, start, "no answer (" + e.kind() + ")");
            throw e;
        }
    }

    private void log(HttpCall call, long start, String outcome) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        lines.accept("POST " + call.shownEndpoint() + " " + call.body().length() + " bytes: " + outcome + " in "
                + millis + " ms");
    }
}
