package cjsh.engine;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in one line, without asking anything that may take long or do something: only the JDK's own values are asked. */
final class ShortValue {
    private static final int LONGEST = 100;

    private ShortValue() {}

    /** The empty text for a value that has no such line. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence text && isOfTheJdk(value)) {
            String beginning =
                    text.subSequence(0, Math.min(text.length(), LONGEST)).toString();
            return cut('"' + beginning.replace("\n", "\\n") + '"');
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value.getClass().isArray()) {
            return counted(Array.getLength(value));
        }
        if (!isOfTheJdk(value)) {
            return "";
        }
        if (value instanceof Collection<?> elements) {
            return counted(elements.size());
        }
        if (value instanceof Map<?, ?> entries) {
            return counted(entries.size());
        }
        boolean plain = value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value.getClass().getPackageName().equals("java.time");
        return plain ? cut(value.toString()) : "";
    }

    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static String counted(int size) {
        return size == 1 ? "1 element" : String.format(Locale.ROOT, "%,d elements", size);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
