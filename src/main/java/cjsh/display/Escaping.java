package cjsh.display;

import java.util.HexFormat;

/** One pass over one foreign text. It has a memory, since joiners, selectors and marks are fine in one place only. */
final class Escaping {
    /** A family of four has three joiners; more would be a text of no width and of any length. */
    private static final int MOST_JOINS = 3;

    /** Living scripts stack fewer marks on a letter; more of them reach into the lines above and below. */
    private static final int MOST_MARKS = 8;

    private static final int JOINER = 0x200d;

    private final String text;
    private final boolean keepLines;
    private final StringBuilder out;
    private boolean changed;
    private int previous;
    private int base;
    private int joins;
    private int marks;

    Escaping(String text, boolean keepLines) {
        this.text = text;
        this.keepLines = keepLines;
        this.out = new StringBuilder(text.length() + 16);
    }

    String run() {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (keeps(c, next)) {
                out.appendCodePoint(c);
                remember(c);
            } else {
                escape(c);
            }
        }
        return changed ? out.toString() : text;
    }

    private boolean keeps(int c, int next) {
        if (c == '\n') {
            return keepLines;
        }
        if (c == JOINER) {
            return previous != JOINER
                    && joins < MOST_JOINS
                    && CharClass.isPictographic(base)
                    && next < text.length()
                    && CharClass.isPictographic(text.codePointAt(next));
        }
        if (CharClass.isVariationSelector(c)) {
            return CharClass.takesSelector(previous, c);
        }
        if (CharClass.isMark(c)) {
            return marks < MOST_MARKS;
        }
        return !CharClass.isInvisible(c);
    }

    private void remember(int c) {
        if (c == JOINER) {
            joins++;
        } else if (CharClass.isMark(c)) {
            marks++;
        } else if (!CharClass.isSkinTone(c)) {
            joins = previous == JOINER ? joins : 0;
            marks = 0;
            base = c;
        }
        previous = c;
    }

    private void escape(int c) {
        changed = true;
        base = 0;
        previous = 0;
        HexFormat hex = HexFormat.of();
        switch (c) {
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x100) {
                    out.append("\\x").append(hex.toHexDigits((byte) c));
                } else if (c < 0x10000) {
                    out.append("\\u").append(hex.toHexDigits((char) c));
                } else {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                }
            }
        }
    }
}
