package cjsh.kernel;

import cjsh.kernel.Told.Heard;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * A front end: all five sockets, its own signing and its own JSON, so that what the kernel says is read by somebody who shares
 * none of its code. Every message is kept, and found by its parent. For one thread.
 */
@SuppressWarnings("NullAway") // what is missing in a message makes the test fail, as it should
public final class KernelClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    /** A socket of the kernel, as connection files name its port. */
    public enum Door {
        SHELL("shell_port", SocketType.DEALER),
        CONTROL("control_port", SocketType.DEALER),
        STDIN("stdin_port", SocketType.DEALER),
        IOPUB("iopub_port", SocketType.SUB),
        HEART("hb_port", SocketType.REQ);

        private final String port;
        private final SocketType type;

        Door(String port, SocketType type) {
            this.port = port;
            this.type = type;
        }
    }

    private final Map<String, Object> connection;
    private final String key;
    private final String session = UUID.randomUUID().toString();
    private final ZContext context = new ZContext();
    private final Map<Door, ZMQ.Socket> sockets = new EnumMap<>(Door.class);
    private final List<Heard> heard = new ArrayList<>();
    private final Set<String> signatures = new HashSet<>();
    private int sent;

    public KernelClient(Path connectionFile) throws IOException {
        this(connectionFile, "");
    }

    /** @param otherKey to sign with in place of the kernel's; empty for that one */
    public KernelClient(Path connectionFile, String otherKey) throws IOException {
        connection = ClientJson.object(Files.readAllBytes(connectionFile));
        key = otherKey.isEmpty() ? (String) connection.get("key") : otherKey;
        for (Door door : Door.values()) {
            ZMQ.Socket socket = context.createSocket(door.type);
            socket.setLinger(0);
            socket.setHWM(0);
            if (door == Door.IOPUB) {
                socket.subscribe(ZMQ.SUBSCRIPTION_ALL);
            } else if (door != Door.HEART) {
                socket.setIdentity(session.getBytes(StandardCharsets.US_ASCII));
            }
            socket.connect("tcp://" + connection.get("ip") + ":" + connection.get(door.port));
            sockets.put(door, socket);
        }
    }

    /** A file like those that Jupyter writes, with ports that nobody has. */
    public static Path connectionFile(Path folder) throws IOException {
        Map<String, Object> file = new LinkedHashMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        for (Door door : Door.values()) {
            ServerSocket socket = new ServerSocket(0);
            taken.add(socket);
            file.put(door.port, socket.getLocalPort());
        }
        for (ServerSocket socket : taken) {
            socket.close();
        }
        file.put("ip", "127.0.0.1");
        file.put("transport", "tcp");
        file.put("signature_scheme", "hmac-sha256");
        file.put("key", "f00d-" + UUID.randomUUID());
        file.put("kernel_name", "cjsh");
        return Files.write(folder.resolve("kernel-" + UUID.randomUUID() + ".json"), ClientJson.bytes(file));
    }

    /** A client to which the kernel has answered, and which hears what is published. */
    public static KernelClient ready(Path connectionFile) throws IOException {
        KernelClient client = new KernelClient(connectionFile);
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String request = client.send(Door.SHELL, "kernel_info_request", Map.of());
            if (client.waited(Duration.ofSeconds(1), () -> client.isAnswered(request))) {
                return client;
            }
            if (Instant.now().isAfter(end)) {
                client.close();
                throw new AssertionError("the kernel never answered");
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    public int port(Door door) {
        return (Integer) connection.get(door.port);
    }

    /** Sends a request and does not wait. */
    public String send(Door door, String type, Map<String, ?> content) throws IOException {
        return send(door, type, content, Map.of(), "");
    }

    public String send(Door door, String type, Map<String, ?> content, Map<String, ?> parent, String subshell)
            throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        String id = session + "_" + ++sent;
        header.put("msg_id", id);
        header.put("session", session);
        header.put("username", "tester");
        header.put("date", Instant.now().toString());
        header.put("msg_type", type);
        header.put("version", "5.5");
        if (!subshell.isEmpty()) {
            header.put("subshell_id", subshell);
        }
        frames(
                door,
                signed(List.of(
                        ClientJson.bytes(header),
                        ClientJson.bytes(parent),
                        ClientJson.bytes(Map.of()),
                        ClientJson.bytes(content))));
        return id;
    }

    /** The frames of a message of these parts. */
    public List<byte[]> signed(List<byte[]> parts) {
        List<byte[]> frames = new ArrayList<>(List.of(DELIMITER, signature(parts)));
        frames.addAll(parts);
        return frames;
    }

    private byte[] signature(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends frames as they are. */
    public void frames(Door door, List<byte[]> frames) {
        ZMQ.Socket socket = sockets.get(door);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** What the heart gives back. */
    public byte[] beat(byte[] bytes) {
        ZMQ.Socket heart = sockets.get(Door.HEART);
        heart.setReceiveTimeOut((int) PATIENCE.toMillis());
        heart.send(bytes);
        return heart.recv();
    }

    /** Sends a cell and does not wait. */
    public String execute(String code) throws IOException {
        return execute(code, Map.of());
    }

    public String execute(String code, Map<String, ?> options) throws IOException {
        return execute(code, options, "");
    }

    public String execute(String code, Map<String, ?> options, String subshell) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", code);
        content.put("silent", false);
        content.put("store_history", true);
        content.put("user_expressions", Map.of());
        content.put("allow_stdin", false);
        content.put("stop_on_error", true);
        content.putAll(options);
        return send(Door.SHELL, "execute_request", content, Map.of(), subshell);
    }

    /** Runs a cell. */
    public Told cell(String code) throws IOException {
        return answered(execute(code));
    }

    public Told cell(String code, Map<String, ?> options) throws IOException {
        return answered(execute(code, options));
    }

    public Heard ask(String type, Map<String, ?> content) throws IOException {
        return ask(Door.SHELL, type, content);
    }

    public Heard ask(Door door, String type, Map<String, ?> content) throws IOException {
        return answered(send(door, type, content)).reply();
    }

    /** The reply, and everything up to idle. */
    public Told answered(String request) throws IOException {
        until("an answer to " + request, () -> isAnswered(request));
        return new Told(reply(request).orElseThrow(), published(request));
    }

    private boolean isAnswered(String request) {
        return reply(request).isPresent() && isIdle(request);
    }

    public Optional<Heard> reply(String request) {
        return heard.stream()
                .filter(one -> one.door() == Door.SHELL || one.door() == Door.CONTROL)
                .filter(one -> one.parentId().equals(request))
                .findFirst();
    }

    public List<Heard> published(String request) {
        return heard.stream()
                .filter(one -> one.door() == Door.IOPUB && one.parentId().equals(request))
                .toList();
    }

    public boolean isIdle(String request) {
        return published(request).stream().anyMatch(Heard::isIdle);
    }

    /** Everything that came through this door. */
    public List<Heard> heard(Door door) {
        return heard.stream().filter(one -> one.door() == door).toList();
    }

    public void printed(String request, String text) throws IOException {
        until(
                "output " + text,
                () -> new Told(NOTHING, published(request)).out().contains(text));
    }

    private static final Heard NOTHING = new Heard(Door.SHELL, Map.of(), Map.of(), Map.of(), Map.of());

    public Heard asked(String request) throws IOException {
        Supplier<Optional<Heard>> found = () -> heard(Door.STDIN).stream()
                .filter(one -> one.parentId().equals(request))
                .findFirst();
        until("a question", () -> found.get().isPresent());
        Heard asked = found.get().orElseThrow();
        heard.remove(asked);
        return asked;
    }

    public void answer(Heard asked, String value) throws IOException {
        send(Door.STDIN, "input_reply", Map.of("value", value), asked.header(), "");
    }

    /** Takes what comes until this is so. */
    public void until(String what, Supplier<Boolean> found) throws IOException {
        if (!waited(PATIENCE, found)) {
            throw new AssertionError("never came: " + what);
        }
    }

    private boolean waited(Duration patience, Supplier<Boolean> found) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (!found.get()) {
            long left = Duration.between(Instant.now(), end).toMillis();
            if (left <= 0) {
                return false;
            }
            pump(Math.min(left, 500));
        }
        return true;
    }

    private void pump(long millis) throws IOException {
        List<Door> doors = List.of(Door.IOPUB, Door.SHELL, Door.CONTROL, Door.STDIN);
        ZMQ.Poller poller = context.createPoller(doors.size());
        doors.forEach(door -> poller.register(sockets.get(door), ZMQ.Poller.POLLIN));
        poller.poll(millis);
        for (Door door : doors) {
            ZMQ.Socket socket = sockets.get(door);
            for (byte[] first = socket.recv(ZMQ.DONTWAIT); first != null; first = socket.recv(ZMQ.DONTWAIT)) {
                List<byte[]> frames = new ArrayList<>(List.of(first));
                while (socket.hasReceiveMore()) {
                    frames.add(socket.recv());
                }
                heard.add(read(door, frames));
            }
        }
        poller.close();
    }

    private Heard read(Door door, List<byte[]> frames) throws IOException {
        int at = 0;
        while (!Arrays.equals(frames.get(at), DELIMITER)) {
            at++;
        }
        List<byte[]> parts = frames.subList(at + 2, at + 6);
        if (!Arrays.equals(frames.get(at + 1), signature(parts))) {
            throw new IOException("a wrong signature");
        }
        if (!signatures.add(new String(frames.get(at + 1), StandardCharsets.US_ASCII))) {
            throw new IOException("a signature that came before: Jupyter takes that for a replay");
        }
        return new Heard(
                door,
                ClientJson.object(parts.get(0)),
                ClientJson.object(parts.get(1)),
                ClientJson.object(parts.get(2)),
                ClientJson.object(parts.get(3)));
    }
}
