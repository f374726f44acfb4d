package cjsh.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** All of standard input as text. */
final class StandardInput {
    private StandardInput() {}

    static String text(World world) {
        try {
            return new String(world.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFault.of(e, "standard input");
        }
    }
}
