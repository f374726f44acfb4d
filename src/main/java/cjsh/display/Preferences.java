package cjsh.display;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a user has chosen so far. May change at any time, so whoever shows something asks each time; safe for any thread. */
public final class Preferences {
    private final Map<Preference, Chosen> chosen = new EnumMap<>(Preference.class);

    /** What is in force. */
    public synchronized String get(Preference preference) {
        Chosen choice = chosen.get(preference);
        return choice == null ? preference.standard() : choice.value();
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

    /** Who chose it. */
    public synchronized Origin origin(Preference preference) {
        Chosen choice = chosen.get(preference);
        return choice == null ? Origin.STANDARD : choice.origin();
    }

    /**
     * Chooses for this session, if the value is one that it may have.
     *
     * @return what is wrong with the value; empty when it counts from now on
     */
    public Optional<String> set(Preference preference, String value) {
        return set(preference, value, Origin.SESSION);
    }

    /** The same for a choice that was made elsewhere. */
    public synchronized Optional<String> set(Preference preference, String value, Origin origin) {
        if (!preference.accepts(value)) {
            return Optional.of("`" + preference.key() + "` expects " + preference.expected() + ", got `"
                    + SafeText.line(value) + "`");
        }
        chosen.put(preference, new Chosen(value, origin));
        return Optional.empty();
    }

    /** Where a choice was made; the later one counts. */
    public enum Origin {
        /** Nowhere. */
        STANDARD("standard"),
        FILE("file"),
        ENVIRONMENT("environment"),
        SESSION("here");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** In one word. */
        public String words() {
            return words;
        }
    }

    private record Chosen(String value, Origin origin) {}
}
