package cjsh.script;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.engine.Diagnostic;
import cjsh.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReporterTest {
    private final List<String> data = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private Reporter reporter(boolean colour) {
        return new Reporter(
                data::add, messages::add, new Renderers(List.of()), () -> new Screen(80, 24, colour), FaultGuide.NONE);
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
        assertThat(messages).containsExactly("wrong\n  \\t\"\u65e5\u672c\" + x\n             ^");
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
}
