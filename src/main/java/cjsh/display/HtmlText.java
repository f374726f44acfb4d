package cjsh.display;

import java.util.List;
import java.util.Map;

/**
 * Preformatted text for notebooks, in colours that can be read on light and on dark pages; what has no colour has the page's own. No script, no
 * style sheet, and nothing that a page takes for a formula.
 */
public final class HtmlText {
    /** Of medium lightness: a contrast of four and more to white and to the ground of dark pages. */
    private static final Map<Style, String> COLOURS = Map.ofEntries(
            Map.entry(Style.KEYWORD, "#9a5fd0"),
            Map.entry(Style.LITERAL, "#3f8a2f"),
            Map.entry(Style.NUMBER, "#1a8590"),
            Map.entry(Style.COMMENT, "#787878"),
            Map.entry(Style.TYPE, "#2f7fc4"),
            Map.entry(Style.ARGUMENT, "#b06a1a"),
            Map.entry(Style.CONSTANT, "#1a8590"),
            Map.entry(Style.VARIABLE, "#c2569a"),
            Map.entry(Style.MAGIC, "#9a5fd0"),
            Map.entry(Style.WRONG, "#d04a3a"),
            Map.entry(Style.FAULT, "#d04a3a"));

    private HtmlText() {}

    /** A piece of a text that has a style. */
    public record Piece(int start, int end, Style style) {}

    /** A style's colour as CSS has it; empty for the page's own. */
    public static String colour(Style style) {
        return COLOURS.getOrDefault(style, "");
    }

    /**
     * The text in letters of one width.
     *
     * @param pieces in their order, none in another; what lies between them has no style
     */
    public static String of(String text, List<Piece> pieces) {
        StringBuilder out =
                new StringBuilder("<pre style=\"font-family:monospace;white-space:pre-wrap;line-height:1.35\">");
        int end = 0;
        for (Piece piece : pieces) {
            String colour = colour(piece.style());
            if (piece.start() < end || colour.isEmpty()) {
                continue;
            }
            out.append(SafeHtml.block(text.substring(end, piece.start())));
            out.append("<span style=\"color:").append(colour).append("\">");
            out.append(SafeHtml.block(text.substring(piece.start(), piece.end())))
                    .append("</span>");
            end = piece.end();
        }
        return out.append(SafeHtml.block(text.substring(end)))
                .append("</pre>\n")
                .toString();
    }
}
