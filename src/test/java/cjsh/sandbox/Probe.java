package cjsh.sandbox;

import cjsh.graphql.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a sandbox over real HTTP and looks at what comes back. */
final class Probe {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final Api api;

    Probe(Sandbox sandbox, Api api) {
        this.sandbox = sandbox;
        this.api = api;
    }

    /** An answer in all detail. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Object tree() {
            return Objects.requireNonNull(parse(response.body()));
        }

        /** The value at this path of member names and indexes, such as {@code errors.0.message}. */
        Object at(String path) {
            return Probe.at(tree(), path);
        }

        List<?> list(String path) {
            return (List<?>) at(path);
        }
    }

    Answer query(String query) throws IOException, InterruptedException {
        return post(new String(JsonWriter.bytes(Map.of("query", query)), StandardCharsets.UTF_8));
    }

    Answer query(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        return post(
                new String(JsonWriter.bytes(Map.of("query", query, "variables", variables)), StandardCharsets.UTF_8));
    }

    Answer post(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /** With a token that passes. */
    HttpRequest.Builder request() {
        return bare().header("Authorization", "Bearer t0ken").header("Content-Type", "application/json");
    }

    HttpRequest.Builder bare() {
        return HttpRequest.newBuilder(sandbox.endpoint(api));
    }

    static Object at(Object tree, String path) {
        Object value = tree;
        for (String step : path.split("\\.")) {
            value = step(value, step);
        }
        return value;
    }

    /** A null in the answer becomes a text here, so that a test can name it. */
    private static Object step(Object value, String step) {
        Object next = value instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) value).get(step);
        return next == null ? "null" : next;
    }

    /** A file of CJ's samples. */
    static String sample(String name) {
        try (InputStream in = Objects.requireNonNull(Probe.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JSON without its layout. */
    static String compact(String json) {
        return new String(JsonWriter.bytes(parse(json.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
    }

    private static Object parse(byte[] json) {
        try {
            return Objects.requireNonNull(JsonReader.read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(new String(json, StandardCharsets.UTF_8), e);
        }
    }
}
