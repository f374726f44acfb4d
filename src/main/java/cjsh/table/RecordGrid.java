package cjsh.table;

import cjsh.display.SafeText;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list or an array of records of one class as a table: a column for each component.
 *
 * @param values of each component, in the order of the records
 */
record RecordGrid(List<RecordComponent> components, List<List<@Nullable Object>> values, int rowCount) implements Grid {
    /** Nobody looks at more, and asking each for its parts takes time. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_LETTERS = 10_000;

    /** The table; nothing when it is something else, or its parts can not be asked. */
    static Optional<RecordGrid> of(Object value) {
        // Only lists of the JDK: one of the user's may do anything when it is read.
        List<?> elements = value instanceof List<?> list && list.getClass().getClassLoader() == null
                ? list
                : value instanceof Record[] array ? Arrays.asList((Object[]) array.clone()) : List.of();
        if (elements.isEmpty() || elements.size() > MOST_ROWS || !isOfOneClass(elements)) {
            return Optional.empty();
        }
        List<RecordComponent> components = List.of(elements.get(0).getClass().getRecordComponents());
        List<List<@Nullable Object>> values = new ArrayList<>();
        try {
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                List<@Nullable Object> column = new ArrayList<>();
                for (Object element : elements) {
                    column.add(part(component, element));
                }
                values.add(column);
            }
        } catch (RuntimeException | IllegalAccessException e) {
            return Optional.empty();
        }
        return components.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordGrid(components, values, elements.size()));
    }

    private static boolean isOfOneClass(List<?> elements) {
        Object first = elements.get(0);
        return first instanceof Record
                && elements.stream().allMatch(each -> each != null && each.getClass() == first.getClass());
    }

    /** Numbers and truth values as they are, all else in its own words. */
    private static @Nullable Object part(RecordComponent component, Object element) throws IllegalAccessException {
        try {
            Object part = component.getAccessor().invoke(element);
            if (part == null || part instanceof Boolean || isNumber(part)) {
                return part;
            }
            String words = part.getClass().isArray()
                    ? component.getType().getSimpleName() + " of " + Array.getLength(part)
                    : String.valueOf(part.toString());
            return words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) + "…" : words;
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            boolean isWishToStop = thrown instanceof Error
                    && !(thrown instanceof VirtualMachineError
                            || thrown instanceof LinkageError
                            || thrown instanceof AssertionError);
            if (isWishToStop) {
                throw (Error) thrown;
            }
            return "throws " + thrown.getClass().getSimpleName();
        }
    }

    /** Of the JDK, whose words for themselves are digits. */
    private static boolean isNumber(Object value) {
        return value instanceof Number && value.getClass().getClassLoader() == null;
    }

    @Override
    public int columnCount() {
        return components.size();
    }

    @Override
    public String name(int column) {
        return components.get(column).getName();
    }

    @Override
    public String typeLabel(int column) {
        return SafeText.line(components.get(column).getType().getSimpleName());
    }

    @Override
    public Kind kind(int column) {
        Class<?> type = components.get(column).getType();
        if (type == boolean.class || type == Boolean.class || Temporal.class.isAssignableFrom(type)) {
            return Kind.OTHER;
        }
        boolean primitive = type.isPrimitive() && type != char.class;
        return primitive || Number.class.isAssignableFrom(type) ? Kind.NUMBER : Kind.TEXT;
    }

    @Override
    public @Nullable Object cell(int row, int column) {
        return values.get(column).get(row);
    }
}
