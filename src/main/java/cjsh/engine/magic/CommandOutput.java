package cjsh.engine.magic;

import cjsh.display.SafeText;
import cjsh.engine.MagicCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What a command says, line by line, until nobody waits for it any more: then the next input has the word. */
final class CommandOutput implements AutoCloseable {
    private final Process process;
    private final MagicCall call;
    private boolean closed;

    CommandOutput(Process process, MagicCall call) {
        this.process = process;
        this.call = call;
    }

    /** To the end, on the calling thread. */
    void copy() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                print(line);
            }
        } catch (IOException e) {
            // The process was ended.
        }
    }

    private synchronized void print(String line) {
        if (!closed) {
            call.print(SafeText.line(line));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
