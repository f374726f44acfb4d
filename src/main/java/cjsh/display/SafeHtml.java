package cjsh.display;

/** Foreign text on its way into HTML or SVG, as content or as an attribute's value: safe as {@link SafeText}, then escaped. */
public final class SafeHtml {
    private SafeHtml() {}

    /** The text on one line, in which no character can open a tag, an entity or end an attribute. */
    public static String line(String text) {
        return escaped(SafeText.line(text));
    }

    /** The text with its line feeds, for what is preformatted. */
    public static String block(String text) {
        return escaped(SafeText.block(text));
    }

    private static String escaped(String safe) {
        StringBuilder out = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            append(out, safe.charAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(c);
        }
    }
}
