package cjsh.engine.docs;

import java.util.Map;

/** Characters that HTML has names for, as far as documentation uses them. */
final class Entities {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("copy", "©"),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("times", "×"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("plusmn", "±"),
            Map.entry("minus", "−"),
            Map.entry("radic", "√"),
            Map.entry("infin", "∞"),
            Map.entry("ne", "≠"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("pi", "π"),
            Map.entry("sum", "∑"),
            Map.entry("rarr", "→"),
            Map.entry("sect", "§"),
            Map.entry("lbrace", "{"),
            Map.entry("rbrace", "}"),
            Map.entry("commat", "@"),
            Map.entry("sol", "/"));

    private Entities() {}

    /** @param name {@code lt}, {@code #64} or {@code #x40}; one that is not known stays as it was written */
    static String text(String name) {
        if (name.matches("#[0-9]{1,7}")) {
            return character(Integer.parseInt(name.substring(1)), name);
        }
        if (name.matches("#[xX][0-9a-fA-F]{1,6}")) {
            return character(Integer.parseInt(name.substring(2), 16), name);
        }
        return NAMED.getOrDefault(name, "&" + name + ";");
    }

    private static String character(int point, String name) {
        return Character.isValidCodePoint(point) ? Character.toString(point) : "&" + name + ";";
    }
}
