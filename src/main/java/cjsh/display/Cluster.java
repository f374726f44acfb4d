package cjsh.display;

/** What a reader takes for one character: a letter with its marks, a flag, a joined emoji. */
final class Cluster {
    private static final int JOINER = 0x200d;
    private static final int EMOJI_SELECTOR = 0xfe0f;

    private Cluster() {}

    /** Where the cluster that starts at this place ends. */
    static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        int last = first;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean flag = end - start == 2 && CharClass.isRegionalIndicator(first) && CharClass.isRegionalIndicator(c);
            if (!joins(first, last, c) && !flag) {
                return end;
            }
            end += Character.charCount(c);
            last = c;
        }
        return end;
    }

    private static boolean joins(int first, int last, int c) {
        if (CharClass.isPictographic(first) && (CharClass.isSkinTone(c) || joinsPicture(last, c))) {
            return true;
        }
        return c == JOINER || CharClass.isMark(c) || CharClass.isJoiningJamo(c);
    }

    private static boolean joinsPicture(int last, int c) {
        return last == JOINER && CharClass.isPictographic(c);
    }

    /** The columns of a cluster. A joined emoji counts two, as terminals of the last years draw it. */
    static int width(String text, int start, int end) {
        int first = text.codePointAt(start);
        int width = width(first);
        int next;
        for (int i = start + Character.charCount(first); i < end; i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (c == EMOJI_SELECTOR || CharClass.isRegionalIndicator(c)) {
                return 2;
            }
            if (Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                width++;
            }
        }
        return width;
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> CharClass.isJoiningJamo(c) ? 0 : CharClass.isWide(c) ? 2 : 1;
        };
    }
}
