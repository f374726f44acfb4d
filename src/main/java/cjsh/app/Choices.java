package cjsh.app;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Preferences.Origin;
import cjsh.display.Theme;
import cjsh.display.ThemeChoice;
import cjsh.graphql.CjException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Looks and keys as the user chose them: the environment first, then {@code config.properties}. No fault in them keeps anybody
 * from working.
 *
 * @param faults values that mean nothing, each a sentence
 */
record Choices(Preferences preferences, List<String> faults) {

    static Choices read(World world) {
        ConfigFile file = new ConfigFile(world);
        Preferences preferences = new Preferences();
        List<String> faults = new ArrayList<>();
        Properties config = quietly(file);
        for (Preference preference : Preference.values()) {
            Optional.ofNullable(config.getProperty(preference.key()))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> preferences.set(preference, value, Origin.FILE))
                    .ifPresent(fault -> faults.add("config.properties: " + counts(fault, preference, preferences)));
            world.variable(preference.variable())
                    .flatMap(value -> preferences.set(preference, value, Origin.ENVIRONMENT))
                    .ifPresent(
                            fault -> faults.add(preference.variable() + ": " + counts(fault, preference, preferences)));
        }
        return new Choices(preferences, faults);
    }

    private static String counts(String fault, Preference preference, Preferences preferences) {
        return fault + "; `" + preferences.get(preference) + "` counts";
    }

    /** What can not be read at all is told by whoever needs the rest of it. */
    private static Properties quietly(ConfigFile file) {
        try {
            return file.read();
        } catch (CjException e) {
            return new Properties();
        }
    }

    /** How things look at this world's terminal. */
    Theme theme(World world) {
        return ThemeChoice.of(
                preferences, world.environment(), world.environment().getOrDefault("TERM", ""));
    }
}
