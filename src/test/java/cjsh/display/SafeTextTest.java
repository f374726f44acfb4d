package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Größe — naïve “quotes” 5 €",
                "日本語テキスト",
                "한국어",
                "עברית",
                "हिन्दी",
                "e\u0301",
                "👍🏽",
                "👨‍👩‍👧‍👦",
                "👁️‍🗨️",
                "❤️",
                "1️⃣",
                "🇩🇪",
                "葛\udb40\udd00",
                "non\u00a0breaking"
            })
    void harmlessTextIsTheSameString(String text) {
        assertThat(SafeText.line(text)).isSameAs(text);
        assertThat(SafeText.block(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31m', \\x1b[31m",
        "'a\tb', a\\tb",
        "'a\r\nb', a\\r\\nb",
        "'\u0000', \\x00",
        "'\u007f', \\x7f",
        "'\u0085', \\x85",
        "'\u009b2J', \\x9b2J",
        "'soft\u00adhyphen', soft\\xadhyphen",
        "'\u202egpj.exe', \\u202egpj.exe",
        "'\u2066x\u2069', \\u2066x\\u2069",
        "'\u200e\u200f\u061c', \\u200e\\u200f\\u061c",
        "'a\u200bb\u200cc\u2060\ufeff', a\\u200bb\\u200cc\\u2060\\ufeff",
        "'\u2028\u2029', \\u2028\\u2029",
        "'\ud800', \\ud800",
        "'a\udc00b', a\\udc00b",
        "'\uffff', \\uffff",
        "'\u3164', \\u3164",
        "'\udb40\udc41', \\u{e0041}"
    })
    void whatMovesHidesOrReordersBecomesVisible(String text, String visible) {
        assertThat(SafeText.line(text)).isEqualTo(visible);
    }

    @Test
    void blockKeepsLineFeedsOnly() {
        assertThat(SafeText.block("a\nb\r\n\u001bc")).isEqualTo("a\nb\\r\n\\x1bc");
        assertThat(SafeText.line("a\nb")).isEqualTo("a\\nb");
    }

    @Test
    void joinerIsKeptBetweenPicturesOnly() {
        assertThat(SafeText.line("pay\u200dpal")).isEqualTo("pay\\u200dpal");
        assertThat(SafeText.line("👍\u200d")).isEqualTo("👍\\u200d");
        assertThat(SafeText.line("👍\u200d\u200d👍")).isEqualTo("👍\\u200d\\u200d👍");
    }

    @Test
    void chainsOfJoinedPicturesEndAfterAFamily() {
        assertThat(SafeText.line("👍\u200d👍\u200d👍\u200d👍\u200d👍"))
                .isEqualTo("👍\u200d👍\u200d👍\u200d👍\\u200d👍");
    }

    @Test
    void selectorsCannotHideAMessage() {
        assertThat(SafeText.line("👍\ufe0f\ufe01\ufe02")).isEqualTo("👍\ufe0f\\ufe01\\ufe02");
        assertThat(SafeText.line("a\ufe0f")).isEqualTo("a\\ufe0f");
    }

    @Test
    void marksCannotPileUp() {
        assertThat(SafeText.line("a" + "\u0301".repeat(10))).isEqualTo("a" + "\u0301".repeat(8) + "\\u0301\\u0301");
    }
}
