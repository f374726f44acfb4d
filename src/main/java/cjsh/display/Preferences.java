package cjsh.display;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a user has chosen so far. May change at any time, so whoever shows something asks each time; safe for any thread. */
public final class Preferences {
    private final Map<Preference, String> chosen = new EnumMap<>(Preference.class);

    /** What is in force. */
    public synchronized String get(Preference preference) {
        return chosen.getOrDefault(preference, preference.standard());
    }

    /** Whether it is {@code on}; of those with {@code auto}, too. */
    public boolean isOn(Preference preference) {
        return get(preference).equals("on");
    }

    /** Its number; empty for {@code auto}. */
    public OptionalInt number(Preference preference) {
        String value = get(preference);
        return value.equals("auto") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /**
     * Chooses, if the value is one that it may have.
     *
     * @return what is wrong with the value; empty when it counts from now on
     */
    public synchronized Optional<String> set(Preference preference, String value) {
        if (!preference.accepts(value)) {
            return Optional.of("`" + preference.key() + "` expects " + preference.expected() + ", got `"
                    + SafeText.line(value) + "`");
        }
        chosen.put(preference, value);
        return Optional.empty();
    }
}
