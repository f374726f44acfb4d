package cjsh.transport;

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
        HttpReply reply = next.proceed(call);
        long millis = (System.nanoTime() - start) / 1_000_000;
        lines.accept("POST " + call.shownEndpoint() + " " + call.body().length + " bytes: " + reply.status() + ", "
                + reply.wireBytes() + " bytes in " + millis + " ms");
        return reply;
    }
}
