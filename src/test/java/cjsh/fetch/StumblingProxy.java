package cjsh.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands before a server; at one of its requests it presses Ctrl-C, at a moment of one's choice. */
final class StumblingProxy implements AutoCloseable {
    /** When Ctrl-C is pressed. */
    enum Moment {
        BEFORE_THE_ANSWER,
        IN_THE_MIDDLE_OF_THE_BODY,
        BEHIND_THE_BODY
    }

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final URI behind;
    private final Thread typist;
    private final int at;
    private final Moment moment;
    private final List<String> asked = new ArrayList<>();

    /**
     * A proxy.
     *
     * @param typist who is interrupted
     * @param at the request at which this happens, from 1
     */
    StumblingProxy(URI behind, Thread typist, int at, Moment moment) throws IOException {
        this.behind = behind;
        this.typist = typist;
        this.at = at;
        this.moment = moment;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + behind.getPath());
    }

    /** The bodies of all requests, in order. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized boolean stumbles(String body) {
        asked.add(body);
        return asked.size() == at;
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean stumbles = stumbles(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        if (stumbles && moment == Moment.BEFORE_THE_ANSWER) {
            typist.interrupt();
            closed.await(60, TimeUnit.SECONDS);
            return;
        }
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(behind)
                        .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        OutputStream out = exchange.getResponseBody();
        int half = answer.body().length / 2;
        out.write(answer.body(), 0, half);
        out.flush();
        if (stumbles && moment == Moment.IN_THE_MIDDLE_OF_THE_BODY) {
            typist.interrupt();
            closed.await(60, TimeUnit.SECONDS);
            return;
        }
        out.write(answer.body(), half, answer.body().length - half);
        out.flush();
        if (stumbles) {
            typist.interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
