package cjsh.engine.magic;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.engine.Completeness;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.script.FaultGuide;
import cjsh.script.Reporter;
import cjsh.shell.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard magics in a session: data is marked by {@code =}, remarks and faults are not. */
@Timeout(120)
class MagicsTest {
    @TempDir
    private Path folder = Path.of("");

    private Session session = Session.builder().open();
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    @BeforeEach
    void open() {
        session.close();
        session = Session.builder().magics(Workshop.magics(folder, false)).open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Reporter reporter() {
        return new Reporter(
                text -> {
                    said.add("= " + text);
                    begun.countDown();
                },
                said::add,
                new Renderers(List.of()),
                Screen::unlimited,
                Screen::unlimited,
                FaultGuide.NONE,
                session::call);
    }

    private String say(String text) {
        said.clear();
        session.execute(text, reporter()::outcome);
        return String.join("\n", said);
    }

    private Outcome last(String text) {
        return session.execute(text);
    }

    @Test
    void aSecretSetByEnvIsNeitherListedNorSaved() throws IOException {
        last("%env MY_PASSWORD=hunter2");
        last("int n = 1;");
        assertThat(say("%history")).doesNotContain("hunter2");
        last("%save all.jsh");
        assertThat(Files.readString(folder.resolve("all.jsh"))).isEqualTo("int n = 1;\n");
    }

    @Test
    void aSavedScriptNamesTheResultsThatItUses() throws IOException {
        last("20 + 1");
        last("$1 * 2");
        last("nonsense");
        last("%save -f all.jsh 1-3");
        assertThat(Files.readString(folder.resolve("all.jsh"))).isEqualTo("var $1 = 20 + 1\n$1 * 2\n");
        assertThat(say("%load all.jsh")).endsWith("= 42");
    }

    @Test
    void variablesAreListedWithoutTheNamesThatJShellMadeUp() {
        last("Runnable r = () -> {}; var o = new Object() { int n; };");
        assertThat(say("%who")).contains("Runnable r = a Runnable").doesNotContain("$JShell", "REPL");
    }

    @Test
    void aResultThatIsGoneIsNotPromised() {
        last("40 + 2");
        last("%reset -f");
        assertThat(say("$1")).startsWith("cannot find variable `$1`").doesNotContain("Out(");
    }

    @Test
    void undoSaysWhatItCanNotBringBack() {
        last("int x = 1");
        last("int x = 2");
        last("int y = 1");
        assertThat(say("%undo")).isEqualTo("taken back: int y = 1");
        assertThat(say("%undo"))
                .isEqualTo("what `x` was before is gone: only the last declaration keeps what it took the place of");
        assertThat(say("x")).isEqualTo("= 2");
    }

    @Test
    void aMisspelledVariableIsNotRunAsACommand() {
        last("boolean isOkay = true; int x = 2;");
        assertThat(say("!isOk && x>1")).startsWith("cannot find variable `isOk`");
        assertThat(say("!names.isEmpty()")).startsWith("cannot find variable `names`");
        assertThat(folder.resolve("1")).doesNotExist();
    }

    @Test
    void javaAndMagicsTakeTurns() {
        assertThat(say("int n = 1\n%who\nn + 1\n%drop n\n%who")).isEqualTo("= int n = 1\n= 2");
    }

    @Test
    void whatLooksLikeAMagicInsideOfJavaIsJava() {
        assertThat(say("int time = 3, who = 4; int r = 7\n%who;\nr")).isEqualTo("= 3");
        assertThat(say("String t = \"\"\"\n%who\n/list\n!ls\n\"\"\"; t.length()"))
                .isEqualTo("= 15");
        assertThat(say("/* \n%nothing\n */ 1")).isEqualTo("= 1");
        assertThat(say("boolean ok = true; boolean not = !ok\nnot\n!ok\n!(ok)\n!\"a\".isEmpty()"))
                .isEqualTo("= false\n= false\n= false\n= true");
    }

    @Test
    void timeShowsTheValueAndSaysHowLongItTook() {
        assertThat(say("%time 40 +\n  2")).matches("= 42\ntime: [\\d.]+ (ns|µs|ms|s)(, processor .*)?");
        assertThat(last("%time 40 + 2")).isInstanceOf(Outcome.Value.class);
        assertThat(say("%time int made = 3;\nmade")).contains("time: ", "= 3");
        assertThat(say("%%time\nint a = 1;\na + 1\na + 2")).startsWith("= 2\n= 3\ntime: ");
        assertThat(say("%time zork")).isEqualTo("cannot find variable `zork`\n  %time zork\n        ^~~~");
        assertThat(say("%time")).isEqualTo("`%time` expects Java after it");
    }

    @Test
    void timeitCompilesOnce() {
        last("int n = 0;");
        assertThat(say("%timeit n++")).matches("= best .*, median .* \\(\\d+ rounds of \\d+ runs?\\)");
        assertThat(say("n > 5")).isEqualTo("= true");
        assertThat(say("%timeit System.setProperty(\"cjsh.x\", \"y\");")).startsWith("= ");
        assertThat(say("%timeit zork + 1"))
                .isEqualTo("cannot find variable `zork`\n  %timeit zork + 1\n          ^~~~");
        assertThat(last("%timeit zork + 1")).isEqualTo(new Outcome.Failed(3));
        assertThat(say("%timeit 1 / (n - n)")).isEqualTo("ArithmeticException: / by zero");
        assertThat(session.variables()).extracting(v -> v.name()).containsExactly("n");
    }

    @Test
    void dropForgetsWhatIsNamed() {
        last("int n = 1; int m = 2; int k = 3;");
        assertThat(say("%drop n m")).isEmpty();
        assertThat(say("/vars")).isEqualTo("= int k = 3");
        assertThat(say("%drop zork")).isEqualTo("there is no `zork` to drop; `%who` shows what there is");
        assertThat(say("%drop")).isEqualTo("`%drop` expects names: `%drop rates`; `%who` shows them");
    }

    @Test
    void historyTellsWhatWasTypedBefore() {
        last("int n = 1;");
        last("int m =\n  2;");
        assertThat(say("/list")).isEqualTo("= In[1]: int n = 1;\nIn[2]: int m =\n         2;");
        assertThat(say("%history -g m 1-2")).isEqualTo("= In[2]: int m =\n         2;");
        assertThat(say("%history 1")).isEqualTo("= In[1]: int n = 1;");
        assertThat(say("%history x-y")).isEqualTo("`x-y` is no range of inputs: write `3`, `3-5` or `3-`");
        assertThat(say("%history 99999999999")).startsWith("there are the inputs 1 to ");
        assertThat(say("%history 900")).isEqualTo("there are the inputs 1 to 7, not `900`");
        assertThat(say("%history -g")).isEqualTo("`%history -g` expects a word to look for");
    }

    @Test
    void saveKeepsWhatAScriptCanRun() throws IOException {
        last("int n = 1;");
        last("zork");
        last("%who");
        last("String t = \"s3cret\";");
        last("n?");
        last("%time n + 1");
        Path file = folder.resolve("mine.jsh");
        assertThat(say("%save mine.jsh")).isEqualTo("2 inputs in `" + file + "`; left out 1 with a secret in it");
        assertThat(Files.readString(file)).isEqualTo("int n = 1;\n%time n + 1\n");
        assertThat(say("%save mine.jsh 1")).isEqualTo("`" + file + "` exists; `%save -f mine.jsh` writes over it");
        assertThat(say("/save -f mine.jsh 1")).isEqualTo("1 input in `" + file + "`");
        assertThat(Files.readString(file)).isEqualTo("int n = 1;\n");
        assertThat(say("%save no/such/folder.jsh")).contains("can not be written: there is no such folder");
        assertThat(say("%save")).startsWith("`%save` expects a file");
        say("%reset");
        assertThat(say("%run mine.jsh\nn")).isEqualTo("= 1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saveWritesThroughALinkAndKeepsThePermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("real.jsh"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsh"), file);
        say("int a = 1");

        assertThat(say("%save -f link.jsh")).startsWith("1 input in");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("int a = 1");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void tabOffersNoFileWhoseNameWouldMoveTheCursor() throws IOException {
        Files.createFile(folder.resolve("plain"));
        Files.createFile(folder.resolve("pl\u001b[2Jain"));

        assertThat(session.complete("%load pl", 8).candidates())
                .extracting(Candidate::text)
                .containsExactly("plain");
    }

    @Test
    void saveKeepsNoSecretEvenWhenItIsChosen() {
        last("String t = \"s3cret\";");
        assertThat(say("%save t.jsh 1")).isNotEmpty();
        assertThat(folder.resolve("t.jsh")).doesNotExist();
    }

    @Test
    void loadRunsAFileHereAndNamesItInFaults() throws IOException {
        Files.writeString(folder.resolve("a.jsh"), "int n = 20;\nn + 1\nzork\n");
        assertThat(say("%load a.jsh")).isEqualTo("= 21\na.jsh:3: cannot find variable `zork`\n  zork\n  ^~~~");
        assertThat(say("n")).isEqualTo("= 20");
        Files.writeString(folder.resolve("self.jsh"), "%load self.jsh\n");
        assertThat(say("/open self.jsh")).contains("30 deep: does one load itself?");
        assertThat(say("%load none.jsh")).isEqualTo("there is no file `" + folder.resolve("none.jsh") + "`");
        assertThat(say("%load")).isEqualTo("`%load` expects a file");
    }

    @Test
    void runGivesArguments() throws IOException {
        Files.writeString(folder.resolve("b.jsh"), "int made = args.size();\n1 + 1\n");
        assertThat(say("%run b.jsh x \"y z\"\nmade")).isEqualTo("= 2\n= 2");
        assertThat(say("%run b.jsh\nmade")).isEqualTo("= 2\n= 0");
        assertThat(say("%run")).isEqualTo("`%run` expects a file");
    }

    @Test
    void commandsRunInTheFolderWithTheVariables() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        assertThat(say("%cd sub\n!pwd")).contains("= " + folder.resolve("sub").toRealPath());
        assertThat(say("%cd nothing"))
                .isEqualTo("there is no folder `" + folder.resolve("sub").resolve("nothing") + "`");
        assertThat(say("%env PLACE=there\n!echo $PLACE; echo err >&2")).isEqualTo("= there\n= err");
        assertThat(say("%env MY_TOKEN")).isEqualTo("= MY_TOKEN=***");
        assertThat(say("%env")).contains("MY_TOKEN=***", "OTHER=***", "PLACE=there");
        assertThat(say("!exit 3")).isEqualTo("the command ended with status 3");
        assertThat(say("!printf 'a\\033[2Jb'")).isEqualTo("= a\\x1b[2Jb");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptEndsACommandAndWhatItStarted() throws Exception {
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> say("!sh -c 'echo $$; exec sleep 600'; true"));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        long process = Long.parseLong(said.get(0).substring(2));
        session.interrupt();
        assertThat(answer.get(60, TimeUnit.SECONDS)).endsWith("interrupted");
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        assertThat(say("1 + 1")).isEqualTo("= 2");
    }

