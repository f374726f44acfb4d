package cjsh.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text literal in Java source stands for, finished or not, and where each of its characters stands in the source. */
final class LiteralText {
    private static final String BLOCK = "\"\"\"";

    /** All but the line feed, of which one within a block is itself. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

    private final String source;
    private final boolean block;
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[64];

    private LiteralText(String source, boolean block) {
        this.source = source;
        this.block = block;
    }

    /** The literal whose quotes begin there; what stands in a text block's first line, where Java wants none, counts as its text. */
    static Optional<LiteralText> at(String source, int start) {
        boolean block = source.startsWith(BLOCK, start);
        LiteralText literal = new LiteralText(source, block);
        if (!block) {
            literal.read(start + 1, literal.end(start + 1));
            return Optional.of(literal);
        }
        int line = source.indexOf('\n', start);
        int first = start + BLOCK.length();
        if (line < 0 || !source.substring(first, line).isBlank()) {
            literal.read(first, literal.end(first));
        } else {
            literal.readBlock(line + 1, literal.end(line + 1));
        }
        return Optional.of(literal);
    }

    String text() {
        return text.toString();
    }

    /** The offset in the text of a place in the source; within what stands for nothing, that of what comes next. */
    int offset(int place) {
        int found = Arrays.binarySearch(places, 0, text.length() + 1, place);
        return found >= 0 ? found : Math.min(-found - 1, text.length());
    }

    int place(int offset) {
        return places[Math.max(0, Math.min(offset, text.length()))];
    }

    /** A text as it is written inside of the literal. */
    String escaped(String plain) {
        String escaped = plain.replace("\\", "\\\\");
        String quoted = block
                ? escaped.replace(BLOCK, "\\\"\"\"")
                : escaped.replace("\"", "\\\"").replace("\n", "\\n");
        return CONTROL.matcher(quoted)
                .replaceAll(
                        found -> String.format("\\\\%03o", (int) found.group().charAt(0)));
    }

    /** Where the closing quotes stand, or where they are missing. */
    private int end(int from) {
        int at = from;
        while (at < source.length() && !closes(at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, source.length());
    }

    private boolean closes(int at) {
        return block ? source.startsWith(BLOCK, at) : source.charAt(at) == '"' || source.charAt(at) == '\n';
    }

    private void readBlock(int from, int end) {
        int indent = indent(from, end);
        int line = from;
        while (line <= end) {
            int lineEnd = source.indexOf('\n', line);
            lineEnd = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
            int start = line;
            while (start < line + indent && start < lineEnd && isBlank(source.charAt(start))) {
                start++;
            }
            read(start, lineEnd);
            line = lineEnd == end ? end + 1 : lineEnd;
        }
    }

    /** What all lines begin with; the closing quotes' line counts, too. */
    private int indent(int from, int end) {
        int least = Integer.MAX_VALUE;
        int line = from;
        while (line <= end) {
            int at = line;
            while (at < end && isBlank(source.charAt(at))) {
                at++;
            }
            boolean closing = at == end && source.startsWith(BLOCK, end);
            if (closing || (at < end && source.charAt(at) != '\n')) {
                least = Math.min(least, at - line);
            }
            int next = source.indexOf('\n', at);
            line = next < 0 || next >= end ? end + 1 : next + 1;
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void read(int from, int end) {
        int at = from;
        while (at < end) {
            at = source.charAt(at) == '\\' && at + 1 < end ? escape(at, end) : plain(at);
        }
        mark(end);
    }

    private int plain(int at) {
        add(source.charAt(at), at);
        return at + 1;
    }

    private int escape(int at, int end) {
        char c = source.charAt(at + 1);
        if (c == 'u') {
            return unicode(at, end);
        }
        if (c == '\n') {
            return at + 2;
        }
        int plain = "btnfrs".indexOf(c);
        if (plain >= 0) {
            add("\b\t\n\f\r ".charAt(plain), at);
        } else if (c >= '0' && c <= '7') {
            return octal(at, end);
        } else {
            add(c, at);
        }
        return at + 2;
    }

    private int unicode(int at, int end) {
        int digits = at + 1;
        while (digits < end && source.charAt(digits) == 'u') {
            digits++;
        }
        int last = Math.min(digits + 4, end);
        int value = 0;
        for (int i = digits; i < last; i++) {
            value = value * 16 + Math.max(0, Character.digit(source.charAt(i), 16));
        }
        add((char) value, at);
        return last;
    }

    private int octal(int at, int end) {
        int digit = at + 1;
        int value = 0;
        while (digit < end && digit < at + 4 && Character.digit(source.charAt(digit), 8) >= 0) {
            value = value * 8 + Character.digit(source.charAt(digit), 8);
            digit++;
        }
        add((char) value, at);
        return digit;
    }

    private void add(char c, int place) {
        mark(place);
        text.append(c);
    }

    private void mark(int place) {
        if (text.length() >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = place;
    }
}
