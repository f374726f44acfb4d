package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.engine.Colouring;
import cjsh.engine.LiteralColours;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What keys do at a terminal. */
@Timeout(120)
class EditingTest {
    private static final String UP = "\u001b[A";
    private static final String RIGHT = "\u001b[C";
    private static final String LEFT = "\u001b[D";
    private static final String END = "\u001b[F";
    private static final String CTRL_RIGHT = "\u001b[1;5C";
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_R = "\u0012";

    @TempDir
    Path folder;

    private final Preferences preferences = new Preferences();

    private ShellBuilder builder() {
        return Shell.builder()
                .magics(Workshop.magics())
                .preferences(preferences)
                .history(folder.resolve("history"))
                .session(() -> Session.builder().magics(Workshop.magics()).open());
    }

    @Test
    void rightTakesTheRestOfAnEarlierInput() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("6 * 7", "42\n");
            shell.await("cjsh> ").type("6 *").await(" 7").type(RIGHT + " + 1\n").await("43\n");
            shell.await("cjsh> ")
                    .type("6")
                    .await(" * 7 + 1")
                    .type(CTRL_RIGHT + END + " + 1\n")
                    .await("44\n");
            shell.leave();
        }
    }

    @Test
    void whatIsOnlyOfferedIsNotRun() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("6 * 7", "42\n");
            shell.await("cjsh> ").type("6").await(" * 7").type("\n").await("6\n");
            shell.await("cjsh> ").type("5" + LEFT + "6" + END + "\n").await("65\n");
            shell.leave();
        }
    }

    @Test
    void anInputOfSeveralLinesIsOfferedByItsFirst() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("Math.max(\n")
                    .await("...> ")
                    .type("1,\n2)\n")
                    .await("2\n");
            shell.await("cjsh> ")
                    .type("Mat")
                    .await("h.max( …")
                    .type(RIGHT + "\n")
                    .await("2\n");
            shell.leave();
        }
    }

    @Test
    void nothingIsOfferedWhereItCouldNotBeTold() throws Exception {
        try (Conversation shell = new Conversation(builder().environment(Map.of("NO_COLOR", "1")), "xterm")) {
            shell.ask("6 * 7", "42\n");
            shell.await("cjsh> ").type("6").await("6").type(RIGHT + "+1\n").await("7\n");
            assertThat(preferences.set(Preference.SUGGEST, "off")).isEmpty();
            shell.leave();
        }
    }

    @Test
    void theSignatureOfTheCallIsShownBelow() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("int plus(int first, int second) { return first + second; }", "\n");
            shell.await("cjsh> ").type("plus(").await("plus(int first, int second)");
            shell.type("1, 2)\n").await("3\n");
            assertThat(preferences.set(Preference.SIGNATURES, "off")).isEmpty();
            shell.await("cjsh> ").type("plus(").await("plus(").type("3, 4)\n").await("7\n");
            assertThat(shell.leave().split("  plus\\(int first", -1)).hasSize(2);
        }
    }

    @Test
    void upLooksForWhatBeginsAsTyped() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("40 + 2", "42\n");
            shell.ask("30 + 2", "32\n");
            shell.ask("41 + 2", "43\n");
            shell.await("cjsh> ").type("4" + UP + UP + "\n").await("42\n");
            shell.await("cjsh> ").type("3" + UP + "\n").await("32\n");
            shell.leave();
        }
    }

    @Test
    void historyAndSearchReachIntoTheNextSession() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("Math.max(\n")
                    .await("...> ")
                    .type("1,\n77)\n")
                    .await("77\n");
            shell.ask("1 + 1", "2\n");
            shell.leave();
        }
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type(CTRL_R + "max")
                    .await("bck-i-search: max")
                    .type("\n")
                    .await("77\n");
            shell.await("cjsh> ").type(UP + "\n").await("77\n");
            shell.leave();
        }
    }

    @Test
    void threeHundredPastedLinesRunInOrderAndAreOneInput() throws Exception {
        String script = IntStream.range(0, 60)
                .mapToObj(i ->
                        "// step " + i + "\nvar t" + i + " = \"\"\"\n  a\n  \"\"\";\nt" + i + ".length() + " + i + "\n")
                .collect(Collectors.joining());
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            String answers = shell.paste(script + "\"end\"");
            assertThat(answers.lines().filter(line -> line.matches("\\d+")))
                    .containsExactlyElementsOf(IntStream.range(0, 60)
                            .mapToObj(i -> String.valueOf(i + 2))
                            .toList());
            shell.type(CTRL_C).leave();
        }
        assertThat(Files.readAllLines(folder.resolve("history"))).hasSize(1);
    }

    @Test
    void theFirstFaultStopsWhatWasPasted() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            assertThat(shell.paste("int a = 1;\r\nint b = zork;\r\n\r\n// more\r\nint c = 3;\r\na + c\r\n"))
                    .contains("In[1]:2: cannot find variable `zork`")
                    .contains("\nlines 5 to 6 were not run\n");
            assertThat(shell.paste("int d = 1;\nint e = = 2;\nint f = 3;"))
                    .contains("In[2]:2: ")
                    .contains("\nline 3 was not run\n");
            assertThat(shell.paste("a + 1\nb")).contains("2\n").doesNotContain("not run");
            shell.type(CTRL_C).leave();
        }
    }

    @Test
    void aLineWithADotGoesOnWithTheValueAbove() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("\"abc\"", "\"abc\"\n");
            shell.ask("  .concat(\"d\")", "\"abcd\"\n");
            shell.ask("  .lenght()", "has no method `lenght()`");
            shell.ask("  .length()", "4\n");
            shell.ask("var s = \"abc\";", "\n");
            shell.ask(".length()", "here write `s.length()`\n");
            shell.leave();
        }
    }

    @Test
    void pastedControlCharactersAreSeenAndNotObeyed() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("\u001b[200~\"a\u0007\u001b]0;x\u202e\".length()\u001b[201~")
                    .await("\"a\u2407\u241b]0;x\ufffd\".length()")
                    .type("\n")
                    .await("8\n");
            shell.leave();
        }
    }

    @Test
    void viKeysCountFromTheNextPromptOn() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("1 + 1", "2\n");
            assertThat(preferences.set(Preference.KEYS, "vi")).isEmpty();
            shell.ask("2 + 2", "4\n");
            shell.await("cjsh> ").type("2 + 5\u001bi2\n").await("27\n");
            shell.leave();
        }
    }

    @Test
    void aClosingBracketGoesBackToItsBlock() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("int f() {\n")
                    .await("...> ")
                    .type("return 3;\n")
                    .await("...> ")
                    .type("}\n");
            shell.ask("f()", "3\n");
            shell.leave();
        }
        assertThat(Files.readString(folder.resolve("history"))).contains("{\\n    return 3;\\n}\n");
    }

    @Test
    void aFaultOfTheLineEditorCostsTheInputOnly() throws Exception {
        LiteralColours deep = new LiteralColours() {
            @Override
            public List<Colouring.Span> of(String place, String text, int cursor) {
                if (text.contains("boom")) {
                    throw new StackOverflowError();
                }
                return List.of();
            }
        };
        try (Conversation shell = new Conversation(builder().colours(deep), "xterm")) {
            shell.ask("int kept = 41;", "\n");
            for (int i = 0; i < 2; i++) {
                shell.await("cjsh> ").type("%sql boom").await("the line editor failed, and this input was not run");
            }
            shell.await("cjsh> ").type("\u0005\u0015kept + 1\n").await("42\n");
            shell.leave();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theUsersEditorChangesWhatIsTyped() throws Exception {
        Path editor =
                Files.writeString(folder.resolve("ed"), "#!/bin/sh\nsed -i s/1/20/ \"$1\"\necho ' + 2' >> \"$1\"\n");
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        ShellBuilder builder = builder().environment(Map.of("EDITOR", editor.toString()));
        try (Conversation shell = new Conversation(builder, "xterm")) {
            shell.ask("3", "3\n");
            shell.await("cjsh> ").type("1\u0018\u0005").await(" + 2").type("\n").await("22\n");
            shell.leave();
        }
    }

    private Path editor(String script) throws Exception {
        Path editor = Files.writeString(folder.resolve("ed"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCInTheEditorIsTheEditors() throws Exception {
        Path begun = pipe("begun");
        Path go = pipe("go");
        Path editor = editor("echo > " + begun + "; cat " + go + " >> \"$1\"");
        ShellBuilder builder = builder().environment(Map.of("EDITOR", editor.toString()));
        try (Conversation shell = new Conversation(builder, "xterm")) {
            shell.ask("3", "3\n");
            shell.await("cjsh> ").type("20\u0018\u0005");
            assertThat(Files.readString(begun)).isNotEmpty();
            shell.signal();
            Files.writeString(go, "+ 2\n", StandardOpenOption.WRITE);
            shell.await("+ 2").type("\n").await("22\n");
            shell.leave();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anEditorThatFailsLeavesTheInputAsItWas() throws Exception {
        Path editor = editor("echo 1 > \"$1\"; exit 3");
        Workplace place = new Workplace(folder, folder, Map.of("EDITOR", editor.toString()), true, text -> false);
        try (Conversation shell = new Conversation(builder().workplace(place), "xterm")) {
            shell.ask("3", "3\n");
            shell.await("cjsh> ")
                    .type("20\u0018\u0005")
                    .await("ended with status 3; the input is as it was")
                    .await("20")
                    .type(" + 4\n")
                    .await("24\n");
            shell.leave();
        }
        ShellBuilder builder = builder().environment(Map.of("VISUAL", " ", "EDITOR", "/no/such -x"));
        try (Conversation shell = new Conversation(builder, "xterm")) {
            shell.ask("3", "3\n");
            shell.await("cjsh> ")
                    .type("20\u0018\u0005")
                    .await("the editor `/no/such -x` does not start, EDITOR names another; the input is as it was")
                    .await("20")
                    .type(" + 4\n")
                    .await("24\n");
            shell.leave();
        }
    }
}
