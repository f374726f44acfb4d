package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.engine.Completion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.TextLiteral;
import cjsh.script.FaultGuide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
public class InteractiveShellTest {
    /** Reached by snippets. */
    public static volatile CountDownLatch begun = new CountDownLatch(1);

    private static ShellBuilder builder() {
        return Shell.builder()
                .magics(Workshop.magics())
                .session(() -> Session.builder()
                        .magics(Workshop.magics())
                        .startup(List.of(new Source("start.jsh", "import java.util.*;")))
                        .open());
    }

    @Test
    void answersLineByLine() throws Exception {
        try (Conversation shell = new Conversation(builder().banner(() -> "welcome"), "dumb")) {
            shell.await("welcome")
                    .ask("1 + 1", "2\n")
                    .ask("\"a\\tb\"", "\"a\\tb\"\n")
                    .ask("(Object) null", "null\n")
                    .ask("List.of(1, 2)", "[1, 2]\n")
                    .ask("new int[] {1, 2}", "int[2] { 1, 2 }\n")
                    .ask("int quiet = 12345;", "\n")
                    .ask("quiet + 1;", "\n")
                    .ask("quiet = 7", "7\n");
            assertThat(shell.leave()).doesNotContain("12346");
        }
    }

    @Test
    void continuesWhatIsNotWhole() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("int twice(int n) {", "...> ")
                    .type("return 2 * n;\n")
                    .await("...> ")
                    .type("}\n");
            shell.ask("twice(21)", "42\n");
            shell.ask("var text = \"\"\"", "...> ")
                    .type("  {a}\n")
                    .await("...> ")
                    .type("  \"\"\";\n");
            shell.ask("text.length()", "4\n");
            shell.leave();
        }
    }

    @Test
    void continuesAtADumbTerminalToo() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.await("cjsh> ").type("int twice(int n) {\nreturn 2 * n;\n}\n");
            shell.ask("twice(21)", "42\n");
            shell.leave();
        }
    }

    @Test
    void runsAPastedScriptStatementByStatement() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("\u001b[200~int a = 20\rint b = 22\ra + b\rList.of(a)\r  .size()\r\u001b[201~")
                    .type("\n")
                    .await("42\n")
                    .await("1\n");
            shell.leave();
        }
    }

    @Test
    void pointsAtWhatIsWrong() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("int amount = 1;", "\n");
            shell.ask("1 + amuont", """
                    cannot find variable `amuont`; did you mean `amount`?
                      1 + amuont
                          ^~~~~~
                    """);
            shell.ask("int f() { return later(); }", "`f` cannot be used until method `later()` is defined\n");
            shell.ask("f()", "define method `later()` first: `f` uses it\n");
            shell.ask(
                    "Integer.parseInt(\"x\")",
                    "NumberFormatException: \"x\" is no number of this type\n  at In[5]:1\n");
            shell.ask(
                    "throw new Exception(\"a\", new Error(\"b\\u001b[2J\"));",
                    "Exception: a\n  at In[6]:1\n  caused by Error: b\\x1b[2J");
            assertThat(shell.leave()).doesNotContain("REPL", "$JShell$", "do_it$", "EvalException", "jdk.jshell");
        }
    }

    @Test
    void speaksInTheUsersNames() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask(
                    "class Box { int size() { return Integer.parseInt(name()); } String name() { return null; } }",
                    "\n");
            shell.ask("new Box()", "\nBox@");
            shell.ask("new Box[1].getClass().getName()", "Box;");
            shell.ask("String missing = null;", "\n");
            shell.ask("missing.length()", "because `missing` is null");
            shell.ask("(Runnable) (Object) new Box()", "ClassCastException: `Box` cannot be cast");
            shell.ask("new Box().size()", "at Box.size (In[1]:1)");
            shell.ask("int f(int n) { return zork; }", "\n");
            shell.ask("new Box().nothing()", "`Box` has no method `nothing()`");
            shell.ask("Box b = \"a\";", "expected `Box`, got `String`");
            shell.ask("/vars", "String missing = null");
            shell.ask("Box c = new Box();", "\n");
            shell.ask("/vars", "Box c = Box");
            assertThat(shell.leave()).doesNotContain("REPL", "$JShell$", "do_it$", "EvalException", "jdk.jshell");
        }
    }

    @Test
    void usesTheGuidesWords() throws Exception {
        ShellBuilder builder = builder().guide(new FaultGuide() {
            @Override
            public Optional<String> words(Throwable thrown) {
                return thrown instanceof IllegalStateException
                        ? Optional.of("the token has expired")
                        : Optional.empty();
            }

            @Override
            public int status(Throwable thrown) {
                return 4;
            }
        });
        try (Conversation shell = new Conversation(builder, "dumb")) {
            shell.ask("throw new IllegalStateException(\"401\");", "the token has expired\n");
            assertThat(shell.leave()).doesNotContain("at In[");
        }
    }

    @Test
    void completesOnTab() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("String word = \"four\";", "\n");
            shell.await("cjsh> ")
                    .type("word.len\t")
                    .await("word.length()")
                    .type("\n")
                    .await("4\n");
            shell.await("cjsh> ")
                    .type("word.isE\t\t")
                    .await("isEmpty()")
                    .type("\n")
                    .await("false\n");
            shell.await("cjsh> ").type("/im\t\n").await("java.util.*\n");
            shell.leave();
        }
    }

    @Test
    void interruptsWhatRuns() throws Exception {
        begun = new CountDownLatch(1);
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ").type("{ cjsh.shell.InteractiveShellTest.begun.countDown(); while (true) { } }\n");
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            shell.type("\u0003").await("interrupted\n");
            shell.ask("1 + 1", "2\n");
            shell.leave();
        }
    }

    @Test
    void typedBracketsLeaveTheBlanksBeforeThem() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.ask("\"x { a }\".length()", "7\n");
            shell.ask("\"x  ) ] }\".length()", "8\n");
            shell.leave();
        }
    }

    @Test
    void survivesAnyFaultOfAValuesOwnWords() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("class Deep { public String toString() { return \"\" + this; } }", "\n");
            shell.ask("new Deep()", "Deep, whose toString() throws java.lang.StackOverflowError\n");
            shell.ask("class Fault extends Error { public String getMessage() { throw new Fault(); } }", "\n");
            shell.ask("new Object() { public String toString() { throw new Fault(); } }", "Fault\n");
            shell.ask("throw new Fault();", "Fault\n");
            shell.ask(
                    "class Odd extends Number { public String toString() { throw new Error(\"no words\"); }"
                            + " public int intValue() { return 1; } public long longValue() { return 1; }"
                            + " public float floatValue() { return 1; } public double doubleValue() { return 1; } }",
                    "\n");
            shell.ask("Odd odd = new Odd();", "\n");
            shell.ask("odd", "the value cannot be shown: Error: no words\n");
            shell.ask("String lines = \"a\\nb\";", "\n");
            shell.ask("/vars", "Odd odd = Odd\nString lines = \"a\\nb\"\n");
            shell.ask("1 + 1", "2\n");
            assertThat(shell.leave()).doesNotContain("REPL", "$JShell$");
        }
    }

    @Test
    void ctrlCStopsAValueThatDoesNotEndItsWords() throws Exception {
        begun = new CountDownLatch(1);
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("new Object() { public String toString() {"
                            + " cjsh.shell.InteractiveShellTest.begun.countDown(); while (true) { } } }\n");
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            shell.type("\u0003").await("interrupted\n");
            shell.ask("1 + 1", "2\n");
            shell.leave();
        }
    }

    @Test
    void valueMayAskToLeave() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.await("cjsh> ")
                    .type(
                            "new Object() { public String toString() { cjsh.engine.SessionWords.exit(6); return null; } }\n");
            assertThat(shell.status()).isEqualTo(6);
        }
    }

    @Test
    void textOfSeveralLinesCanBeCopied() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("\"curl \\\"a\\\"\\n  -d b\"", "\ncurl \"a\"\n  -d b\n");
            shell.leave();
        }
    }

    @Test
    void bareWordsAreCommandsUnlessTheyAreVariables() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("help", "%exit [STATUS]");
            shell.ask("int exit = 41;", "\n");
            shell.ask("exit", "41\n");
            shell.await("cjsh> ").type(" quit \n");
            assertThat(shell.status()).isZero();
        }
    }

    @Test
    void suggestsOnlyAMagicThatIsNear() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("/var", "no magic `/var`: did you mean `/vars`?\n");
            shell.ask("/zorkle", "no magic `/zorkle`; `%help` lists them all\n");
            shell.leave();
        }
    }

    @Test
    void hintFollowsWhatIsNoJava() throws Exception {
        ShellBuilder builder = builder()
                .hint(line -> line.startsWith("query") ? Optional.of("meant for\u001b gql") : Optional.empty());
        try (Conversation shell = new Conversation(builder, "dumb")) {
            shell.ask("query { a { b } }", "\nmeant for\\x1b gql\n");
            shell.ask("int query = 1;", "\n");
            shell.ask("query", "1\n");
            shell.ask("zork", "cannot find");
            assertThat(shell.leave().split("meant for", -1)).hasSize(2);
        }
    }

    @Test
    void oneCtrlCEndsOneLineOnly() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ").type("1 + zork").await("zork").interrupt();
            shell.ask("1 + 1", "2\n");
            assertThat(shell.leave()).doesNotContain("Ctrl-D or /exit");
        }
    }

    @Test
    void clearsTheLineOnCtrlC() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ").type("1 + zork").await("zork").type("\u0003");
            shell.ask("2 + 3", "5\n");
            shell.await("cjsh> ").type("\u0003").await("Ctrl-D or /exit to leave\n");
            assertThat(shell.leave()).doesNotContain("cannot find");
        }
    }

    @Test
    void knowsItsCommands() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.ask("/help", "%exit [STATUS]");
            shell.ask("int n = 4; String s = \"x\"; var l = List.of(1);", "\n");
            shell.ask("/vars", "int n = 4\nString s = \"x\"\nList<Integer> l = ListN\n".replace("ListN", "List12"));
            shell.ask("/list", "In[1]: int n = 4; String s");
            shell.ask("/imports", "java.util.*\n");
            shell.ask("/hepl", "no magic `/hepl`: did you mean `/help`?");
            shell.ask("// a remark", "cjsh> ").type("/exit x\n").await("`/exit` expects a number, got `x`\n");
            shell.await("cjsh> ").type("/exit 3\n");
            assertThat(shell.status()).isEqualTo(3);
        }
    }

    @Test
    void endsWhenASnippetAsksForIt() throws Exception {
        try (Conversation shell = new Conversation(builder(), "dumb")) {
            shell.await("cjsh> ").type("cjsh.engine.SessionWords.exit(5)\n");
            assertThat(shell.status()).isEqualTo(5);
        }
    }

    @Test
    void promptsBeforeTheSessionIsThere() throws Exception {
        CountDownLatch mayOpen = new CountDownLatch(1);
        ShellBuilder builder = Shell.builder().session(() -> {
            await(mayOpen);
            return Session.builder().open();
        });
        try (Conversation shell = new Conversation(builder, "xterm")) {
            shell.await("cjsh> ")
                    .type("1 + \t")
                    .await("Java completion comes in a moment")
                    .type("1");
            mayOpen.countDown();
            shell.type("\n").await("2\n");
            shell.leave();
        }
    }

    @Test
    void saysWhyTheSessionCannotOpen() throws Exception {
        ShellBuilder builder = Shell.builder().session(() -> {
            throw new IllegalStateException("no compiler");
        });
        try (Conversation shell = new Conversation(builder, "dumb")) {
            shell.await("cjsh> ").type("1\n").await("IllegalStateException: no compiler\n");
            assertThat(shell.status()).isEqualTo(1);
        }
    }

    @Test
    void reportsABrokenStartUpSource() throws Exception {
        ShellBuilder builder = Shell.builder()
                .session(() -> Session.builder()
                        .startup(List.of(new Source("10-mine.jsh", "\nint a = zork;")))
                        .open());
        try (Conversation shell = new Conversation(builder, "dumb")) {
            shell.ask("1", "10-mine.jsh:2: cannot find variable `zork`\n");
            shell.leave();
        }
    }

    private static ShellBuilder startingWith(String text) {
        AtomicReference<Session> opening = new AtomicReference<>();
        return Shell.builder()
                .session(() -> Session.builder()
                        .startup(List.of(new Source("10-mine.jsh", text), new Source("20-more.jsh", "int b = 2;")))
                        .opening(opening::set)
                        .open())
                .waiting(() -> Optional.ofNullable(opening.get()));
    }

    @Test
    void asksForTheFirstInputWhenTheUsersOwnStartUpIsThrough() throws Exception {
        try (Conversation shell =
                new Conversation(startingWith("int a = zork;\ncjsh.engine.SessionWords.exit(3)\nint c = 1;"), "dumb")) {
            shell.await("10-mine.jsh:1: cannot find variable `zork`\n")
                    .await("the start-up source `10-mine.jsh` wants to leave: the rest of it was left out\n");
            shell.ask("b", "2").ask("c", "cannot find variable `c`");
            shell.leave();
        }
    }

    @Test
    void aStartUpSourceThatNeverEndsIsStoppedByCtrlC() throws Exception {
        CtrlCTest.begun = new CountDownLatch(1);
        String endless = "{ cjsh.shell.CtrlCTest.begun.countDown(); while (true) { } }\nint c = 1;";
        try (Conversation shell = new Conversation(startingWith(endless), "dumb")) {
            assertThat(CtrlCTest.begun.await(60, TimeUnit.SECONDS)).isTrue();
            shell.type("\u0003").await("in the start-up source `10-mine.jsh`:\ninterrupted\n");
            shell.ask("b", "2").ask("c", "cannot find variable `c`");
            shell.leave();
        }
    }

    @Test
    void emptyLinesEndWhatIsNotFinished() throws Exception {
        try (Conversation shell = new Conversation(builder(), "xterm")) {
            shell.await("cjsh> ")
                    .type("int n = 1 +\n")
                    .await("...> ")
                    .type("\n")
                    .await("the statement is not finished");
            shell.await("cjsh> ")
                    .type("Math.max(1,\n")
                    .await("...> ")
                    .type("\n")
                    .await("...> ");
            shell.type("\n").await("`(` is never closed");
            shell.await("cjsh> ")
                    .type("String t = \"\"\"\n")
                    .await("...> ")
                    .type("\n")
                    .await("...> ");
            shell.type("\n").await("...> ").type("a\"\"\";\n").ask("t.length()", "3");
            shell.leave();
        }
    }

    @Test
    void saysHowLongEachInputTookWhenItIsWanted() throws Exception {
        Preferences preferences = new Preferences();
        preferences.set(Preference.TIMING, "on");
        try (Conversation shell = new Conversation(builder().preferences(preferences), "dumb")) {
            shell.ask("20 + 1", "21\n").ask("nonsense", "cannot find");
            assertThat(shell.leave().lines().filter(line -> line.matches("\\d+\\.\\d\\d? s")))
                    .hasSize(2);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsHistoryForTheOwnerAloneAndWithoutSecrets(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("state/history");
        ShellBuilder builder = builder().history(file).secret(line -> line.contains("s3cret"));
        try (Conversation shell = new Conversation(builder, "xterm")) {
            shell.ask("String t = \"s3cret\";", "\n");
            shell.ask("int twice(int n) {", "...> ").type("return 2 * n; }\n");
            shell.ask(" 6 * 7", "42\n");
            shell.await("cjsh> ").type("\u0010\u0010").await("int twice").type("\u0003");
            shell.leave();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .doesNotContain("s3cret")
                .contains("6 * 7")
                .contains("int twice(int n) {\\n");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Knows three words; the humps of a name mean it, too. */
    private static final class ThreeWords implements LiteralCompleter {
        @Override
        public Optional<Completion> complete(TextLiteral literal) {
            String text = literal.text();
            int start = literal.offset();
            int end = literal.offset();
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            String typed = text.substring(start, literal.offset());
            List<Completion.Candidate> fitting = Stream.of("propertyTypeDetails", "propertyTypeDetails[on ", "id")
                    .filter(word -> word.startsWith(typed) || (typed.equals("pTD") && word.startsWith("p")))
                    .map(word -> new Completion.Candidate(
                            Completion.Kind.VARIABLE, word, word, true, "what " + word + " means"))
                    .toList();
            return Optional.of(new Completion(start, end, fitting));
        }

        @Override
        public Optional<String> describe(TextLiteral literal) {
            return Optional.of("all that is known\nof " + literal.text());
        }
    }

    private static ShellBuilder withWords() {
        return Shell.builder()
                .session(() -> Session.builder().literals(new ThreeWords()).open());
    }

    @Test
    void completesInsideOfTexts() throws Exception {
        try (Conversation shell = new Conversation(withWords(), "xterm")) {
            shell.ask("1 + 1", "2\n");
            shell.await("cjsh> ")
                    .type("\"\".concat(\"\t")
                    .await("propertyTypeDetails      what propertyTypeDetails means")
                    .await("propertyTypeDetails[on   what propertyTypeDetails[on  means")
                    .await("id                       what id means");
            // The terminal is sent what changes only, and the first letter stays.
            shell.type("pTD\t").await("ropertyTypeDetails");
            shell.type("\")\n").await("\"propertyTypeDetails\"\n");
            shell.leave();
        }
    }

    @Test
    void completesInTheMiddleOfAWordAndDescribesAWholeOne() throws Exception {
        try (Conversation shell = new Conversation(withWords(), "xterm")) {
            shell.ask("1 + 1", "2\n");
            shell.await("cjsh> ").type("\"\".concat(\"id\u0002\t").await("all that is known\nof id\n");
            shell.type("\")\n").await("\"id\"\n");
            shell.leave();
        }
    }
}
