package cjsh.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the front end expects the kernel, as written in the file that it names when it starts one.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip address, or for {@code ipc} the beginning of a path
 * @param key for signatures; empty for none
 */
public record ConnectionFile(
        String transport, String ip, int shell, int control, int stdin, int iopub, int heartbeat, String key) {
    private static final String SCHEME = "hmac-sha256";

    /**
     * Reads a connection file.
     *
     * @param shown what messages call the file
     * @throws KernelFault when there is none, or it is not one
     */
    public static ConnectionFile read(Path file, String shown) {
        try {
            return of(Json.object(Files.readAllBytes(file)), shown);
        } catch (NoSuchFileException e) {
            throw new KernelFault(
                    "there is no connection file `" + shown + "`; Jupyter makes one when it starts a kernel", e);
        } catch (IOException e) {
            throw new KernelFault(
                    "the connection file `" + shown + "` can not be read: it is no JSON, or not readable", e);
        }
    }

    private static ConnectionFile of(Map<String, @Nullable Object> json, String file) {
        String scheme = text(json, "signature_scheme", SCHEME);
        if (!scheme.equals(SCHEME)) {
            throw new KernelFault("the connection file `" + file + "` wants signatures by `" + scheme
                    + "`; cjsh knows `" + SCHEME + "`");
        }
        return new ConnectionFile(
                text(json, "transport", "tcp"),
                text(json, "ip", "127.0.0.1"),
                port(json, "shell_port", file),
                port(json, "control_port", file),
                port(json, "stdin_port", file),
                port(json, "iopub_port", file),
                port(json, "hb_port", file),
                text(json, "key", ""));
    }

    private static String text(Map<String, @Nullable Object> json, String name, String otherwise) {
        return Objects.toString(json.get(name), otherwise);
    }

    private static int port(Map<String, @Nullable Object> json, String name, String file) {
        if (json.get(name) instanceof Number number && number.intValue() > 0 && number.intValue() <= 65_535) {
            return number.intValue();
        }
        throw new KernelFault("the connection file `" + file + "` has no `" + name + "` from 1 to 65535");
    }

    /** Where a socket with this port is bound. */
    String address(int port) {
        return transport + "://" + ip + (transport.equals("tcp") ? ":" : "-") + port;
    }
}
