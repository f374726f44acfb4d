package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Preferences.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void aDumbTerminalHasNone() {
        preferences.set(Preference.THEME, "dark");
        assertThat(ThemeChoice.of(preferences, Map.of(), "dumb")).isSameAs(Theme.NONE);
        assertThat(ThemeChoice.of(preferences, Map.of(), "dumb-color")).isSameAs(Theme.NONE);
    }
}
