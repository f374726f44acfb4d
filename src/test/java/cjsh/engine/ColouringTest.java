package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColouringTest {
    /** Says of every letter that it is a field, and of a zed that it is wrong. */
    private static final LiteralColours LETTERS_ARE_FIELDS =
            (place, text, cursor) -> Pattern.matches("(?:Cj\\.)?gql|%sql|%%graphql", place) ? letters(text) : List.of();

    private static List<Span> letters(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> Character.isLetter(text.charAt(i)))
                .mapToObj(i -> new Span(i, i + 1, text.charAt(i) == 'z' ? Style.WRONG : Style.FIELD))
                .toList();
    }

    static final Magics MAGICS = new Magics(List.of(
            magic("%time", Magic.Takes.JAVA),
            magic("%sql", Magic.Takes.LINE),
            magic("%%graphql", Magic.Takes.BLOCK),
            magic("%%time", Magic.Takes.JAVA_BLOCK),
            magic("%help", Magic.Takes.LINE),
            magic("?", Magic.Takes.LINE),
            magic("??", Magic.Takes.LINE),
            magic("!", Magic.Takes.LINE),
            magic("/list", Magic.Takes.LINE)));

    private static Magic magic(String name, Magic.Takes takes) {
        return new Magic(List.of(name), takes, "", "", call -> MagicCall.done());
    }

    private final Colouring colouring = new Colouring(MAGICS, LETTERS_ARE_FIELDS);

    @Test
    void looksAsInTheCases() throws IOException {
        Painted.compare(Path.of("src/test/resources/cjsh/colours/java.txt"), colouring::of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "'",
                "\"\"\"",
                "\"\"\"\n",
                "\\",
                "gql(\"\\",
                "gql(\"\"\"\n\\",
                "/*",
                "%",
                "%%",
                "?",
                "!",
                ")"
            })
    void shortOnes(String text) {
        check(text, text.length());
    }

    @Test
    void anyTextHasPiecesInOrder() {
        String[] parts = {
            "gql(\"\"\"\n", "\"\"\"", "\"", "'", "\\", "\n", "\r\n", "\t", "{", "}", "(", ")", "[", "]", "%sql ",
                    "%%graphql",
            "/list", "?", "!", "//", "/*", "*/", "\u0000", "\u001b[2J", "\ud83d", "\ude00", "😀", "é", "\u202e", "@",
                    "1.5e", "0x",
            "gql(\"a", ".fields(\"", "var ", "class ", "a", "B", " ", "\\u00", "#"
        };
        Random random = new Random(5);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            check(text.toString(), random.nextInt(text.length() + 1));
        }
    }

    private void check(String text, int cursor) {
        int end = 0;
        for (Span span : colouring.of(text, cursor)) {
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).as(text).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            end = span.end();
        }
    }
}
