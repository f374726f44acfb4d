package cjsh.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Messages as frames: identities, a delimiter, the signature, and four pieces of JSON. For any thread. */
final class Wire {
    /** The version of the protocol whose rules are kept. */
    static final String PROTOCOL = "5.5";

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final int JSON_FRAMES = 4;

    private final @Nullable Hmac hmac;
    private final Clock clock;
    private final String session;
    private final AtomicLong count = new AtomicLong();

    /** @param session names this run of the kernel, in each header */
    Wire(String key, Clock clock, String session) {
        this.hmac = key.isEmpty() ? null : new Hmac(key.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
        this.session = session;
    }

    /**
     * What the frames say.
     *
     * @throws IOException when they are no message, or not of somebody who knows the key
     */
    Message read(List<byte[]> frames) throws IOException {
        int delimiter = 0;
        while (delimiter < frames.size() && !MessageDigest.isEqual(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        int first = delimiter + 2;
        if (first + JSON_FRAMES > frames.size()) {
            throw new IOException("frames that are no message");
        }
        List<byte[]> json = frames.subList(first, first + JSON_FRAMES);
        if (!MessageDigest.isEqual(frames.get(delimiter + 1), signature(json))) {
            throw new IOException("a message with a wrong signature");
        }
        Map<String, @Nullable Object> header = Json.object(json.get(0));
        if (header.isEmpty()) {
            throw new IOException("a message without a header");
        }
        return new Message(frames.subList(0, delimiter), header, Json.object(json.get(1)), Json.object(json.get(3)));
    }

    /**
     * The frames of a message to a front end.
     *
     * @param to identities, or the topic of what all front ends see
     * @param parent the header of the request that it belongs to; empty for none
     */
    List<byte[]> frames(
            List<byte[]> to,
            String type,
            Map<String, ? extends @Nullable Object> parent,
            Map<String, ? extends @Nullable Object> metadata,
            Map<String, ? extends @Nullable Object> content) {
        return frames(nextId(), to, type, parent, metadata, content);
    }

    /** The name of a message that was not sent yet. */
    String nextId() {
        return session + "_" + count.incrementAndGet();
    }

    /** The same under a name that is known before. */
    List<byte[]> frames(
            String id,
            List<byte[]> to,
            String type,
            Map<String, ? extends @Nullable Object> parent,
            Map<String, ? extends @Nullable Object> metadata,
            Map<String, ? extends @Nullable Object> content) {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("msg_id", id);
        header.put("session", session);
        header.put("username", "cjsh");
        header.put("date", now());
        header.put("msg_type", type);
        header.put("version", PROTOCOL);
        List<byte[]> json = List.of(Json.write(header), json(parent), json(metadata), json(content));
        List<byte[]> frames = new ArrayList<>(to);
        frames.add(DELIMITER);
        frames.add(signature(json));
        frames.addAll(json);
        return frames;
    }

    private static byte[] json(Map<String, ? extends @Nullable Object> object) {
        return object.isEmpty() ? NOTHING : Json.write(object);
    }

    private byte[] signature(List<byte[]> json) {
        return hmac == null ? new byte[0] : hmac.of(json);
    }

    /** The date of now, as headers have it: Jupyter's clients take what is finer than microseconds for a text. */
    String now() {
        return DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
