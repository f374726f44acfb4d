package cjsh.shell;

import org.jline.reader.MaskingCallback;

/**
 * What is typed as it may be shown: as many characters as before, but none that would move the cursor, change the order of what is
 * seen, or be no character at all. What is run and kept stays as it is.
 */
final class Visible implements MaskingCallback {
    private static final char PICTURES = '\u2400';
    private static final char NO_CHARACTER = '\ufffd';

    @Override
    public String display(String line) {
        StringBuilder shown = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char visible = visible(line, i, c);
            if (visible != c) {
                shown = shown == null ? new StringBuilder(line) : shown;
                shown.setCharAt(i, visible);
            }
        }
        return shown == null ? line : shown.toString();
    }

    private static char visible(String line, int at, char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' ? c : (char) (PICTURES + c);
        }
        if (c < 0x7f) {
            return c;
        }
        if (c == 0x7f) {
            return '\u2421';
        }
        boolean lone = Character.isHighSurrogate(c)
                ? at + 1 >= line.length() || !Character.isLowSurrogate(line.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(line.charAt(at - 1)));
        return lone || c < 0xa0 || isBidi(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff' ? NO_CHARACTER : c;
    }

    private static boolean isBidi(char c) {
        return (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c';
    }

    @Override
    public String history(String line) {
        return line;
    }
}
