package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenderersTest {
    private record Point(int x, int y) {}

    private static final Screen SCREEN = new Screen(80, 24, true);

    private static String text(Object value) {
        return new Renderers(List.of())
                .render(value, SCREEN)
                .map(MimeBundle::text)
                .orElseThrow();
    }

    @Test
    void nullShowsNothing() {
        assertThat(new Renderers(List.of()).render(null, SCREEN)).isEmpty();
    }

    @Test
    void firstRendererThatKnowsTheValueWins() {
        Renderer numbers = (value, screen) ->
                value instanceof Number ? Optional.of(MimeBundle.ofText("number")) : Optional.empty();
        Renderer all = (value, screen) -> Optional.of(MimeBundle.ofText("any"));
        Renderers renderers = new Renderers(List.of(numbers, all));
        assertThat(renderers.render(1, SCREEN)).contains(MimeBundle.ofText("number"));
        assertThat(renderers.render("1", SCREEN)).contains(MimeBundle.ofText("any"));
    }

    @Test
    void stringsAndCharactersAreLiterals() {
        assertThat(text("say \"hi\"\t\\ \u001b")).isEqualTo("\"say \\\"hi\\\"\\t\\\\ \\x1b\"");
        assertThat(text('\'')).isEqualTo("'\\''");
    }

    @Test
    void textOfSeveralLinesIsShownAsItIs() {
        assertThat(text("curl \"a\" \\\n  -d 'b'\u001b")).isEqualTo("curl \"a\" \\\n  -d 'b'\\x1b");
        assertThat(text(CharBuffer.wrap("a\nb"))).isEqualTo("a\nb");
        assertThat(text(new String[] {"a\nb"})).isEqualTo("String[1] { \"a\\nb\" }");
    }

    /** A text whose own words fail in some way. */
    private record OddText(Runnable fault) implements CharSequence {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public char charAt(int index) {
            return 'x';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }

        @Override
        public String toString() {
            fault.run();
            return "";
        }
    }

    private static void deep() {
        throw new StackOverflowError();
    }

    private static void fail() {
        throw new IllegalStateException("no words");
    }

    @Test
    void textWhoseToStringFailsIsStillNamed() {
        assertThat(text(new OddText(RenderersTest::fail)))
                .endsWith("OddText, whose toString() throws " + "java.lang.IllegalStateException: no words");
        assertThat(text(new OddText(RenderersTest::deep)))
                .endsWith("OddText, whose toString() throws java.lang.StackOverflowError");
        assertThat(text(new Object[] {new OddText(RenderersTest::fail), 1})).endsWith("no words, 1 }");
    }

    @Test
    void otherValuesSpeakForThemselves() {
        assertThat(text(42)).isEqualTo("42");
        assertThat(text(List.of("a", 1))).isEqualTo("[a, 1]");
        assertThat(text(new TreeMap<>(Map.of("k", "v\u001b")))).isEqualTo("{k=v\\x1b}");
        assertThat(text(new Point(1, 2))).isEqualTo("Point[x=1, y=2]");
    }

    @Test
    void arraysShowTheirElements() {
        assertThat(text(new int[] {1, 2, 3})).isEqualTo("int[3] { 1, 2, 3 }");
        assertThat(text(new String[] {"a", null})).isEqualTo("String[2] { \"a\", null }");
        assertThat(text(new int[2000])).hasSizeLessThan(12 * 80 + 30).endsWith(", 0, … 1,697 more }");
    }

    @Test
    void longValuesAreCutWithANote() {
        assertThat(text("x".repeat(5000))).isEqualTo("\"" + "x".repeat(960) + "\"\n… 4,040 more characters");
        assertThat(text(Collections.nCopies(1_000_000, "x")))
                .hasSizeLessThan(12 * 80 + 30)
                .endsWith(", x, … 999,693 more]");
        assertThat(text("line\n".repeat(1_000_000))).endsWith("\nline\n… 999,979 more lines");
    }

    @Test
    void nothingIsCutOffAScreen() {
        Optional<MimeBundle> whole =
                new Renderers(List.of()).render(Collections.nCopies(100_000, "x"), Screen.unlimited());
        assertThat(whole.orElseThrow().text()).hasSize(300_000);
    }

    @Test
    void cutDoesNotSplitAPair() {
        assertThat(text("x".repeat(959) + "👍👍")).startsWith("\"" + "x".repeat(959) + "\"");
    }

    @Test
    void valueWhoseToStringFailsIsStillNamed() {
        Object odd = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no\nwords");
            }
        };
        assertThat(text(odd)).contains("whose toString() throws java.lang.IllegalStateException: no");
        assertThat(text(Arrays.asList(1, null))).isEqualTo("[1, null]");
    }

    @Test
    void terminalOfUnknownSizeIsTheClassicOne() {
        assertThat(new Screen(0, 0, false)).isEqualTo(new Screen(80, 24, false));
    }
}
