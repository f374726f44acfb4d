package cjsh.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 70 MB of machine code that DuckDB unpacks among the temporary files for each process. It takes them away when the process
 * ends well; one that is killed would leave them for ever. Linux keeps what is loaded, so there they go as soon as they are.
 */
final class NativeCopy {
    private static final Pattern NAME = Pattern.compile("(/.*/libduckdb_java\\d+\\.so)$");

    private NativeCopy() {}

    /** Takes away the name of what this process has loaded. */
    static void forget() {
        forget(Path.of("/proc/self/maps"), Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    /** @param maps what the process has mapped, as Linux tells it; elsewhere there is no such file */
    static void forget(Path maps, Path temporary) {
        if (!Files.isReadable(maps)) {
            return;
        }
        try {
            List<String> lines = new String(Files.readAllBytes(maps), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                Matcher copy = NAME.matcher(line);
                if (copy.find() && Path.of(copy.group(1)).startsWith(temporary.toRealPath())) {
                    Files.deleteIfExists(Path.of(copy.group(1)));
                }
            }
        } catch (IOException e) {
            // Then it goes with the process.
        }
    }
}
