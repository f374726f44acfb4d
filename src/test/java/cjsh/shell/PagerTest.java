package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.LongText;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Screen;
import cjsh.display.Theme;
import cjsh.engine.magic.Workplace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class PagerTest {
    private static final Screen SCREEN = new Screen(40, 10, Theme.NONE);

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();
    private final Preferences preferences = new Preferences();
    private final Map<String, String> environment = new HashMap<>();
    private final CtrlC ctrlC = new CtrlC(Optional::empty, notes::add);

    @BeforeEach
    void path() {
        environment.put("PATH", "/usr/bin:/bin");
    }

    /** A program of this name that does this. */
    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String show(String type, LongText text) throws IOException {
        try (Terminal terminal = terminal(type, "")) {
            pager(terminal).text(text);
            return shown.toString(StandardCharsets.UTF_8).replace("\r", "");
        }
    }

    private Terminal terminal(String type, String keys) throws IOException {
        Terminal terminal = new ExternalTerminal(
                "test",
                type,
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                shown,
                StandardCharsets.UTF_8);
        terminal.setSize(Size.of(SCREEN.columns(), SCREEN.rows()));
        return terminal;
    }

    private Pager pager(Terminal terminal) {
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Workplace place = new Workplace(folder, folder, environment, true, text -> false);
        Setting setting = Shell.builder()
                .streams(new ByteArrayInputStream(new byte[0]), out, out)
                .environment(environment)
                .preferences(preferences)
                .workplace(place)
                .setting();
        return new Pager(terminal, setting, () -> SCREEN, notes::add, ctrlC);
    }

    private static LongText lines(int count) {
        return (out, screen) -> {
            for (int i = 0; i < count; i++) {
                out.append("line ").append(String.valueOf(i)).append("\n");
            }
        };
    }

    private String read() throws IOException {
        return Files.readString(folder.resolve("read"));
    }

    @Test
    void whatFitsIsPrintedAndWhatDoesNotIsPaged() throws IOException {
        program("pager", "cat > read");
        environment.put("PAGER", "./pager");
        assertThat(show("xterm", lines(9))).startsWith("line 0\n").endsWith("line 8\n");
        assertThat(folder.resolve("read")).doesNotExist();
        shown.reset();
        assertThat(show("xterm", lines(10))).isEmpty();
        assertThat(read())
                .isEqualTo(String.join(
                                "\n",
                                java.util.stream.IntStream.range(0, 10)
                                        .mapToObj(i -> "line " + i)
                                        .toList())
                        + "\n");
        assertThat(notes).isEmpty();
    }

    @Test
    void aTextThatWrapsTakesItsLines() throws IOException {
        program("pager", "cat > read");
        environment.put("PAGER", "./pager");
        show("xterm", (out, screen) -> out.append("x".repeat(40 * 10)).append('\n'));
        assertThat(read()).hasSize(401);
    }

    @Test
    void whoeverLeavesEarlyStopsTheProducerAtOnce() throws IOException {
        program("pager", "head -n 1 > read");
        environment.put("PAGER", "./pager");
        AtomicInteger made = new AtomicInteger();
        LongText endless = (out, screen) -> {
            while (made.incrementAndGet() > 0) {
                out.append("a line of some length, so that the pipe is full soon\n");
            }
        };
        assertThat(show("xterm", endless)).isEmpty();
        assertThat(read()).startsWith("a line");
        assertThat(notes).isEmpty();
    }

    @Test
    void aPagerThatIsNotThereLeavesTheTextAndOneNote() throws IOException {
        environment.put("PAGER", "no-such-pager -x");
        assertThat(show("xterm", lines(100))).endsWith("line 99\n");
        assertThat(notes).hasSize(1).first().asString().contains("`no-such-pager -x` does not start");
    }

    @Test
    void aPagerThatTheShellCanNotFindLeavesTheTextAndOneNote() throws IOException {
        environment.put("PAGER", "{ exit 127; }");
        assertThat(show("xterm", lines(100_000))).endsWith("line 99999\n");
        assertThat(notes).hasSize(1);
    }

    @Test
    void lessGetsItsOptionsUnlessTheUserHasSome() throws IOException {
        program("less", "echo \"$LESS $@ $LESSCHARSET\" > read; cat > /dev/null");
        environment.put("PATH", folder + ":/usr/bin:/bin");
        show("xterm", lines(100));
        assertThat(read()).isEqualTo("-RXF -RXF utf-8\n");
        environment.put("PAGER", "less");
        environment.put("LESS", "-N");
        show("xterm", lines(100));
        assertThat(read()).isEqualTo("-N  utf-8\n");
    }

    @Test
    void theTerminalIsAsItWasWhateverThePagerDid() throws IOException {
        program("pager", "kill -9 $$");
        environment.put("PAGER", "./pager");
        try (Terminal terminal = terminal("xterm", "")) {
            Attributes before = terminal.getAttributes();
            pager(terminal).text(lines(100_000));
            assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
        }
    }

    @Test
    void aDumbTerminalAndAUserWhoWantsNoneGetItAll() throws IOException {
        program("pager", "cat > read");
        environment.put("PAGER", "./pager");
        assertThat(show("dumb", lines(100))).endsWith("line 99\n");
        shown.reset();
        preferences.set(Preference.PAGER, "off");
        assertThat(show("xterm", lines(100))).endsWith("line 99\n");
        assertThat(folder.resolve("read")).doesNotExist();
    }

    @Test
    void withoutLessJLineShowsIt() throws IOException {
        environment.put("PATH", folder.toString());
        try (Terminal terminal = terminal("xterm", "q")) {
            pager(terminal).text((out, screen) -> {
                for (int i = 0; i >= 0; i++) {
                    out.append("line ").append(String.valueOf(i)).append("\n");
                }
            });
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("line 0", "line 8");
        assertThat(notes).isEmpty();
    }
}
