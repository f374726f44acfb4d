package cjsh.display;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something about the looks and keys of the shell that a user may choose: by {@code %set}, in the environment, in a file. */
public enum Preference {
    THEME("auto", "colours", "auto", "dark", "light", "none"),
    KEYS("emacs", "keys of the editor", "emacs", "vi"),
    HIGHLIGHT("on", "colours as you type", "on", "off"),
    SUGGEST("on", "earlier lines, grey", "on", "off"),
    SIGNATURES("on", "signature of calls", "on", "off"),
    PAGER("auto", "for long output", "auto", "off"),
    ROWS("auto", "of a long table"),
    VERTICAL("auto", "a line per column", "auto", "on", "off"),
    PROGRESS("on", "of a fetch", "on", "off"),
    PICTURES("auto", "charts as pictures", "auto", "off", "kitty", "iterm", "sixel"),
    TIMING("off", "of each input", "on", "off");

    private static final int MOST_ROWS = 100_000;

    private final String standard;
    private final String summary;
    private final String words;

    Preference(String standard, String summary, String... words) {
        this.standard = standard;
        this.summary = summary;
        this.words = String.join(" ", words);
    }

    /** The name by which a user knows it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variable of the environment in which it may stand. */
    public String variable() {
        return "CJSH_" + name();
    }

    /** What counts when nothing was chosen. */
    public String standard() {
        return standard;
    }

    /** What it is about: a word or two behind its name. */
    public String summary() {
        return summary;
    }

    /** The values that it may have; empty for one that is {@code auto} or a number. */
    public List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** The one of this name. */
    public static Optional<Preference> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** What a value must be, for the end of a sentence: {@code `on` or `off`}. */
    public String expected() {
        if (words.isEmpty()) {
            return "`auto` or a number from 1 to " + MOST_ROWS;
        }
        String all = "`" + words.replace(" ", "`, `") + "`";
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }

    boolean accepts(String value) {
        if (!words.isEmpty()) {
            return words().contains(value);
        }
        return value.equals("auto") || (value.matches("[1-9]\\d{0,5}") && Integer.parseInt(value) <= MOST_ROWS);
    }
}
