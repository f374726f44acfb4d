package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the README does what it says. */
class ReadmeTest {
    private static final String PROMPT = "cjsh sandbox> ";
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    @Test
    void theTranscriptIsWhatTheShellSays() throws IOException {
        List<String> lines = blocks("console").get(0).lines().toList();
        List<String> typed = lines.stream()
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> line.substring(PROMPT.length()))
                .toList();
        List<String> answers =
                lines.stream().filter(line -> !line.startsWith(PROMPT)).toList();
        List<String> said = new ArrayList<>();
        StringBuilder session = new StringBuilder();
        for (String input : typed) {
            // A fault ends piped input, so each line is run after all good ones before it.
            List<String> now = Program.in(folder)
                    .reading(session + input + "\n")
                    .transcript()
                    .lines()
                    .toList();
            boolean failed = now.stream().anyMatch(line -> line.startsWith("path:"));
            said.addAll(failed ? now : now.subList(Math.max(0, now.size() - 1), now.size()));
            if (!failed && input.endsWith(";")) {
                session.append(input).append('\n');
            }
        }
        assertThat(said.stream().filter(line -> !line.isBlank()).toList()).isEqualTo(answers);
        assertThat(lines).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theChartIsWhatTheShellDraws() throws IOException {
        String block = blocks("console").get(1);
        int end = block.indexOf('\n') + 1;
        Program.Run run = Program.in(folder)
                .reading(block.substring(PROMPT.length(), end))
                .run();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(block.substring(end));
    }

    @TestFactory
    Stream<DynamicTest> chartsOfTheTableAreDrawn() throws IOException {
        Matcher chart =
                Pattern.compile("(?m)^\\| `chart\\(t\\)([^`]*)` \\|").matcher(Files.readString(Path.of("README.md")));
        return chart.results()
                .map(found -> "chart(commissions())" + found.group(1))
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    Program.Run run = Program.in(folder).run("-c", code);
                    assertThat(run.exit()).as(run.err()).isZero();
                    assertThat(run.out()).contains("rateValue", "mixed here: rateType");
                }));
    }

    @TestFactory
    Stream<DynamicTest> javaExamplesRun() throws IOException {
        return blocks("java").stream()
                .filter(block -> !block.contains(".send()"))
                .flatMap(ReadmeTest::expressions)
                .map(code ->
                        DynamicTest.dynamicTest(code.lines().reduce((a, b) -> b).orElseThrow(), () -> {
                            Program.Run run = Program.in(folder).run("-c", code);
                            assertThat(run.exit()).as(run.err()).isZero();
                            assertThat(run.out()).contains("rows × ");
                            assertThat(run.all()).contains("sandbox");
                        }));
    }

    @TestFactory
    Stream<DynamicTest> examplesOfChangesRun() throws IOException {
        return blocks("java").stream()
                .filter(block -> block.contains(".send()"))
                .flatMap(ReadmeTest::expressions)
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    Program.Run refused = Program.in(folder).run("-c", code);
                    assertThat(refused.exit()).as(refused.err()).isEqualTo(code.endsWith(".send()") ? 2 : 0);
                    Program.Run run = Program.in(folder).run("--yes", "-c", code);
                    assertThat(run.exit()).as(run.err()).isZero();
                    assertThat(run.out()).isNotBlank();
                }));
    }

    /** A text block is one expression; of other blocks each line is one, after the declarations before it. */
    private static Stream<String> expressions(String block) {
        if (block.startsWith("gql")) {
            return Stream.of(block);
        }
        String declarations = block.lines().filter(line -> line.endsWith(";")).collect(Collectors.joining("\n"));
        return block.lines().filter(line -> !line.endsWith(";")).map(line -> (declarations + "\n" + line).strip());
    }

    @TestFactory
    Stream<DynamicTest> examplesWithinSentencesRun() throws IOException {
        String text = Files.readString(Path.of("README.md")).replaceAll("(?s)```.*?```", "");
        Matcher code = Pattern.compile("`((?:contracts|commissions|incentives|pids|items)\\([^`]*\\))`")
                .matcher(text);
        return code.results()
                .map(found -> found.group(1))
                .distinct()
                .map(example -> DynamicTest.dynamicTest(
                        example,
                        () -> assertThat(Program.in(folder).run("-c", example).exit())
                                .isZero()));
    }

    @Test
    void magicsDoWhatTheyAreSaidToDo() throws IOException {
        Program.Run run = Program.in(folder).reading(blocks("cjsh").get(0)).run();
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(run.out()).isEqualTo("3\ndone\n");
        assertThat(run.err()).startsWith("best: 3 rows × 2 columns\ntime: ");
    }

    @TestFactory
    Stream<DynamicTest> callsOfTheProgramWork() throws IOException {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("\\s+#.*", "").strip())
                .filter(line -> line.contains("./cjsh ") && !line.contains("sandbox"))
                .map(line -> DynamicTest.dynamicTest(
                        line, () -> assertThat(exitOf(line)).isZero()));
    }

    private int exitOf(String line) {
        Matcher piped = Pattern.compile("echo '([^']*)' \\| (.*)").matcher(line);
        Program program = Program.in(folder);
        String call = line;
        if (piped.matches()) {
            program.reading(piped.group(1) + "\n");
            call = piped.group(2);
        }
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(call.replaceFirst("^\\./cjsh ", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return program.run(words.toArray(String[]::new)).exit();
    }

    @Test
    void theVerbsAndRowsOfTheTableExist() throws IOException {
        Matcher verb =
                Pattern.compile("(?m)^\\| `([^`]*\\.table\\(\\))` \\|").matcher(Files.readString(Path.of("README.md")));
        int verbs = 0;
        while (verb.find()) {
            verbs++;
            assertThat(Program.in(folder)
                            .run("-c", verb.group(1) + ".rowCount()")
                            .exit())
                    .as(verb.group(1))
                    .isZero();
        }
        assertThat(verbs).isEqualTo(5);
    }

    @Test
    void everyCommandIsInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String help = Program.in(folder).run("--help").out();
        Matcher command = Pattern.compile("(?m)^  (\\w+) {2,}").matcher(help.substring(help.indexOf("Commands:")));
        int commands = 0;
        while (command.find()) {
            commands++;
            assertThat(readme).contains("cjsh " + command.group(1));
        }
        assertThat(commands).isEqualTo(8);
    }
}
