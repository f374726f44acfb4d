package cjsh.engine;

import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * A name in a text of which somebody wants to know what it is.
 *
 * @param start its offset
 * @param end where it ends
 * @param open where the parenthesis of its arguments is; -1 when there is none
 * @param last up to where its arguments say which of several methods is meant; -1 when there are none
 */
record NamePlace(String text, int start, int end, int open, int last) {
    /** The name that the cursor is in or at; between names, that of the call around or in front of it. */
    static Optional<NamePlace> at(String text, int cursor) {
        int start = wordStart(text, cursor);
        int end = wordEnd(text, cursor);
        if (isName(text.substring(start, end))) {
            int open = open(text, end);
            return Optional.of(new NamePlace(text, start, end, open, open < 0 ? -1 : lastArgument(text, open)));
        }
        String before = text.substring(0, start).stripTrailing();
        boolean closed = before.endsWith(")");
        return closed ? closed(text, before.length() - 1) : around(text, start);
    }

    /** The call whose arguments an offset is in. */
    static Optional<NamePlace> around(String text, int offset) {
        Optional<Integer> open = Nesting.of(text.substring(0, offset)).innermostOpen();
        while (open.isPresent()) {
            Optional<NamePlace> call = called(text, open.get(), offset);
            if (call.isPresent()) {
                return call;
            }
            open = Nesting.of(text.substring(0, open.get())).innermostOpen();
        }
        return Optional.empty();
    }

    private static Optional<NamePlace> closed(String text, int close) {
        return Nesting.of(text.substring(0, close)).innermostOpen().flatMap(open -> called(text, open, close));
    }

    private static Optional<NamePlace> called(String text, int open, int last) {
        if (text.charAt(open) != '(') {
            return Optional.empty();
        }
        int end = endOfName(text, open);
        int start = wordStart(text, end);
        return isName(text.substring(start, end))
                ? Optional.of(new NamePlace(text, start, end, open, last))
                : Optional.empty();
    }

    /** Over the type arguments of {@code new ArrayList<String>(}. */
    private static int endOfName(String text, int open) {
        int end = text.substring(0, open).stripTrailing().length();
        if (end == 0 || text.charAt(end - 1) != '>') {
            return end;
        }
        int depth = 0;
        for (int i = end - 1; i >= 0; i--) {
            depth += text.charAt(i) == '>' ? 1 : text.charAt(i) == '<' ? -1 : 0;
            if (depth == 0) {
                return text.substring(0, i).stripTrailing().length();
            }
        }
        return end;
    }

    /** The parenthesis behind a name, perhaps with type arguments in between. */
    private static int open(String text, int end) {
        int at = skipBlanks(text, end);
        if (at < text.length() && text.charAt(at) == '<') {
            int depth = 0;
            while (at < text.length() && "()".indexOf(text.charAt(at)) < 0) {
                depth += text.charAt(at) == '<' ? 1 : text.charAt(at) == '>' ? -1 : 0;
                at++;
                if (depth == 0) {
                    break;
                }
            }
            at = skipBlanks(text, at);
        }
        return at < text.length() && text.charAt(at) == '(' ? at : -1;
    }

    private static int lastArgument(String text, int open) {
        int close = Nesting.from(text, open).closing();
        return close < 0 ? text.length() : close;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(String word) {
        return SourceVersion.isName(word);
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    String name() {
        return text.substring(start, end);
    }

    boolean isCall() {
        return open >= 0;
    }
}