    /** Its last words once came before the answer to what was typed next. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAnInterruptedCommandStillSaysIsNotSaidInTheNextInput() throws Exception {
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                () -> say("!sh -c 'trap \"echo late; exit\" TERM; echo $$; while :; do sleep 0.05; done'; true"));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        long process = Long.parseLong(said.get(0).substring(2));
        session.interrupt();
        assertThat(answer.get(60, TimeUnit.SECONDS)).endsWith("interrupted");
        ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
        assertThat(say("!echo next")).isEqualTo("= next");
    }

    @Test
    void interruptEndsTimeit() throws Exception {
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> say("!echo now\n%timeit while (true) { }"));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        session.interrupt();
        assertThat(answer.get(60, TimeUnit.SECONDS)).endsWith("interrupted");
    }

    @Test
    void questionMarkTellsWhatIsKnown() {
        assertThat(say("\"abc\".length?")).startsWith("= ").contains("length()");
        assertThat(say("?String")).contains("String");
        assertThat(say("boolean b = true\nb ? 1 : 2")).isEqualTo("= 1");
    }

    @Test
    void undoAndReset() {
        last("int n = 1;");
        last("int m = 2;");
        assertThat(say("%undo")).isEqualTo("taken back: int m = 2;");
        assertThat(say("%who")).isEqualTo("= int n = 1");
        assertThat(say("%reset\n%who")).isEmpty();
        assertThat(say("%undo")).startsWith("there is nothing to take back");
        assertThat(say("int n = 5\nn")).isEqualTo("= 5");
    }

    @Test
    void resetAsksForASecondWordAtATerminal() {
        session.close();
        session = Session.builder().magics(Workshop.magics(folder, true)).open();
        last("int n = 1;");
        assertThat(say("%reset")).isEqualTo("all variables, methods and classes would be gone: `%reset -f` does it");
        assertThat(say("n")).isEqualTo("= 1");
        assertThat(say("%reset -f\n%who")).isEmpty();
    }

    @Test
    void editNeedsATerminal() {
        assertThat(say("%edit")).isEqualTo("`%edit` needs a terminal");
    }

    @Test
    void traceTellsAllOfTheLastException() {
        assertThat(say("%trace")).isEqualTo("nothing has been thrown yet");
        last("int f(int n) { return n / 0; }");
        last("f(1)");
        assertThat(say("%trace"))
                .contains("ArithmeticException: / by zero", "f", "In[2]")
                .doesNotContain("$JShell$");
    }

    @Test
    void jobsTellsWhatWasLeftBehind() {
        assertThat(say("%jobs")).isEqualTo("= nothing was left behind");
    }

    @Test
    void nothingIsTakenFromJava() {
        assertThat(say("int a = 7, list = 2, b = 3\na\n% b")).isEqualTo("= 1");
        assertThat(say("a\n/ list")).isEqualTo("= 3");
        assertThat(say("int x = a\n  /list\n;")).startsWith("= ");
        assertThat(say("// %nothing\n1")).isEqualTo("= 1");
        assertThat(say("\"%nothing\"")).isEqualTo("= \"%nothing\"");
        assertThat(say("List.of(\n1\n%2)")).contains("List");
    }

    @Test
    void aCommandOfTheSystemIsNoNegation() {
        assertThat(say("boolean flag = true;\n!flag")).isEqualTo("= false");
        assertThat(say("boolean f() { return true; }\n!f()")).isEqualTo("= false");
        assertThat(say("!Boolean.TRUE")).isEqualTo("= false");
        assertThat(say("!echo a; echo b")).isEqualTo("= a\n= b");
        assertThat(say("! echo c")).isEqualTo("= c");
        assertThat(say("!")).isNotEmpty();
    }

    @Test
    void aBareWordIsAMagicInAnyLine() {
        assertThat(say("\"exit\"\nexit\n2")).isEqualTo("= \"exit\"");
        assertThat(say("int exit = 4;\nexit")).isEqualTo("= 4");
    }

    @Test
    void lastShowsTheValueAgain() {
        assertThat(say("%last")).isEqualTo("no input has given a value yet");
        last("\"abc\"");
        last("int n = 1;");
        assertThat(say("%last")).isEqualTo("= \"abc\"");
    }

    @Test
    void unknownNamesAreFaultsWithTheirPlace() {
        assertThat(say("1;\n2\n;  %tiem 2\n3"))
                .isEqualTo("= 2\nIn[1]:3: no magic `%tiem`: did you mean `%time`?\n  ;  %tiem 2\n     ^~~~~");
        assertThat(say("1\n%tiem 2")).startsWith("= 1\nIn[2]:2: no magic `%tiem`");
        assertThat(say("%save.jsh x")).startsWith("no magic `%save.jsh`").endsWith("\n  ^~~~~~~~~");
        assertThat(say("% 2")).startsWith("no magic `%`");
        assertThat(say("1\n%%time\n2")).contains("must come first in its text");
    }

    @Test
    void exitHasAStatus() {
        assertThat(last("%exit 3\nSystem.out.println()")).isEqualTo(new Outcome.Exited(3));
        assertThat(last("quit")).isEqualTo(new Outcome.Exited(0));
        assertThat(say("/exit x")).isEqualTo("`/exit` expects a number, got `x`");
        assertThat(say("1 + 1\nexit\n2 + 2")).isEqualTo("= 2");
    }

    @Test
    void scriptsHaveMagicsToo() {
        Outcome outcome = session.run(new Source("s.jsh", "int n = 1;\n%nothing\n"), reporter()::outcome);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(said.get(0)).startsWith("s.jsh:2: no magic `%nothing`; `%help` lists them all");
    }

    @ParameterizedTest
    @CsvSource({"%ti, %time %timeit", "%%t, %%time", "/li, /list", "%drop ma, map", "%load a, a.jsh", "%cd s, sub/"})
    void tabKnowsNamesAndArguments(String text, String offered) throws IOException {
        Files.writeString(folder.resolve("a.jsh"), "");
        Files.createDirectories(folder.resolve("sub"));
        last("int map = 1;");
        assertThat(session.complete(text, text.length()).candidates())
                .extracting(Candidate::text)
                .containsExactly(offered.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"String t = \"\"\"\n%ti", "List.of(\n/li", "/*\n%t", "1\n%%t"})
    void tabOffersNoMagicWhereNoneCanStand(String text) {
        assertThat(session.complete(text, text.length()).candidates())
                .extracting(Candidate::text)
                .noneMatch(word -> word.startsWith("%") || word.startsWith("/"));
    }

    @Test
    void tabInTheJavaOfAMagicIsThatOfJava() {
        last("String word = \"\";");
        assertThat(session.complete("%time word.isEmp", 16).candidates())
                .extracting(Candidate::text)
                .containsExactly("isEmpty()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%who", "%time 1 + 1", "!ls \"(", "%tiem (", "/list", "x?", "1\n%who", "%%time\n1\n\n"})
    void whole(String text) {
        assertThat(session.completeness(text)).isInstanceOf(Completeness.Complete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%time (1 +", "%%time", "%%time\n1", "%who\nint f() {", "%timeit {"})
    void notWhole(String text) {
        assertThat(session.completeness(text)).isInstanceOf(Completeness.Incomplete.class);
    }
}
