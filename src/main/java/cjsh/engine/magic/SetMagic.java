package cjsh.engine.magic;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.SafeText;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Magics;
import cjsh.engine.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %set}: what a user may choose of looks and keys. */
public final class SetMagic {
    private static final List<String> SAVE = List.of("-s", "--save");

    /** What jshell's {@code /set} knows, and what one does here instead. */
    private static final Map<String, String> OF_JSHELL = Map.of(
            "editor", "`%env EDITOR=…` chooses what `%edit` opens",
            "start",
                    "what every session begins with are the files in `startup/` of the config folder, or `cjsh --startup FILE`",
            "feedback", "there is one kind of feedback; a `;` at the end shows no value",
            "mode", "there is one kind of feedback; a `;` at the end shows no value",
            "format", "values are shown as fits their type; `display(x)` shows one",
            "prompt", "the prompt says which data answers, and stays as it is",
            "indent", "new lines are indented by four blanks for each open bracket",
            "truncation", "`%set rows 50` shows more of a table, `%last` all of it");

    private static final List<String> KEYS =
            Arrays.stream(Preference.values()).map(Preference::key).toList();

    private final Preferences preferences;
    private final Keep keep;

    /** @param keep writes a choice down for later sessions */
    public SetMagic(Preferences preferences, Keep keep) {
        this.preferences = preferences;
        this.keep = keep;
    }

    /** Where choices outlive a session. */
    @FunctionalInterface
    public interface Keep {
        /**
         * Writes one down.
         *
         * @return where it is now, for the user
         */
        String keep(Preference preference, String value);
    }

    /** The magic. */
    public Magic magic() {
        return new Magic(
                List.of("%set", "/set"),
                Takes.LINE,
                "[-s] [NAME [VALUE]]",
                "looks and keys; -s for later sessions, too",
                false,
                this::run,
                Magic.Tab.of((argument, session) -> words(argument)));
    }

    private Outcome run(MagicCall call) {
        List<String> words = new ArrayList<>(Workplace.words(call.argument().replaceFirst("=", " ")));
        boolean save = words.removeIf(SAVE::contains);
        if (words.isEmpty()) {
            if (save) {
                throw new MagicFault("`-s` expects a name and a value, as in `" + call.name() + " -s theme light`");
            }
            return new Outcome.Text(table(List.of(Preference.values())));
        }
        Preference preference = preference(words.get(0));
        if (words.size() > 2) {
            throw new MagicFault("`%set` expects a name and a value, got `" + SafeText.line(call.argument()) + "`");
        }
        if (words.size() == 2) {
            preferences.set(preference, words.get(1).toLowerCase(Locale.ROOT)).ifPresent(fault -> {
                throw new MagicFault(fault);
            });
        } else if (!save) {
            return new Outcome.Text(table(List.of(preference)));
        }
        return save
                ? new Outcome.Note(SafeText.line("kept in " + keep.keep(preference, preferences.get(preference))))
                : MagicCall.done();
    }

    private static Preference preference(String name) {
        return Preference.of(name.toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            String instead = OF_JSHELL.get(name);
            String hint = Magics.nearest(name, KEYS)
                    .map(key -> ": did you mean `" + key + "`?")
                    .orElse(instead == null ? "; `%set` lists what there is" : "; " + instead);
            return new MagicFault("there is no `" + SafeText.line(name) + "` to set" + hint);
        });
    }

    private String table(List<Preference> shown) {
        return shown.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Preference preference) {
        String possible = preference.words().isEmpty() ? "auto, or a number" : String.join(" ", preference.words());
        return "%-10s  %-5s  %-11s  %-26s  %s"
                .formatted(
                        preference.key(),
                        preferences.get(preference),
                        preferences.origin(preference).words(),
                        possible,
                        preference.summary());
    }

    private static List<String> words(String argument) {
        String[] words = argument.stripLeading().split("[\\s=]+", -1);
        List<String> before = Stream.of(words)
                .limit(words.length - 1L)
                .filter(word -> !SAVE.contains(word))
                .toList();
        if (before.isEmpty()) {
            Stream<String> keys = KEYS.stream();
            return Stream.concat(keys, words.length == 1 ? Stream.of("-s") : Stream.empty())
                    .toList();
        }
        return before.size() > 1
                ? List.of()
                : Preference.of(before.get(0)).map(SetMagic::values).orElse(List.of());
    }

    private static List<String> values(Preference preference) {
        return preference.words().isEmpty() ? List.of("auto", "20", "50", "100", "1000") : preference.words();
    }
}
