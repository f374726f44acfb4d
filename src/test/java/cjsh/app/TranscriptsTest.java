package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.app.Transcript.Answer;
import cjsh.app.Transcript.Entry;
import cjsh.app.Transcript.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All front ends say what is written in the transcripts. This is the one place that knows in what they differ:
 *
 * <ul>
 *   <li>A script ends at its first fault. So the pipe is given the inputs up to the first fault, and the file all good inputs
 *       and then the last fault.
 *   <li>A script is one text: what a method misses may come later in it, so it is not told.
 *   <li>A person is asked for the rest of an input that is not finished, and told which lines of a paste a fault kept from running.
 *   <li>A file's values are for programs, to which a text is itself, without quotes. Its messages begin with {@code cjsh:}.
 *   <li>At a terminal the size of a table and its source share a line where they fit.
 *   <li>A script that showed invented rows says so at its end.
 *   <li>A cell of a notebook shows its last value only, and none when it ends with a statement. Its remarks are on one of the two
 *       streams, its faults as wide as its page, and a footer is in one line there, too.
 * </ul>
 */
class TranscriptsTest {
    private static final String RENEW = "./mvnw -q -B -Dquick test -Dtest=TranscriptsTest -Dcjsh.renew";

    private static final int PAGE = 96;
    private static final Set<Kind> PRINTED = Set.of(Kind.OUT, Kind.ERR, Kind.REMARK);

    @TempDir
    private Path folder = Path.of("");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Transcript.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void engine(Path file) throws Exception {
        Transcript transcript = Transcript.read(file);
        List<String> inputs = transcript.entries().stream().map(Entry::input).toList();
        List<List<Answer>> answers = answers(new EngineFrontEnd(Program.in(folder)).messages(inputs));
        String actual = transcript.renewed(answers);
        if (System.getProperty("cjsh.renew") != null) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as("renew it by: " + RENEW).isEqualTo(Files.readString(file));
        assertThat(actual)
                .doesNotContain("REPL.", "$JShell$", "do_it$", "EvalException", "UnresolvedReference", "cjsh.engine");
    }

    private static List<List<Answer>> answers(List<Message> messages) {
        List<List<Answer>> answers = new ArrayList<>();
        List<Answer> current = new ArrayList<>();
        for (Message message : messages) {
            if (message instanceof Message.ExecuteInput) {
                current = new ArrayList<>();
                answers.add(current);
            } else if (message instanceof Message.Stream stream) {
                Kind kind = switch (stream.name()) {
                    case "stdout" -> Kind.OUT;
                    case "stderr" -> Kind.ERR;
                    default -> Kind.REMARK;
                };
                current.addAll(Answer.lines(kind, stream.text().replaceFirst("\n$", ""))
                        .toList());
            } else if (message instanceof Message.ExecuteResult result) {
                current.addAll(Answer.lines(Kind.VALUE, result.text()).toList());
            } else if (message instanceof Message.Failure error) {
                current.addAll(Answer.lines(Kind.FAULT, error.text()).toList());
            }
        }
        return answers;
    }

    @ParameterizedTest
    @MethodSource("files")
    void terminal(Path file) throws Exception {
        List<Entry> played = Transcript.read(file).entries().stream()
                .filter(entry -> !entry.isUnfinished())
                .toList();
        check(new TerminalFrontEnd(Program.in(folder)), played, kind -> true);
    }

    @ParameterizedTest
    @MethodSource("files")
    void pipe(Path file) throws Exception {
        List<Entry> all = inScripts(file);
        List<Entry> good = all.stream().takeWhile(entry -> !entry.isFault()).toList();
        check(
                new ScriptFrontEnd(folder, true),
                all.subList(0, Math.min(good.size() + 1, all.size())),
                kind -> kind != Kind.REMARK);
    }

    @ParameterizedTest
    @MethodSource("files")
    void file(Path file) throws Exception {
        List<Entry> played = new ArrayList<>();
        Entry fault = null;
        for (Entry entry : inScripts(file)) {
            if (entry.isFault()) {
                fault = entry;
            } else {
                played.add(withoutQuotes(entry));
            }
        }
        if (fault != null) {
            played.add(withoutQuotes(fault));
        }
        check(new ScriptFrontEnd(folder, false), played, kind -> kind != Kind.REMARK);
    }

