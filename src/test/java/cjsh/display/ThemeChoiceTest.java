package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preferences.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeChoiceTest {
    private final Preferences preferences = new Preferences();

    private Theme theme(Map<String, String> environment) {
        return ThemeChoice.of(preferences, environment, "xterm-256color");
    }

    @Test
    void isWhatTheUserChose() {
        preferences.set(Preference.THEME, "light", Origin.FILE);
        assertThat(theme(Map.of())).isSameAs(Theme.LIGHT);
        preferences.set(Preference.THEME, "dark", Origin.ENVIRONMENT);
        assertThat(theme(Map.of())).isSameAs(Theme.DARK);
        preferences.set(Preference.THEME, "none");
        assertThat(theme(Map.of())).isSameAs(Theme.NONE);
    }

    @Test
    void whoWantsNoColourAnywhereGetsNoneUntilAskedForHere() {
        preferences.set(Preference.THEME, "light", Origin.FILE);
        assertThat(theme(Map.of("NO_COLOR", "1"))).isSameAs(Theme.NONE);
        assertThat(theme(Map.of("NO_COLOR", ""))).isSameAs(Theme.LIGHT);
        assertThat(theme(Map.of("CLICOLOR", "0"))).isSameAs(Theme.NONE);
        preferences.set(Preference.THEME, "light", Origin.SESSION);
        assertThat(theme(Map.of("NO_COLOR", "1"))).isSameAs(Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "15;0, dark",
        "15;default;0, dark",
        "7;8, dark",
        "0;15, light",
        "0;7, light",
        "0;default;15, light",
        "default;default, auto",
        "'', auto",
        "x, auto",
        "0;999, auto"
    })
    void theGroundIsKnownWhereTheTerminalTellsIt(String told, String theme) {
        assertThat(theme(Map.of("COLORFGBG", told))).hasToString(theme);
    }

    @Test
    void aDumbTerminalHasNone() {
        preferences.set(Preference.THEME, "dark");
        assertThat(ThemeChoice.of(preferences, Map.of(), "dumb")).isSameAs(Theme.NONE);
        assertThat(ThemeChoice.of(preferences, Map.of(), "dumb-color")).isSameAs(Theme.NONE);
    }
}
