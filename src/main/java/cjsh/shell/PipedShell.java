package cjsh.shell;

import cjsh.display.Preference;
import cjsh.display.Screen;
import cjsh.engine.Completeness;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.script.Reporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Reads from a pipe or a file: no prompt, no colour, nothing cut. What has arrived is run as soon as it is whole, so a program
 * may also talk to the shell line by line. The first fault ends it.
 */
final class PipedShell implements Shell {
    private final BufferedReader in;
    private final Setting setting;
    private final Warming warming;
    private final Reporter reporter;

    PipedShell(InputStream in, Setting setting, Warming warming) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.setting = setting;
        this.warming = warming;
        this.reporter = new Reporter(
                setting.out()::println,
                setting.err()::println,
                setting.renderers(),
                Screen::unlimited,
                Screen::unlimited,
                setting.guide(),
                work -> warming.await().call(work));
    }

    @Override
    public int run() {
        warming.start();
        try {
            warming.await().startupFaults().forEach(reporter::startupFault);
            warming.await().uncaught(reporter::uncaught);
            return read(warming.await());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            setting.out().flush();
            warming.close();
        }
    }

    private int read(Session session) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            OptionalInt status = OptionalInt.empty();
            if (line.startsWith("%%") && isWhole(session, text)) {
                // All that comes before a block is another text.
                status = flush(session, text);
            }
            text.append(line).append('\n');
            boolean endOfBlock = line.isBlank() && text.indexOf("%%") == 0;
            if (status.isEmpty() && (endOfBlock || !in.ready()) && isWhole(session, text)) {
                status = flush(session, text);
            }
            if (status.isPresent()) {
                return status.getAsInt();
            }
        }
        return flush(session, text).orElse(0);
    }

    private static boolean isWhole(Session session, CharSequence text) {
        return !(session.completeness(text.toString()) instanceof Completeness.Incomplete);
    }

    private OptionalInt flush(Session session, StringBuilder text) {
        String source = text.toString();
        text.setLength(0);
        if (source.isBlank()) {
            return OptionalInt.empty();
        }
        long began = System.nanoTime();
        Outcome outcome = session.execute(source, reporter::outcome);
        setting.out().flush();
        setting.hint(source, outcome).ifPresent(reporter::note);
        if (setting.preferences().isOn(Preference.TIMING)) {
            reporter.took(System.nanoTime() - began);
        }
        return outcome instanceof Outcome.Fault fault ? OptionalInt.of(reporter.status(fault)) : OptionalInt.empty();
    }
}
