package cjsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.CellWidth;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Diagnostic;
import cjsh.engine.Outcome;
import cjsh.engine.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private final List<String> data = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private Reporter reporter(boolean colour) {
        return reporter(colour, colour);
    }

    private Reporter reporter(boolean data, boolean faults) {
        return new Reporter(
                this.data::add,
                messages::add,
                new Renderers(List.of()),
                () -> new Screen(80, 24, data),
                () -> new Screen(Integer.MAX_VALUE, 24, faults),
                FaultGuide.NONE,
                ReporterTest::call);
    }

    private static Outcome call(Callable<String> work) {
        try {
            return new Outcome.Value(work.call(), "", "", false);
        } catch (Throwable e) {
            return new Outcome.Thrown(e, Trace.NONE);
        }
    }

    private static Outcome rejected(String line, int column, int start, int end) {
        return new Outcome.Rejected(List.of(new Diagnostic("wrong", "In[1]", 1, column, 0, start, end, line)));
    }

    @Test
    void showsFaultsInRedWhereThereIsColour() {
        reporter(true).outcome(rejected("a + b", 5, 4, 5));
        reporter(false).outcome(rejected("a + b", 5, 4, 5));
        assertThat(messages).containsExactly("\u001b[31mwrong\n  a + b\n      ^\u001b[0m", "wrong\n  a + b\n      ^");
    }

    @Test
    void putsTheCaretUnderTheSpotDespiteWideCharactersAndTabs() {
        reporter(false).outcome(rejected("\t\"\u65e5\u672c\" + x", 9, 8, 9));
        assertThat(messages).containsExactly("wrong\n      \"\u65e5\u672c\" + x\n               ^");
    }

    @Test
    void showsOfAVeryLongLineWhatIsAroundTheCaret() {
        String line = "x".repeat(5_000) + "!" + "y".repeat(5_000);
        reporter(false).outcome(rejected(line, 5_001, 5_000, 5_001));
        assertThat(messages)
                .containsExactly(
                        "wrong\n  …" + "x".repeat(200) + "!" + "y".repeat(199) + "…\n   " + " ".repeat(200) + "^");
    }

    @Test
    void colourOfMessagesIsNotThatOfData() {
        reporter(true, false).error("plain");
        reporter(false, true).error("red");
        assertThat(messages).containsExactly("plain", "\u001b[31mred\u001b[0m");
    }

    @Test
    void putsTheCaretUnderTheSpotDespiteEmojiAndCombiningMarks() {
        String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
        reporter(false).outcome(rejected("\"" + family + "\" + x", 14, 13, 14));
        reporter(false).outcome(rejected("\"e\u0301\ud83d\udc4d\ud83c\udffd\" + x", 12, 11, 12));
        reporter(false).outcome(rejected("\ud83d\udc4d + x", 2, 1, 2));
        String safe = SafeText.line("\"" + family + "\" + x");
        int before = CellWidth.of(safe) - 1;
        assertThat(messages)
                .containsExactly(
                        "wrong\n  " + safe + "\n  " + " ".repeat(before) + "^",
                        "wrong\n  \"e\u0301\ud83d\udc4d\ud83c\udffd\" + x\n          ^",
                        "wrong\n  \ud83d\udc4d + x\n  ^~");
    }

    @Test
    void valueWhoseWordsFailIsOneClearLine() {
        Object odd = new Object() {
            @Override
            public String toString() {
                throw new Fault();
            }
        };
        reporter(false).outcome(new Outcome.Value(odd, "$1", "Object", false));
        assertThat(messages).containsExactly("the value cannot be shown: Fault: no words");
        assertThat(data).isEmpty();
    }

    private static final class Fault extends Error {
        private static final long serialVersionUID = 1;

        Fault() {
            super("no words");
        }
    }

    @Test
    void wavesUnderTheWholeStretchOfTheLine() {
        reporter(false).outcome(rejected("a.bc(d)", 3, 0, 99));
        assertThat(messages).containsExactly("wrong\n  a.bc(d)\n  ~~^~~~~");
    }

    @Test
    void showsWhatFailsOnlyWhenItIsPrinted() {
        reporter(false).outcome(new Outcome.Value(null, "$1", "Object", false));
        reporter(false).outcome(new Outcome.Value("quiet", "$1", "String", true));
        assertThat(data).containsExactly("null");
    }

    @Test
    void keepsToOneScreen() {
        List<Diagnostic> many = Collections.nCopies(20, new Diagnostic("wrong", "In[1]", 1, 1, 0, 0, 1, "x"));
        reporter(true, false).outcome(new Outcome.Rejected(many));
        assertThat(messages).hasSize(7).last().isEqualTo("… and 14 more");
        messages.clear();
        reporter(true, false).outcome(new Outcome.Thrown(new IllegalStateException("a\n".repeat(300)), Trace.NONE));
        assertThat(messages.get(0).lines())
                .hasSizeLessThan(24)
                .last()
                .asString()
                .endsWith("more lines; `%trace` shows them");
    }

    @Test
    void saysOfAHugeMessageHowToSeeAllOfIt() {
        Outcome.Thrown huge = new Outcome.Thrown(new IllegalStateException("x".repeat(1_000_000)), Trace.NONE);
        reporter(false).outcome(huge);
        assertThat(messages.get(0)).hasSizeLessThan(1_000).contains("(1000000 characters; `%trace` shows them all)");
        assertThat(Reporter.trace(huge)).hasSizeGreaterThan(1_000_000);
    }
}
