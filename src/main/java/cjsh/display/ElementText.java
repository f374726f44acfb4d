package cjsh.display;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Arrays, and the JDK's own collections and maps, element by element, so that a long one costs no more than what is read. */
final class ElementText {
    /** Deeper ones contain themselves, or might as well. */
    private static final int DEEPEST = 20;

    private final Object container;
    private final String open;
    private final String close;
    private final int size;

    private ElementText(Object container, String open, String close, int size) {
        this.container = container;
        this.open = open;
        this.close = close;
        this.size = size;
    }

    static boolean knows(Object value) {
        boolean standard = value.getClass().getClassLoader() == null;
        return value.getClass().isArray() || (standard && (value instanceof Collection || value instanceof Map));
    }

    /** Arrays as JShell shows them: {@code int[3] { 1, 2, 3 }}; the others as they show themselves. */
    static ElementText of(Object value) {
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            String type = value.getClass().getComponentType().getSimpleName();
            return new ElementText(value, type + "[" + length + "] { ", " }", length);
        }
        return value instanceof Map<?, ?> map
                ? new ElementText(map, "{", "}", map.size())
                : new ElementText(value, "[", "]", ((Collection<?>) value).size());
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }

    int size() {
        return size;
    }

    /** Each in words that are not safe yet, but have no line feeds where they are texts of an array. */
    Iterator<String> elements(int start, int most) {
        return elements(start, most, 1);
    }

    private Iterator<String> elements(int start, int most, int depth) {
        if (container.getClass().isArray()) {
            return IntStream.range(start, size)
                    .mapToObj(i -> word(Array.get(container, i), true, most, depth))
                    .iterator();
        }
        if (container instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .skip(start)
                    .map(entry ->
                            word(entry.getKey(), false, most, depth) + "=" + word(entry.getValue(), false, most, depth))
                    .iterator();
        }
        if (container instanceof List<?> list && list instanceof java.util.RandomAccess) {
            return list.subList(start, list.size()).stream()
                    .map(element -> word(element, false, most, depth))
                    .iterator();
        }
        return ((Collection<?>) container)
                .stream()
                        .skip(start)
                        .map(element -> word(element, false, most, depth))
                        .iterator();
    }

    private String word(@Nullable Object element, boolean quotes, int most, int depth) {
        if (element == container) {
            return container instanceof Map ? "(this Map)" : "(this Collection)";
        }
        if (element == null) {
            return "null";
        }
        if (knows(element) && depth < DEEPEST) {
            return of(element).text(most, depth + 1);
        }
        return quotes ? ObjectText.literal(element) : ObjectText.said(element, text -> text);
    }

    /** As much as fits into so many characters, and how many more there are. */
    String text(int most) {
        return text(most, 1);
    }

    private String text(int most, int depth) {
        StringBuilder text = new StringBuilder(open);
        Iterator<String> elements = elements(0, most, depth);
        for (int i = 0; elements.hasNext(); i++) {
            String next = (i == 0 ? "" : ", ") + elements.next();
            // The first is always there, so that one can see what they are like.
            if (i > 0 && (long) text.length() + next.length() > most) {
                text.append(String.format(Locale.ROOT, ", … %,d more", size - i));
                break;
            }
            text.append(next);
        }
        return text.append(close).toString();
    }
}
