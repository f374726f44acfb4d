package cjsh.engine;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** One reading of a text from its beginning to its end for {@link Colouring}. */
final class ColourReading {
    private static final Set<String> NEW_WORDS = Set.of("var", "record", "yield", "sealed", "permits", "when");
    private static final String BLOCK = "\"\"\"";

    private final String text;
    private final int cursor;
    private final Magics magics;
    private final LiteralColours languages;
    private final List<Span> spans = new ArrayList<>();
    private final CallPath path = new CallPath();
    private final Partners brackets;
    private int at;
    private boolean atLineStart = true;
    private boolean isFirst = true;
    private boolean closed;

    ColourReading(String text, int cursor, Magics magics, LiteralColours languages) {
        this.text = text;
        this.cursor = cursor;
        this.magics = magics;
        this.languages = languages;
        this.brackets = new Partners(text, cursor);
    }

    List<Span> all() {
        while (at < text.length()) {
            step(text.charAt(at));
        }
        spans.addAll(brackets.marks());
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private void step(char c) {
        if (c == '\n') {
            atLineStart = true;
            at++;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at) || (at == 0 && text.startsWith("#!"))) {
            until(text.indexOf('\n', at), 0, Style.COMMENT);
        } else if (text.startsWith("/*", at)) {
            until(text.indexOf("*/", at + 2), 2, Style.COMMENT);
        } else if (!(atLineStart && brackets.depth() == 0 && magic())) {
            atLineStart = false;
            isFirst = false;
            java(c);
        }
    }

    private void until(int found, int length, Style style) {
        int end = found < 0 ? text.length() : found + length;
        span(at, end, style);
        at = end;
    }

    private void span(int from, int to, Style style) {
        if (from < to) {
            spans.add(new Span(from, to, style));
        }
    }

    private void java(char c) {
        if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(text.codePointAt(at))) {
            word();
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        switch (c) {
            case '(', '[', '{' -> {
                brackets.open(at);
                path.open();
            }
            case ')', ']', '}' -> {
                if (brackets.close(at)) {
                    path.close();
                }
            }
            case '.' -> path.dot();
            case '@' -> annotation();
            default -> path.end();
        }
        at++;
    }

    private void annotation() {
        int end = wordEnd(at + 1);
        if (end > at + 1 && !text.startsWith("interface", at + 1)) {
            span(at, end, Style.TYPE);
            at = end - 1;
        }
        path.end();
    }

    private void number() {
        int start = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (at < text.length() && isOfNumber(at, hex)) {
            at++;
        }
        span(start, at, Style.NUMBER);
        path.value();
    }

    private boolean isOfNumber(int place, boolean hex) {
        char c = text.charAt(place);
        if (c == '.') {
            return place + 1 >= text.length() || !Character.isJavaIdentifierStart(text.charAt(place + 1)) || hex;
        }
        if (c == '+' || c == '-') {
            return (hex ? "pP" : "eE").indexOf(text.charAt(place - 1)) >= 0;
        }
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void word() {
        int start = at;
        at = wordEnd(at);
        String word = text.substring(start, at);
        style(word, path.isAfterDot()).ifPresent(style -> span(start, at, style));
        path.name(word);
    }

    private Optional<Style> style(String word, boolean afterDot) {
        if (!afterDot && (SourceVersion.isKeyword(word) || isNewWord(word))) {
            return Optional.of(Style.KEYWORD);
        }
        if (afterDot && (word.equals("class") || word.equals("new") || word.equals("this"))) {
            return Optional.of(Style.KEYWORD);
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return Optional.empty();
        }
        boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return Optional.of(capitals ? Style.CONSTANT : Style.TYPE);
    }

    /** Words that are names, too, wherever no other name follows them. */
    private boolean isNewWord(String word) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return NEW_WORDS.contains(word)
                && next > at
                && next < text.length()
                && (Character.isJavaIdentifierStart(text.charAt(next))
                        || (word.equals("yield") && text.charAt(next) != '='));
    }

    private void literal(char quote) {
        int start = at;
        boolean block = quote == '"' && text.startsWith(BLOCK, at);
        at = block ? blockEnd(start + BLOCK.length()) : literalEnd(start + 1, quote);
        Optional<String> place = quote == '"' ? path.beforeArgument() : Optional.empty();
        List<Span> inside = place.map(call -> inside(start, call)).orElse(List.of());
        if (inside.isEmpty()) {
            span(start, at, Style.LITERAL);
        } else {
            int length = block ? BLOCK.length() : 1;
            span(start, start + length, Style.LITERAL);
            spans.addAll(inside);
            span(closed ? at - length : at, at, Style.LITERAL);
        }
        path.value();
    }

    private List<Span> inside(int start, String call) {
        return LiteralText.at(text, start)
                .map(literal -> {
                    boolean within = cursor > start && cursor <= at;
                    int offset = within ? literal.offset(cursor) : -1;
                    List<Span> inside = new ArrayList<>();
                    for (Span span : languages.of(call, literal.text(), offset)) {
                        int from = literal.place(span.start());
                        // A backslash at the end of a line does not make the literal longer.
                        int to = Math.min(at, literal.place(span.end()));
                        if (from < to) {
                            inside.add(new Span(from, to, span.style()));
                        }
                    }
                    return inside;
                })
                .orElse(List.of());
    }

    private int blockEnd(int from) {
        int end = from;
        while (end < text.length() && !text.startsWith(BLOCK, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        closed = end < text.length();
        return Math.min(text.length(), end + BLOCK.length());
    }

    private int literalEnd(int from, char quote) {
        int end = from;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n' ? 2 : 1;
        }
        closed = end < text.length() && text.charAt(end) == quote;
        return closed ? end + 1 : Math.min(end, text.length());
    }

    /** A magic's name, and what is no Java behind it; whether there is one. */
    private boolean magic() {
        Optional<MagicPlace> found = MagicLook.at(text, at, isFirst, magics);
        found.ifPresent(this::magic);
        return found.isPresent();
    }

    private void magic(MagicPlace place) {
        isFirst = false;
        if (place.name().startsWith("?")) {
            question(place);
            return;
        }
        boolean bare = Character.isLetter(text.charAt(place.start()));
        int nameEnd = bare ? place.end() : place.start() + place.name().length();
        boolean right = place.magic().isPresent() || (cursor == nameEnd && magics.begins(place.name()));
        span(place.start(), nameEnd, right ? Style.MAGIC : Style.WRONG);
        at = nameEnd;
        if (place.magic().filter(magic -> magic.takes().isJava()).isPresent()) {
            atLineStart = false;
            return;
        }
        int from = Math.max(nameEnd, place.argument());
        int inside = cursor >= from && cursor <= place.end() ? cursor - from : -1;
        for (Span span : languages.of(place.name(), text.substring(from, place.end()), inside)) {
            span(from + span.start(), from + span.end(), span.style());
        }
        at = place.end();
    }

    /** What is asked about is Java; the question marks are the magic. */
    private void question(MagicPlace place) {
        for (int i = place.start(); i < place.end(); i++) {
            if (text.charAt(i) == '?') {
                span(i, i + 1, Style.MAGIC);
            }
        }
        at = place.end();
    }
}
