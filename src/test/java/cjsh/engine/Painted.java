package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cases of colouring in a file. Below each line of a text stands what its characters are, one letter each: capitals where something
 * is wrong or a bracket is the partner of the one at the cursor, which is {@code ^}.
 */
public final class Painted {
    private static final Map<Style, String> LETTERS = Map.ofEntries(
            Map.entry(Style.KEYWORD, "k"),
            Map.entry(Style.LITERAL, "l"),
            Map.entry(Style.NUMBER, "n"),
            Map.entry(Style.COMMENT, "c"),
            Map.entry(Style.TYPE, "t"),
            Map.entry(Style.CONSTANT, "e"),
            Map.entry(Style.MAGIC, "m"),
            Map.entry(Style.FIELD, "f"),
            Map.entry(Style.ARGUMENT, "a"),
            Map.entry(Style.VARIABLE, "v"),
            Map.entry(Style.WRONG, "W"),
            Map.entry(Style.PARTNER, "P"));

    private Painted() {}

    /** Asks for the pieces of each case and compares. */
    public static void compare(Path file, BiFunction<String, Integer, List<Span>> pieces) throws IOException {
        String cases = Files.readString(file);
        StringBuilder seen = new StringBuilder();
        for (String one : cases.split("(?m)^---\n", -1)) {
            String[] lines = one.split("\n", -1);
            String text = IntStream.range(0, lines.length - 1)
                    .filter(i -> i % 2 == 0)
                    .mapToObj(i -> lines[i])
                    .collect(Collectors.joining("\n"));
            seen.append(seen.length() == 0 ? "" : "---\n").append(painted(text, pieces));
        }
        assertThat(seen.toString()).isEqualTo(cases);
    }

    private static String painted(String withCursor, BiFunction<String, Integer, List<Span>> pieces) {
        int cursor = withCursor.indexOf('^');
        String text = cursor < 0 ? withCursor : withCursor.substring(0, cursor) + withCursor.substring(cursor + 1);
        StringBuilder letters = new StringBuilder(text.replaceAll("[^\n]", " "));
        for (Span span : pieces.apply(text, cursor)) {
            for (int i = span.start(); i < span.end(); i++) {
                if (text.charAt(i) != '\n') {
                    letters.replace(i, i + 1, LETTERS.get(span.style()));
                }
            }
        }
        if (cursor >= 0) {
            letters.insert(cursor, '^');
        }
        String[] above = withCursor.split("\n", -1);
        String[] below = letters.toString().split("\n", -1);
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < above.length; i++) {
            both.append(above[i]).append('\n').append(below[i].stripTrailing()).append('\n');
        }
        return both.toString();
    }
}
