package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "…, 1",
        "∅, 1",
        "日本語, 6",
        "ＡＢ, 4",
        "한국, 4",
        "\u1112\u1161\u11ab, 2",
        "ｱ, 1",
        "👍, 2",
        "👍🏽, 2",
        "👨‍👩‍👧‍👦, 2",
        "❤, 1",
        "❤️, 2",
        "1️⃣, 2",
        "🇩🇪, 2",
        "🇩🇪🇫🇷, 4",
        "हिन्दी, 5",
        "𠀀, 2"
    })
    void widthIsTheColumnsOfATerminal(String text, int width) {
        assertThat(CellWidth.of(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, abcd…",
        "abcdef, 1, …",
        "abcdef, 0, ''",
        "日本語, 5, 日本…",
        "日本語, 4, 日…",
        "a👨‍👩‍👧‍👦b, 3, a…",
        "e\u0301e\u0301e\u0301, 2, e\u0301…"
    })
    void cutKeepsWholeCharacters(String text, int width, String cut) {
        assertThat(CellWidth.cut(text, width)).isEqualTo(cut);
        assertThat(CellWidth.of(cut)).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"rate.value, 10, rate.value", "rate.value, 7, ….value", "日本語, 4, …語", "abc, 0, ''"})
    void cutStartKeepsTheEnd(String text, int width, String cut) {
        assertThat(CellWidth.cutStart(text, width)).isEqualTo(cut);
    }

    @Test
    void padsByColumnsNotByCharacters() {
        assertThat(CellWidth.padRight("日", 4)).isEqualTo("日  ");
        assertThat(CellWidth.padLeft("e\u0301", 3)).isEqualTo("  e\u0301");
        assertThat(CellWidth.padLeft("long", 2)).isEqualTo("long");
    }

    @Test
    void wrapsAtTheMargin() {
        assertThat(CellWidth.wrap("abcdefg", 3)).containsExactly("abc", "def", "g");
        assertThat(CellWidth.wrap("two words here", 9)).containsExactly("two words", "here");
        assertThat(CellWidth.wrap("two words", 6)).containsExactly("two", "words");
        assertThat(CellWidth.wrap("", 3)).containsExactly("");
        assertThat(CellWidth.wrap("日本", 1)).containsExactly("日", "本");
    }
}
