package cjsh.app;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The looks of paths such as {@code url: propertyTypeDetails[on Website].*}. */
final class PathLooks {
    private static final Pattern TOKEN = Pattern.compile("\\[\\s*(on)\\s+(\\w+)|(\\w+)(?=\\s*:)|(\\w+|\\*{1,2})");

    private PathLooks() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            add(spans, token, 1, Style.KEYWORD);
            add(spans, token, 2, Style.TYPE);
            add(spans, token, 3, Style.ARGUMENT);
            add(spans, token, 4, Style.FIELD);
        }
        return spans;
    }

    private static void add(List<Span> spans, Matcher token, int group, Style style) {
        if (token.group(group) != null) {
            spans.add(new Span(token.start(group), token.end(group), style));
        }
    }
}
