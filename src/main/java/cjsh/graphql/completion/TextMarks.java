package cjsh.graphql.completion;

import cjsh.graphql.completion.Lexer.Kind;
import cjsh.graphql.completion.Lexer.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What the words of GraphQL text mean, however unfinished or broken it is, in time proportional to its length. */
public final class TextMarks {
    private static final int AROUND = 2;

    private final Catalog catalog;

    TextMarks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** For text of which no schema is known: nothing in it is unknown then. */
    public static TextMarks withoutSchema() {
        return new TextMarks(new Catalog(Map.of()));
    }

    /** What the schemas of this completer know. */
    public static TextMarks of(TextCompleter completer) {
        return new TextMarks(completer.catalog());
    }

    /**
     * The words of a text in their order.
     *
     * @param cursor the word in front of it is still being typed, so it is not unknown as long as something begins like it; -1
     *     when nothing is
     */
    public List<Mark> of(String text, int cursor) {
        return new Reading(text, cursor).all();
    }

    /** One text, read once. */
    private final class Reading {
        private final String text;
        private final int cursor;
        private final List<Mark> marks = new ArrayList<>();
        private final int meant;
        private final Deque<Token> open = new ArrayDeque<>();
        private final Words words;
        private final Walk walk;

        Reading(String text, int cursor) {
            this.text = text;
            this.cursor = cursor;
            this.meant = cursor < 0 ? -1 : bracketAt(text, cursor);
            Facts facts = new Facts(text, cursor, catalog);
            this.walk = new Walk(catalog, facts);
            this.words = new Words(catalog, walk);
        }

        List<Mark> all() {
            Lexer lexer = new Lexer(text, text.length());
            Token token = lexer.next();
            int end = 0;
            while (token.kind() != Kind.END) {
                between(end, token.start());
                Token next = lexer.next();
                mark(token, next);
                end = token.end();
                token = next;
            }
            between(end, text.length());
            marks.sort(Comparator.comparingInt(Mark::start));
            return marks;
        }

        /** Comments, and a text that is still open, are no tokens. */
        private void between(int from, int to) {
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (c == '#') {
                    int end = at;
                    while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                        end++;
                    }
                    marks.add(new Mark(at, end, Meaning.COMMENT));
                    at = end;
                } else if (c == '"') {
                    marks.add(new Mark(at, to, Meaning.TEXT));
                    return;
                } else {
                    at++;
                }
            }
        }

        private void mark(Token token, Token next) {
            switch (token.kind()) {
                case NAME -> {
                    words.before(token, next);
                    walk.read(token, next);
                    words.after(token, next, token.end() == cursor).ifPresent(meaning -> add(token, meaning));
                }
                case NUMBER, TEXT -> {
                    add(token, token.kind() == Kind.NUMBER ? Meaning.NUMBER : Meaning.TEXT);
                    walk.read(token, next);
                }
                case SIGN -> {
                    walk.read(token, next);
                    words.sign(token);
                    sign(token);
                }
                case SPREAD -> walk.read(token, next);
                case END -> {}
            }
        }

        private void add(Token token, Meaning meaning) {
            boolean signed = (meaning == Meaning.VARIABLE || meaning == Meaning.DIRECTIVE)
                    && token.start() > 0
                    && "$@".indexOf(text.charAt(token.start() - 1)) >= 0;
            marks.add(new Mark(signed ? token.start() - 1 : token.start(), token.end(), meaning));
        }

        private void sign(Token token) {
            if (token.is('{') || token.is('(') || token.is('[')) {
                open.push(token);
            } else if (token.is('}') || token.is(')') || token.is(']')) {
                closed(token);
            }
        }

        private void closed(Token token) {
            Token partner = open.peek();
            int kind = "}])".indexOf(text.charAt(token.start()));
            if (partner == null || "{[(".indexOf(text.charAt(partner.start())) != kind) {
                marks.add(new Mark(token.start(), token.end(), Meaning.UNKNOWN));
                return;
            }
            open.pop();
            if (isAtCursor(partner)) {
                marks.add(new Mark(token.start(), token.end(), Meaning.PARTNER));
            } else if (isAtCursor(token)) {
                marks.add(new Mark(partner.start(), partner.end(), Meaning.PARTNER));
            }
        }

        private boolean isAtCursor(Token bracket) {
            return meant == bracket.start();
        }
    }

    /** The bracket that a cursor means: the one that it stands on, else the one that it stands behind. */
    private static int bracketAt(String text, int cursor) {
        for (int at = cursor; at > cursor - AROUND; at--) {
            if (at >= 0 && at < text.length() && "{[()]}".indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
