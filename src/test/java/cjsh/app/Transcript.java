package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation with a session, written down so that a person can read it; see {@code README.md} beside the files.
 *
 * @param entries the inputs with what came back from each
 * @param end the lines behind the last answer
 */
record Transcript(List<Entry> entries, List<String> end) {
    static final Path FOLDER = Path.of("src/test/resources/cjsh/transcripts");

    private static final Pattern LINE = Pattern.compile("([>.=:~?!])(?:\\{(\\d*)-(\\d*)})?(?: (.*))?");
    private static final Pattern ESCAPE = Pattern.compile("\\{U\\+([0-9A-F]{4,5})}");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}&&[^ \n]]| +(?=\n|$)");

    /** What a line of a file stands for. */
    enum Kind {
        VALUE('='),
        OUT(':'),
        ERR('~'),
        REMARK('?'),
        FAULT('!');

        private final char mark;

        Kind(char mark) {
            this.mark = mark;
        }

        static Kind of(String mark) {
            return List.of(values()).stream()
                    .filter(kind -> kind.mark == mark.charAt(0))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A line that came back. */
    record Answer(Kind kind, String text) {
        static Stream<Answer> lines(Kind kind, String text) {
            return Arrays.stream(text.split("\n", -1)).map(line -> new Answer(kind, line));
        }

        private String written() {
            return (kind.mark + " " + visible(text)).stripTrailing() + "\n";
        }
    }

    /**
     * One input.
     *
     * @param number from 1: that of {@code In[1]}
     * @param remarks the lines before it which are neither input nor answer
     * @param written the answers as they are in the file, for all JDKs
     * @param answers what comes back on this JDK, line by line
     */
    record Entry(int number, List<String> remarks, String input, String written, List<Answer> answers) {
        boolean isFault() {
            return answers.stream().anyMatch(answer -> answer.kind() == Kind.FAULT);
        }

        /** Whether a person would be asked for the rest. */
        boolean isUnfinished() {
            return answers.stream()
                    .anyMatch(answer -> answer.kind() == Kind.FAULT
                            && (answer.text().endsWith("is never closed")
                                    || answer.text().endsWith("the statement is not finished")));
        }

        /** What comes back, with line ends as the screen has them. */
        String text(Predicate<Kind> wanted) {
            return answers.stream()
                    .filter(answer -> wanted.test(answer.kind()))
                    .map(answer -> answer.text() + "\n")
                    .collect(Collectors.joining());
        }
    }

    static Transcript read(Path file) throws IOException {
        return new Reading().all(Files.readAllLines(file));
    }

    /** The same inputs with these answers; where they are what was expected, the file keeps its words for other JDKs. */
    String renewed(List<List<Answer>> actual) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            entry.remarks().forEach(line -> text.append(line).append('\n'));
            text.append(question(entry.input()));
            boolean same = actual.get(i).equals(entry.answers());
            text.append(same ? entry.written() : written(actual.get(i)));
        }
        end.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    static String written(List<Answer> answers) {
        return answers.stream().map(Answer::written).collect(Collectors.joining());
    }

    private static String question(String input) {
        return "> " + visible(input).replace("\n", "\n. ") + "\n";
    }

    /** Characters that cannot be seen in an editor, as {@code {U+00A0}}. */
    static String visible(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group()
                        .chars()
                        .mapToObj(c -> String.format("{U+%04X}", c))
                        .collect(Collectors.joining())));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(new String(Character.toChars(Integer.parseInt(found.group(1), 16)))));
    }

    private static final class Reading {
        private final List<Entry> entries = new ArrayList<>();
        private List<String> remarks = new ArrayList<>();
        private final List<String> input = new ArrayList<>();
        private final StringBuilder written = new StringBuilder();
        private List<Answer> answers = new ArrayList<>();

        Transcript all(List<String> lines) {
            for (String line : lines) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    marked(line, matcher);
                } else {
                    endEntry();
                    remarks.add(line);
                }
            }
            endEntry();
            return new Transcript(List.copyOf(entries), remarks);
        }

        private void marked(String line, Matcher matcher) {
            String rest = matcher.group(4) == null ? "" : unescaped(matcher.group(4));
            switch (matcher.group(1)) {
                case ">" -> {
                    endEntry();
                    input.add(rest);
                }
                case "." -> input.add(rest);
                default -> {
                    written.append(line).append('\n');
                    if (isForThisJdk(matcher.group(2), matcher.group(3))) {
                        answers.add(new Answer(Kind.of(matcher.group(1)), rest));
                    }
                }
            }
        }

        private static boolean isForThisJdk(String from, String to) {
            int jdk = Runtime.version().feature();
            return (from == null || from.isEmpty() || jdk >= Integer.parseInt(from))
                    && (to == null || to.isEmpty() || jdk <= Integer.parseInt(to));
        }

        private void endEntry() {
            if (!input.isEmpty()) {
                entries.add(
                        new Entry(entries.size() + 1, remarks, String.join("\n", input), written.toString(), answers));
                remarks = new ArrayList<>();
                answers = new ArrayList<>();
                input.clear();
                written.setLength(0);
            }
        }
    }
}
