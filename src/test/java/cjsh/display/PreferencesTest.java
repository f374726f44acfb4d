package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferencesTest {
    private final Preferences preferences = new Preferences();

    @ParameterizedTest
    @EnumSource
    void standardIsAValueThatItMayHave(Preference preference) {
        assertThat(preferences.set(preference, preferences.get(preference))).isEmpty();
        assertThat(Preference.of(preference.key())).contains(preference);
    }

    @Test
    void keepsWhatWasBeforeWhenAValueIsWrong() {
        assertThat(preferences.set(Preference.PAGER, "off")).isEmpty();
        assertThat(preferences.set(Preference.PAGER, "of\u001b"))
                .contains("`pager` expects `auto` or `off`, got `of\\x1b`");
        assertThat(preferences.get(Preference.PAGER)).isEqualTo("off");
    }

    @Test
    void knowsNumbers() {
        assertThat(preferences.number(Preference.ROWS)).isEmpty();
        assertThat(preferences.set(Preference.ROWS, "50")).isEmpty();
        assertThat(preferences.number(Preference.ROWS)).hasValue(50);
        assertThat(preferences.set(Preference.ROWS, "0")).isPresent();
        assertThat(preferences.set(Preference.ROWS, "999999")).isPresent();
        assertThat(preferences.set(Preference.ROWS, "many")).isPresent();
    }

    @Test
    void paintsNothingWithoutATheme() {
        assertThat(Theme.NONE.paint(Style.FAULT, "x")).isEqualTo("x");
        assertThat(Theme.DARK.paint(Style.FAULT, "x")).isEqualTo("\u001b[31mx\u001b[0m");
        assertThat(Theme.DARK.paint(Style.FAULT, "")).isEmpty();
        assertThat(Theme.LIGHT.series(6, "x")).isEqualTo(Theme.LIGHT.series(0, "x"));
    }
}
