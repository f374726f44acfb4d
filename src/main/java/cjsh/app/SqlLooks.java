package cjsh.app;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The looks of SQL: its words, texts, numbers and remarks. */
final class SqlLooks {
    private static final Set<String> WORDS =
            Set.of(("all and any as asc between by case cast copy create cross delete desc"
                            + " describe distinct drop else end except exclude exists explain false filter first from full group having"
                            + " ilike in inner insert intersect into is join last lateral left like limit natural not null nulls offset"
                            + " on or order outer over partition pivot positional qualify recursive replace right sample select semi set"
                            + " similar summarize table then to true union unnest unpivot update using values view when where window"
                            + " with")
                    .split(" "));

    private static final Pattern TOKEN = Pattern.compile("(?<remark>--[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|\\z))"
            + "|(?<text>'[^']*+'?)|(?<name>\"[^\"]*+\"?)"
            + "|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)|(?<word>[\\p{L}_][\\p{L}\\d_$]*)");

    private SqlLooks() {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            Style style = style(token);
            if (style != null) {
                spans.add(new Span(token.start(), token.end(), style));
            }
        }
        return spans;
    }

    private static @Nullable Style style(Matcher token) {
        if (token.group("remark") != null) {
            return Style.COMMENT;
        }
        if (token.group("text") != null) {
            return Style.LITERAL;
        }
        if (token.group("number") != null) {
            return Style.NUMBER;
        }
        boolean word =
                token.group("word") != null && WORDS.contains(token.group().toLowerCase(Locale.ROOT));
        return word ? Style.KEYWORD : null;
    }
}
