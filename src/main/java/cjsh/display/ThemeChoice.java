package cjsh.display;

import cjsh.display.Preferences.Origin;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which theme counts, after the user's choice and what the environment says of the terminal. */
public final class ThemeChoice {
    private static final Pattern GROUND = Pattern.compile("(?:[^;]*;){1,2}(\\d{1,2})");
    private static final int LIGHT_GREY = 7;
    private static final int DARK_GREY = 8;

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
            case "dark" -> Theme.DARK;
            default -> forGround(environment.getOrDefault("COLORFGBG", ""));
        };
    }

    /**
     * The theme for the ground that some terminals tell in a variable: {@code 15;0}, letters and ground by their number in the
     * palette. The others could be asked by an escape sequence; but a silent one would cost every start the time to give up,
     * and what is typed meanwhile would be taken for the answer.
     */
    private static Theme forGround(String colours) {
        Matcher ground = GROUND.matcher(colours);
        if (!ground.matches()) {
            return Theme.EITHER;
        }
        int number = Integer.parseInt(ground.group(1));
        return number == LIGHT_GREY || number > DARK_GREY ? Theme.LIGHT : Theme.DARK;
    }

    /** Whether all programs are asked for no colour: https://no-color.org, https://bixense.com/clicolors. */
    public static boolean refusesColour(Map<String, String> environment) {
        return !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("CLICOLOR", "").equals("0");
    }
}
