package cjsh.display;

import cjsh.display.Preferences.Origin;
import java.util.Map;

/** Which theme counts, after the user's choice and what the environment says of the terminal. */
public final class ThemeChoice {
    private ThemeChoice() {}

    /**
     * The theme for a terminal of this type.
     *
     * @param environment in which {@code NO_COLOR} and {@code CLICOLOR} count
     */
    public static Theme of(Preferences preferences, Map<String, String> environment, String terminalType) {
        boolean here = preferences.origin(Preference.THEME) == Origin.SESSION;
        // What was asked for last, in this very session, counts more than what is meant for all programs.
        if (terminalType.startsWith("dumb") || (!here && refusesColour(environment))) {
            return Theme.NONE;
        }
        return switch (preferences.get(Preference.THEME)) {
            case "none" -> Theme.NONE;
            case "light" -> Theme.LIGHT;
            default -> Theme.DARK;
        };
    }

    /** Whether all programs are asked for no colour: https://no-color.org, https://bixense.com/clicolors. */
    public static boolean refusesColour(Map<String, String> environment) {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("CLICOLOR", "").equals("0");
    }
}
