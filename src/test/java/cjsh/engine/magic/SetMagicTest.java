package cjsh.engine.magic;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Magics;
import cjsh.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetMagicTest {
    private final Preferences preferences = new Preferences();
    private final List<String> kept = new ArrayList<>();
    private final Magics magics = new Magics(List.of(new SetMagic(preferences, (preference, value) -> {
                kept.add(preference.key() + "=" + value);
                return "a file";
            })
            .magic()));

    private String say(String line) {
        Outcome outcome = magics.withoutSession(line).orElseThrow();
        if (outcome instanceof Outcome.Text text) {
            return text.text();
        } else if (outcome instanceof Outcome.Note note) {
            return note.text();
        }
        return outcome instanceof Outcome.Refused refused ? refused.message() : "";
    }

    private List<String> tab(String line) {
        return magics.complete(line, line.length(), Optional.empty()).orElseThrow().candidates().stream()
                .map(Candidate::text)
                .toList();
    }

    @Test
    void listsWhatThereIsOnLinesThatFit() {
        preferences.set(Preference.ROWS, "50", Preferences.Origin.FILE);
        assertThat(say("%set").lines())
                .hasSize(Preference.values().length)
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.matches("rows +50 +file +auto, or a number +of a long table"));
        assertThat(say("%set theme")).matches("theme +auto +standard +auto dark light none +colours");
    }

    @Test
    void setsForThisSession() {
        assertThat(say("%set theme light")).isEmpty();
        assertThat(say("%set rows=20")).isEmpty();
        assertThat(say("/set Pager OFF")).isEmpty();
        assertThat(preferences.get(Preference.THEME)).isEqualTo("light");
        assertThat(preferences.get(Preference.ROWS)).isEqualTo("20");
        assertThat(preferences.get(Preference.PAGER)).isEqualTo("off");
        assertThat(say("%set theme")).contains(" here ");
        assertThat(kept).isEmpty();
    }

    @Test
    void keepsForLaterSessions() {
        assertThat(say("%set -s theme light")).isEqualTo("kept in a file");
        say("%set theme dark --save");
        say("%set -s theme");
        assertThat(kept).containsExactly("theme=light", "theme=dark", "theme=dark");
        assertThat(say("%set -s theme purple")).startsWith("`theme` expects");
        assertThat(kept).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%set them dark | there is no `them` to set: did you mean `theme`?",
                "%set theme drak | `theme` expects `auto`, `dark`, `light` or `none`, got `drak`",
                "%set rows many | `rows` expects `auto` or a number from 1 to 100000, got `many`",
                "%set colour red | there is no `colour` to set; `%set` lists what there is",
                "%set theme dark light | `%set` expects a name and a value, got `theme dark light`",
                "%set -s | `-s` expects a name and a value, as in `%set -s theme light`",
                "/set editor vim | there is no `editor` to set; `%env EDITOR=…` chooses what `%edit` opens"
            })
    void saysWhatIsPossible(String typed, String said) {
        assertThat(say(typed)).isEqualTo(said);
    }

    @Test
    void tabKnowsNamesAndValues() {
        assertThat(tab("%set the")).containsExactly("theme");
        assertThat(tab("%set ")).contains("keys", "rows", "-s");
        assertThat(tab("%set -s theme ")).containsExactly("auto", "dark", "light", "none");
        assertThat(tab("%set theme d")).containsExactly("dark");
        assertThat(tab("%set theme dark ")).isEmpty();
    }
}
