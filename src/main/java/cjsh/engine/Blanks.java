package cjsh.engine;

import java.util.Set;

/**
 * Blanks that word processors, chats and web pages put into code, as plain ones. In texts they stay what they are; in a
 * remark they do no harm.
 */
final class Blanks {
    private static final Set<Integer> INVISIBLE = Set.of(0x200b, 0x200c, 0x200d, 0x2060, 0xfeff);

    private Blanks() {}

    /** As many characters as before, so that every place stays where it is. */
    static String plain(String text) {
        if (text.chars().noneMatch(Blanks::isOdd)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int at : Nesting.codePlaces(text, Blanks::isOdd)) {
            if (!isWithinName(plain, at)) {
                plain.setCharAt(at, ' ');
            }
        }
        return plain.toString();
    }

    private static boolean isOdd(int c) {
        return INVISIBLE.contains(c) || (c > 127 && Character.isSpaceChar(c));
    }

    /** There the compiler overlooks what cannot be seen. */
    private static boolean isWithinName(CharSequence text, int at) {
        int start = at;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start < at
                && Character.isJavaIdentifierStart(text.charAt(start))
                && Character.isIdentifierIgnorable(text.charAt(at));
    }
}
