package cjsh.graphql;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Java values as the JSON of a request has them: texts, whole numbers, decimals, booleans, lists, maps and null. Enums
 * become their names, times ISO 8601 in UTC, a {@link LocalDate} the start of its day in UTC. What it does not know it
 * refuses by name, since {@code toString()} of an object is rarely what its owner meant to send.
 */
final class JavaValue {
    /** Stands for a value that was refused, so that the others beside it can still be checked. */
    static final Object UNSENDABLE = new Object();

    private static final Set<Class<?>> NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);
    private static final int DEEPEST = 100;
    private static final int MOST = 1_000_000;

    private final Consumer<String> faults;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int count;

    private JavaValue(Consumer<String> faults) {
        this.faults = faults;
    }

    /**
     * @param path how messages name the value: {@code $input}
     * @param faults takes every fault; {@link #UNSENDABLE} stands for what has one
     */
    static @Nullable Object toWire(@Nullable Object value, String path, Consumer<String> faults) {
        try {
            return new JavaValue(faults).convert(value, path);
        } catch (TooMuch e) {
            faults.accept(e.getMessage());
            return UNSENDABLE;
        }
    }

    private @Nullable Object convert(@Nullable Object value, String path) {
        if (++count > MOST) {
            throw new TooMuch("`" + path + "` is too large to send: it has more than " + MOST + " values");
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? convert(optional.get(), path) : null;
        } else if (value == null || value instanceof Boolean) {
            return value;
        } else if (value instanceof CharSequence || value instanceof Character) {
            return text(value.toString(), path);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Number number) {
            return number(number, path);
        } else if (isContainer(value)) {
            return container(value, path);
        }
        Instant moment = moment(value);
        return moment == null ? unknown(value, path) : DateTimeFormatter.ISO_INSTANT.format(moment);
    }

    /** A text that is no Unicode can not be written to JSON. */
    private Object text(String text, String path) {
        boolean whole = text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return whole ? text : fault("`" + path + "` holds half of a character, which can not be sent");
    }

    private Object number(Number number, String path) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue())
                    ? number
                    : fault("`" + path + "` is " + number + ", which can not be sent: give a number that is finite");
        }
        return NUMBERS.contains(number.getClass()) ? number : unknown(number, path);
    }

    private static @Nullable Instant moment(Object value) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        } else if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        } else if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        } else if (value.getClass() == Date.class) {
            return ((Date) value).toInstant();
        }
        return null;
    }

    private static boolean isContainer(Object value) {
        return value instanceof WireInput
                || value instanceof Map<?, ?>
                || value instanceof Collection<?>
                || value.getClass().isArray();
    }

    private Object container(Object value, String path) {
        if (!open.add(value)) {
            throw new TooMuch("`" + path + "` contains itself, so it can not be sent");
        }
        if (open.size() > DEEPEST) {
            throw new TooMuch("`" + shortened(path) + "` is nested too deep to send: at most " + DEEPEST + " levels");
        }
        Object wire = value instanceof WireInput input
                ? map(input.toWire(), path)
                : value instanceof Map<?, ?> map ? map(map, path) : list(value, path);
        open.remove(value);
        return wire;
    }

    private static String shortened(String path) {
        int first = path.indexOf('[') < 0 ? path.indexOf('.') : path.indexOf('[');
        return first < 0 ? path : path.substring(0, first);
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, String path) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            if (key instanceof CharSequence name) {
                wire.put(name.toString(), convert(element, path + "." + name));
            } else {
                fault("`" + path + "` has a key that is no text: " + (key == null ? "null" : named(key)));
            }
        });
        return wire;
    }

    private List<@Nullable Object> list(Object value, String path) {
        List<@Nullable Object> wire = new ArrayList<>();
        if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                wire.add(convert(element, path + "[" + wire.size() + "]"));
            }
        } else {
            for (int i = 0; i < Array.getLength(value); i++) {
                wire.add(convert(Array.get(value, i), path + "[" + i + "]"));
            }
        }
        return wire;
    }

    private Object unknown(Object value, String path) {
        return fault("`" + path + "` is " + named(value) + ", which can not be sent: "
                + (value instanceof LocalDateTime
                        ? "it has no time zone, so add one, as in `.atOffset(ZoneOffset.UTC)`"
                        : "give a text, number, boolean, date with zone, enum, list or map"));
    }

    private static String named(Object value) {
        return "a `" + value.getClass().getTypeName() + "`";
    }

    private Object fault(String message) {
        faults.accept(message);
        return UNSENDABLE;
    }

    /** Ends a conversion that would not end, or take too long, by itself. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
