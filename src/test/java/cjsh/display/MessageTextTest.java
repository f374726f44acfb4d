package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    private static final String MESSAGE = "`stats` is no field of `Contract`: did you mean `status`, or `startTime`?";
    private static final String QUERY =
            "{ publisher { contracts(publisherId: \"999\") { resultList { id advertiser { id } stats endTime } } } }";
    private static final String FAULT = Excerpt.of(QUERY, 1, QUERY.indexOf("stats") + 1, "stats".length(), MESSAGE);

    @Test
    void breaksNoWordOfAMessageBesideACaret() {
        assertThat(MessageText.fit(FAULT, 40)).isEqualTo("""
                1 | …vertiser { id } stats endTime } …
                  |                  ^^^^^
                  | `stats` is no field of `Contract`:
                  | did you mean `status`, or
                  | `startTime`?""".indent(2).stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 80, 110, 200})
    void staysWithinItsWidthAndUnderWhatItMeans(int columns) {
        String fitted = MessageText.fit(FAULT, columns);
        assertThat(fitted.lines()).allMatch(line -> CellWidth.of(line) <= Math.max(20, columns));
        String[] lines = fitted.split("\n");
        assertThat(lines[0].substring(lines[1].indexOf('^'))).startsWith("stats");
        assertThat(lines[1]).contains("^^^^^");
        assertThat(fitted.replaceAll("\\s+(\\| )?", " ")).contains(MESSAGE);
    }

    @Test
    void hangsWhatIsBroken() {
        assertThat(MessageText.fit(
                        "nothing came: the token is refused\n  set CJ_TOKEN to a valid one, then try again", 30))
                .isEqualTo("""
                        nothing came: the token is
                          refused
                          set CJ_TOKEN to a valid one,
                            then try again""");
    }

    @Test
    void cutsALineOfJavaAroundItsCaret() {
        String line = "  var rows = items(\"qwe-123\").table().where(zork);";
        String caret = " ".repeat(line.indexOf("zork")) + "^~~~";
        assertThat(MessageText.fit("cannot find variable `zork`\n" + line + "\n" + caret, 30))
                .isEqualTo("""
                cannot find variable `zork`
                  …-123").table().where(zork);
                                        ^~~~""");
    }

    @Test
    void keepsTheCaretUnderWideLetters() {
        String line = "  var a = \"" + "\u65e5\u672c".repeat(10) + "\" + zork + 1;";
        String caret = " ".repeat(CellWidth.of(line.substring(0, line.indexOf("zork")))) + "^~~~";
        String[] lines = MessageText.fit(line + "\n" + caret, 31).split("\n");
        int before = CellWidth.of(lines[0].substring(0, lines[0].indexOf("zork")));
        assertThat(lines[1]).isEqualTo(" ".repeat(before) + "^~~~");
        assertThat(CellWidth.of(lines[0])).isLessThanOrEqualTo(31);
    }

    @Test
    void leavesEverythingAsItIsWhereNothingIsSeen() {
        assertThat(MessageText.fit(FAULT, Integer.MAX_VALUE)).isEqualTo(FAULT);
        assertThat(MessageText.fit(FAULT, 400)).isEqualTo(FAULT);
    }
}
