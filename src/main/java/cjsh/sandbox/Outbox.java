package cjsh.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Turns a reply into bytes on the connection. */
final class Outbox {
    private Outbox() {}

    static void send(HttpExchange exchange, Inquiry inquiry, Reply reply) throws IOException {
        try (exchange) {
            if (reply instanceof Reply.Json json) {
                json(exchange, inquiry, json.status(), JsonWriter.bytes(json.body()));
            } else if (reply instanceof Reply.Cut cut) {
                byte[] whole = JsonWriter.bytes(cut.whole().body());
                json(exchange, inquiry, cut.whole().status(), Arrays.copyOf(whole, whole.length / 2));
            } else if (reply instanceof Reply.Text text) {
                exchange.getResponseHeaders().set("Content-Type", text.contentType());
                text.headers().forEach(exchange.getResponseHeaders()::set);
                body(exchange, text.status(), text.text().getBytes(StandardCharsets.UTF_8));
            } else if (reply instanceof Reply.Empty empty) {
                json(exchange, inquiry, empty.status(), new byte[0]);
            }
            // Silence is what remains: closing an exchange that has sent nothing closes its connection.
        }
    }

    private static void json(HttpExchange exchange, Inquiry inquiry, int status, byte[] plain) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Type",
                inquiry.prefersGraphqlResponse()
                        ? "application/graphql-response+json; charset=utf-8"
                        : "application/json");
        headers.set("Vary", "Accept, Accept-Encoding");
        if (status == 405) {
            headers.set("Allow", "POST");
        }
        if (inquiry.acceptsGzip() && plain.length > 0) {
            headers.set("Content-Encoding", "gzip");
            body(exchange, status, gzip(plain));
        } else {
            body(exchange, status, plain);
        }
    }

    private static void body(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        // The JDK's server reads -1 as "no body" and 0 as "of unknown length". A HEAD must not have one.
        boolean none = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
