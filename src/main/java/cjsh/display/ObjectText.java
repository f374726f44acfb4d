package cjsh.display;

import java.lang.reflect.Array;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Text for a value that no renderer knows: literals for strings of one line and characters, {@code toString} for the rest. */
final class ObjectText {
    /** Two screens: enough to recognise a value, little enough to keep what was there before in sight. */
    private static final int MOST_CHARACTERS = 4_000;

    private static final int MOST_ELEMENTS = 1_000;

    private ObjectText() {}

    static String of(Object value, Screen screen) {
        int most = screen.isUnlimited() ? Integer.MAX_VALUE : MOST_CHARACTERS;
        if (value instanceof CharSequence) {
            return said(value, text -> ofText(text, most));
        }
        return block(plain(value, screen), most);
    }

    /** One line is a literal; several are a document, which is to be read and copied as it is. */
    private static String ofText(String text, int most) {
        return text.indexOf('\n') < 0 ? quoted(head(text, most), '"') + note(text, most) : block(text, most);
    }

    private static String block(String text, int most) {
        return SafeText.block(head(text, most)) + note(text, most);
    }

    private static String plain(Object value, Screen screen) {
        if (value instanceof Character c) {
            return quoted(c.toString(), '\'');
        }
        if (value.getClass().isArray()) {
            return array(value, screen);
        }
        return said(value, text -> text);
    }

    /** The value is there and was computed, even when its own words for itself fail. Other errors are our caller's wish to stop. */
    private static String said(Object value, UnaryOperator<String> form) {
        String text;
        try {
            text = String.valueOf(value.toString());
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            return SafeText.line(value.getClass().getName() + ", whose toString() throws " + words(e));
        }
        return form.apply(text);
    }

    private static String words(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            return thrown.getClass().getName();
        }
    }

    /** As JShell shows arrays: {@code int[3] { 1, 2, 3 }}. */
    private static String array(Object array, Screen screen) {
        int length = Array.getLength(array);
        int shown = screen.isUnlimited() ? length : Math.min(length, MOST_ELEMENTS);
        String elements = IntStream.range(0, shown)
                .mapToObj(i -> element(Array.get(array, i), screen))
                .collect(Collectors.joining(", "));
        String type = array.getClass().getComponentType().getSimpleName();
        String more = shown < length ? String.format(Locale.ROOT, ", … %,d more", length - shown) : "";
        return type + "[" + length + "] { " + elements + more + " }";
    }

    private static String element(@Nullable Object element, Screen screen) {
        if (element == null) {
            return "null";
        }
        return element instanceof CharSequence ? said(element, text -> quoted(text, '"')) : plain(element, screen);
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
