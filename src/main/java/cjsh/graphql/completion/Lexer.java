package cjsh.graphql.completion;

/**
 * The tokens of GraphQL text, one at a time, whatever the text is: what is no token is passed over, and a text or a comment
 * that is still open at the end is known as such.
 */
final class Lexer {
    private static final String BLOCK = "\"\"\"";

    private final String text;
    private final int limit;
    private Kind kind = Kind.END;
    private int start;
    private int end;
    private boolean open;

    /** Reads up to the limit as if the text ended there. */
    Lexer(String text, int limit) {
        this(text, 0, limit);
    }

    Lexer(String text, int from, int limit) {
        this.text = text;
        this.end = from;
        this.limit = limit;
    }

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SPREAD,
        /** One character: a bracket, a dollar sign and the like. */
        SIGN,
        END
    }

    /** One token of the text that was read. */
    record Token(Kind kind, int start, int end, String source) {
        boolean is(char sign) {
            return kind == Kind.SIGN && source.charAt(start) == sign;
        }

        boolean isName(String name) {
            return kind == Kind.NAME && end - start == name.length() && source.startsWith(name, start);
        }

        String text() {
            return source.substring(start, end);
        }
    }

    Token next() {
        kind = Kind.END;
        while (kind == Kind.END && end < limit) {
            start = end;
            step(text.charAt(start));
        }
        return new Token(kind, kind == Kind.END ? limit : start, Math.min(end, limit), text);
    }

    /** Whether the limit is inside of a text or a comment. */
    boolean endsInsideText() {
        return open;
    }

    private void step(char c) {
        end = start + 1;
        if (c == '#') {
            end = lineEnd(start);
            open = end == limit;
        } else if (c == '"') {
            string();
        } else if (isNamePart(c) && !isDigit(c)) {
            kind = Kind.NAME;
            while (end < limit && isNamePart(text.charAt(end))) {
                end++;
            }
        } else if (isDigit(c) || c == '-') {
            kind = Kind.NUMBER;
            while (end < limit && isNumberPart(text.charAt(end))) {
                end++;
            }
        } else if (c == '.') {
            dots();
        } else if ("{}()[]:=$@!|&".indexOf(c) >= 0) {
            kind = Kind.SIGN;
        }
    }

    private void dots() {
        if (text.startsWith("...", start) && start + 3 <= limit) {
            end = start + 3;
            kind = Kind.SPREAD;
        }
    }

    private void string() {
        boolean block = text.startsWith(BLOCK, start) && start + 3 <= limit;
        kind = Kind.TEXT;
        end = block ? blockEnd(start + 3) : stringEnd(start + 1);
        if (open) {
            kind = Kind.END;
            end = limit;
        }
    }

    private int blockEnd(int from) {
        int at = text.indexOf(BLOCK, from);
        while (at > 0 && text.charAt(at - 1) == '\\' && at - 1 >= from) {
            at = text.indexOf(BLOCK, at + 3);
        }
        open = at < 0 || at + 3 > limit;
        return at + 3;
    }

    /** A text that is not closed ends with its line. */
    private int stringEnd(int from) {
        int at = from;
        while (at < limit && text.charAt(at) != '"' && !isLineEnd(text.charAt(at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        open = at >= limit;
        return at < limit && text.charAt(at) == '"' ? at + 1 : at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < limit && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isNamePart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isNumberPart(char c) {
        return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
