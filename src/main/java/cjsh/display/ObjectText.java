package cjsh.display;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** Text for a value that no renderer knows: literals for strings of one line and characters, {@code toString} for the rest. */
final class ObjectText {
    /** The least that a small screen shows. */
    private static final int FEWEST_LINES = 5;

    /** What was typed, the next prompt, and the line that counts what is hidden. */
    private static final int AROUND = 3;

    /** What counts the elements that are not shown, and the closing bracket. */
    private static final int COUNT = 40;

    private ObjectText() {}

    static String of(Object value, Screen screen) {
        int most = most(screen);
        if (value instanceof CharSequence) {
            return said(value, text -> ofText(text, screen));
        }
        return block(plain(value, most), screen);
    }

    /** Half of the screen: enough to recognise a value, little enough to keep what was there before in sight. */
    private static int most(Screen screen) {
        return screen.isUnlimited() ? Integer.MAX_VALUE : screen.columns() * Math.max(FEWEST_LINES, screen.rows() / 2);
    }

    /** One line is a literal; several are a document, which is to be read and copied as it is. */
    private static String ofText(String text, Screen screen) {
        int most = most(screen);
        return text.indexOf('\n') < 0 ? quoted(head(text, most), '"') + note(text, most) : block(text, screen);
    }

    /** A document may fill the screen. */
    private static String block(String text, Screen screen) {
        if (screen.isUnlimited() || text.indexOf('\n') < 0) {
            return SafeText.block(head(text, most(screen))) + note(text, most(screen));
        }
        int lines = Math.max(FEWEST_LINES, screen.rows() - AROUND);
        int end = 0;
        for (int line = 0, used = 0; used < lines && end < text.length(); line++) {
            int feed = text.indexOf('\n', end);
            int next = feed < 0 ? text.length() : feed + 1;
            used += 1 + (Math.max(1, next - end) - 1) / screen.columns();
            if (line > 0 && used > lines) {
                break;
            }
            end = next;
        }
        int most = screen.columns() * lines;
        if (end == text.length() && end <= most) {
            return SafeText.block(text);
        }
        if (end > most) {
            return SafeText.block(head(text, most)) + note(text, most);
        }
        int hidden = text.charAt(text.length() - 1) == '\n' ? 0 : 1;
        for (int feed = text.indexOf('\n', end); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            hidden++;
        }
        String more = String.format(Locale.ROOT, "… %,d more line%s", hidden, hidden == 1 ? "" : "s");
        return SafeText.block(text.substring(0, end)) + more;
    }

    private static String plain(Object value, int most) {
        if (value instanceof Character c) {
            return quoted(c.toString(), '\'');
        }
        if (ElementText.knows(value)) {
            return said(value, () -> ElementText.of(value).text(most - COUNT));
        }
        return said(value, text -> text);
    }

    /** An element of an array: texts in quotes. */
    static String literal(Object element) {
        if (element instanceof CharSequence) {
            return said(element, text -> quoted(text, '"'));
        }
        return element instanceof Character c ? quoted(c.toString(), '\'') : said(element, text -> text);
    }

    /** A value's own words. */
    @FunctionalInterface
    private interface Words {
        String get();
    }

    static String said(Object value, UnaryOperator<String> form) {
        return said(value, () -> form.apply(String.valueOf(value.toString())));
    }

    /** The value is there and was computed, even when its own words for itself fail. Other errors are our caller's wish to stop. */
    private static String said(Object value, Words form) {
        try {
            return form.get();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            return SafeText.line(value.getClass().getName() + ", whose toString() throws " + words(e));
        }
    }

    static String words(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            return thrown.getClass().getName();
        }
    }

    private static String quoted(String text, char quote) {
        String escaped = text.replace("\\", "\\\\").replace(String.valueOf(quote), "\\" + quote);
        return quote + SafeText.line(escaped) + quote;
    }

    private static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splitsPair ? most - 1 : most);
    }

    private static String note(String text, int most) {
        int hidden = text.length() - head(text, most).length();
        return hidden == 0 ? "" : "\n" + String.format(Locale.ROOT, "… %,d more characters", hidden);
    }
}