    @ParameterizedTest
    @MethodSource("files")
    void kernel(Path file) throws Exception {
        List<Entry> entries = Transcript.read(file).entries();
        List<List<Answer>> answers = answers(new KernelFrontEnd(folder)
                .messages(entries.stream().map(Entry::input).toList()));
        assertThat(answers).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Answer> actual = answers.get(i);
            String name = file.getFileName() + ", In[" + entry.number() + "]: " + entry.input();
            assertThat(text(actual, PRINTED)).as(name).isEqualTo(text(entry.answers(), PRINTED));
            checkFault(name, entry, unwrapped(actual));
            checkValue(name, entry, footerInOneLine(text(actual, Set.of(Kind.VALUE))));
        }
    }

    private static String text(List<Answer> answers, Set<Kind> kinds) {
        return answers.stream()
                .filter(answer -> kinds.contains(answer.kind()))
                .map(answer -> Transcript.visible(answer.text()))
                .collect(Collectors.joining("\n"));
    }

    /** What is wider than the page is cut there. */
    private static void checkFault(String name, Entry entry, String actual) {
        String expected = unwrapped(entry.answers());
        boolean wide = entry.answers().stream()
                .anyMatch(answer -> answer.kind() == Kind.FAULT && answer.text().length() > PAGE);
        if (wide && actual.contains("…")) {
            assertThat(expected).as(name).startsWith(actual.substring(0, actual.indexOf('…')));
        } else {
            assertThat(actual).as(name).isEqualTo(expected);
        }
    }

    /** The words of a fault, wherever their lines are broken; without the hints that need the whole program. */
    private static String unwrapped(List<Answer> answers) {
        return text(answers, Set.of(Kind.FAULT))
                .replaceFirst("\nSQL goes behind %sql.*", "")
                .replaceAll("\\s+", "");
    }

    /** Only the cell knows which of the values is its last snippet's. */
    private static void checkValue(String name, Entry entry, String actual) {
        String all = footerInOneLine(text(entry.answers(), Set.of(Kind.VALUE)));
        if (!all.equals(actual)) {
            assertThat(entry.input()).as(name).containsPattern("[;\\n]\\s*\\S");
            assertThat(all).as(name).endsWith(actual);
        }
    }

    private static String footerInOneLine(String text) {
        return text.replaceAll("( columns?)\n(?=\\w+ · sandbox · )", "$1 · ");
    }

    private static List<Entry> inScripts(Path file) throws IOException {
        return Transcript.read(file).entries().stream()
                .filter(entry -> !entry.remarks().contains("# At a prompt only."))
                .toList();
    }

    private static void check(FrontEnd frontEnd, List<Entry> played, Predicate<Kind> told) throws Exception {
        String expected = played.stream().map(entry -> entry.text(told)).collect(Collectors.joining());
        String actual = frontEnd.play(played.stream().map(Entry::input).toList());
        String numbered = Pattern.compile("In\\[(\\d+)]").matcher(actual).replaceAll(found -> {
            int number = played.get(Integer.parseInt(found.group(1)) - 1).number();
            return Matcher.quoteReplacement("In[" + number + "]");
        });
        String footers = numbered.replaceAll("(?m)^lines? \\d+( to \\d+)? (was|were) not run\n", "")
                .replaceAll("( columns?) · (?=\\w+ · sandbox · )", "$1\n");
        assertThat(Transcript.visible(footers.replace(Site.INVENTED + "\n", "")))
                .isEqualTo(Transcript.visible(expected));
    }

    private static Entry withoutQuotes(Entry entry) {
        List<Answer> answers = entry.answers().stream()
                .map(answer -> answer.kind() == Kind.VALUE && answer.text().matches("\".*\"")
                        ? new Answer(
                                Kind.VALUE,
                                answer.text().substring(1, answer.text().length() - 1))
                        : answer)
                .toList();
        return new Entry(entry.number(), entry.remarks(), entry.input(), entry.written(), answers);
    }
}
