package cjsh.display;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How each {@link Style} looks at a terminal. Nothing but colours of the terminal's own palette, so that a user's choice of
 * those counts here, too.
 */
public final class Theme {
    /** No colour, no bold, no dim. */
    public static final Theme NONE = new Theme("none", Map.of(), List.of());

    /** For light letters on a dark ground. */
    public static final Theme DARK = new Theme(
            "dark",
            Map.ofEntries(
                    Map.entry(Style.KEYWORD, "94"),
                    Map.entry(Style.LITERAL, "32"),
                    Map.entry(Style.NUMBER, "36"),
                    Map.entry(Style.COMMENT, "90"),
                    Map.entry(Style.TYPE, "33"),
                    Map.entry(Style.FIELD, "96"),
                    Map.entry(Style.ARGUMENT, "35"),
                    Map.entry(Style.CONSTANT, "36"),
                    Map.entry(Style.VARIABLE, "95"),
                    Map.entry(Style.MAGIC, "95"),
                    Map.entry(Style.WRONG, "4;31"),
                    Map.entry(Style.PARTNER, "1;4"),
                    Map.entry(Style.OFFER, "90"),
                    Map.entry(Style.MARK, "2"),
                    Map.entry(Style.HEAD, "1"),
                    Map.entry(Style.FAULT, "31"),
                    Map.entry(Style.PROMPT, "1")),
            List.of("36", "33", "95", "32", "94", "31"));

    /** For dark letters on a light ground: without the palette's green, yellow and cyan, which are too pale on white. */
    public static final Theme LIGHT = new Theme(
            "light",
            Map.ofEntries(
                    Map.entry(Style.KEYWORD, "34"),
                    Map.entry(Style.LITERAL, "35"),
                    Map.entry(Style.NUMBER, "94"),
                    Map.entry(Style.COMMENT, "90"),
                    Map.entry(Style.TYPE, "1;34"),
                    Map.entry(Style.FIELD, "34"),
                    Map.entry(Style.ARGUMENT, "94"),
                    Map.entry(Style.CONSTANT, "94"),
                    Map.entry(Style.VARIABLE, "35"),
                    Map.entry(Style.MAGIC, "1;35"),
                    Map.entry(Style.WRONG, "4;31"),
                    Map.entry(Style.PARTNER, "1;4"),
                    Map.entry(Style.OFFER, "90"),
                    Map.entry(Style.MARK, "2"),
                    Map.entry(Style.HEAD, "1"),
                    Map.entry(Style.FAULT, "31"),
                    Map.entry(Style.PROMPT, "1")),
            List.of("34", "35", "31", "90", "94", "95"));

    /** For a ground that nobody knows: only colours of medium lightness, which can be read on black and on white. */
    public static final Theme EITHER = new Theme(
            "auto",
            Map.ofEntries(
                    Map.entry(Style.KEYWORD, "94"),
                    Map.entry(Style.LITERAL, "95"),
                    Map.entry(Style.NUMBER, "35"),
                    Map.entry(Style.COMMENT, "90"),
                    Map.entry(Style.TYPE, "1"),
                    Map.entry(Style.FIELD, "94"),
                    Map.entry(Style.ARGUMENT, "35"),
                    Map.entry(Style.CONSTANT, "35"),
                    Map.entry(Style.VARIABLE, "95"),
                    Map.entry(Style.MAGIC, "1;95"),
                    Map.entry(Style.WRONG, "4;31"),
                    Map.entry(Style.PARTNER, "1;4"),
                    Map.entry(Style.OFFER, "90"),
                    Map.entry(Style.MARK, "2"),
                    Map.entry(Style.HEAD, "1"),
                    Map.entry(Style.FAULT, "31"),
                    Map.entry(Style.PROMPT, "1")),
            List.of("94", "95", "31", "90", "35", "91"));

    private static final String END = "\u001b[0m";

    private final String name;
    private final Map<Style, String> looks;
    private final List<String> series;

    private Theme(String name, Map<Style, String> looks, List<String> series) {
        this.name = name;
        this.looks = looks.isEmpty() ? Map.of() : new EnumMap<>(looks);
        this.series = series;
    }

    /** The name by which it is chosen. */
    public String name() {
        return name;
    }

    /** Whether there are any looks at all. */
    public boolean colours() {
        return !looks.isEmpty();
    }

    /** The text with its looks; as it is where there are none. */
    public String paint(Style style, String safe) {
        return painted(looks.getOrDefault(style, ""), safe);
    }

    /** The parameters of the escape sequence for a style, such as {@code 1;31}; empty where there are none. */
    public String parameters(Style style) {
        return looks.getOrDefault(style, "");
    }

    /** The text in the colour of a chart's series; from the sixth on they begin again. */
    public String series(int number, String safe) {
        return series.isEmpty() ? safe : painted(series.get(Math.floorMod(number, series.size())), safe);
    }

    private static String painted(String parameters, String safe) {
        return parameters.isEmpty() || safe.isEmpty() ? safe : "\u001b[" + parameters + "m" + safe + END;
    }

    @Override
    public String toString() {
        return name;
    }
}
