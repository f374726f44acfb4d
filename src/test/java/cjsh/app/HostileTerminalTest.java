package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.script.Reporter;
import cjsh.shell.Conversation;
import cjsh.shell.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the terminal, whatever values and names hold: letters, line feeds and our own colours. */
class HostileTerminalTest {
    /** As Java writes it: it clears the screen, links, fills the clipboard, reorders, hides, and is half of a pair. */
    private static final String BAD = "\\u001b[2J\\u001b]8;;http://evil.example\\u0007\\u001b]52;c;ZXZpbA==\\u0007"
            + "\\u202e\\u2066\\u200b\\u2060\\ufeff\\0\\u009b\\u0085\\ud83d \\udb40\\udc01\\r\\n\\t\\u2028";

    private static final List<String> INPUTS = List.of(
            "String bad = \"" + BAD + "\"",
            "bad",
            "bad.replace(\"\\n\", \"\")",
            "List.of(bad, bad)",
            "Map.of(bad, bad)",
            "new String[] {bad}",
            "bad.charAt(0)",
            "Optional.of(bad)",
            "record Pair(String a, String b) {}",
            "new Pair(bad, bad)",
            "var t = Table.create(bad, StringColumn.create(\"n\" + bad, bad, \"\", null), DoubleColumn.create(\"d\", 1, 2, 3));",
            "t",
            "%last",
            "%last -v",
            "%last 1",
            "t.first(1)",
            "t.structure()",
            "new java.io.File(bad)",
            "%who",
            "bad?",
            "t??",
            "throw new IllegalStateException(bad)",
            "%trace",
            "Thread.currentThread().setName(bad)",
            "contracts().advertiser(bad)",
            "contracts().fields(bad)",
            "gql(bad)",
            "gql(\"{ publisher { \" + bad + \" } }\")",
            "items(bad).table()",
            "contracts().advertiser(bad).curl()",
            "properties.create(in -> in.name(bad)).preview()",
            "sql(\"select '\" + bad.replace(\"\\0\", \"\") + \"' as x\")",
            "sql(bad)",
            "display(t)",
            "%cd " + "no\u001bsuch",
            "%env BAD=\u202ex",
            "%env BAD",
            "%drop no\u202esuch",
            "%load no\u001bsuch",
            "%history",
            "%jobs");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingForeignMovesTheCursorReordersOrHides() throws Exception {
        Program program = Program.in(folder);
        Workplace place = new Workplace(folder, folder, Map.of("PATH", "/usr/bin:/bin"), true, text -> false);
        Renderers renderers = Renderings.inShell(new Preferences());
        Magics magics = StandardMagics.with(place, renderers, Reporter::trace, "", QueryMagics.all());
        var builder = Shell.builder()
                .session(() -> session(program, magics))
                .environment(Map.of())
                .renderers(renderers)
                .magics(magics)
                .guide(new ErrorText(List::of));
        StringBuilder all = new StringBuilder();
        try (Conversation shell = new Conversation(builder, "xterm", 100)) {
            StandardStreams.during(shell::print, shell::print, () -> {
                for (String input : INPUTS) {
                    String seen = shell.paste(input);
                    assertClean(input, seen);
                    all.append(seen);
                }
                return "";
            });
        }
        assertThat(all).contains("\\x1b[2J", "\\u202e", "\\u200b", "\\ud83d", "\\x9b", "Table 3 × 2");
    }

    private static Session session(Program program, Magics magics) {
        return program.session(magics);
    }

    private static void assertClean(String input, String seen) {
        // Our colours, and what the line editor says to the terminal around its prompt.
        String rest = seen.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\u001b\\[\\?[0-9]+[hl]|\u001b[=>]", "");
        assertThat(rest.codePoints().filter(HostileTerminalTest::isHostile).mapToObj(Integer::toHexString))
                .as("after `%s`: %s", input, rest)
                .isEmpty();
    }

    private static boolean isHostile(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == 0xfffd;
        };
    }
}
