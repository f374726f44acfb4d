package cjsh.engine;

import java.lang.ref.SoftReference;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of inputs by number: small ones for ever, of the others the newest, as long as there is memory. */
final class Results {
    private static final int STRONG = 20;
    private static final int MOST = 100;
    private static final int SHORT = 1000;

    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private final Deque<Entry> large = new ArrayDeque<>();

    synchronized void put(int input, Outcome.Value value) {
        Entry entry = new Entry(value.name(), value.typeName());
        entry.set(value.value());
        entries.put(input, entry);
        if (!isSmall(value.value())) {
            large.addLast(entry);
            soften();
        }
    }

    /** The newest stay, older ones as long as there is memory, the oldest do not. */
    private void soften() {
        if (large.size() > MOST) {
            large.removeFirst().letGo();
        }
        int soft = large.size() - STRONG;
        for (Entry entry : large) {
            if (soft-- <= 0) {
                return;
            }
            entry.soften();
        }
    }

    synchronized Optional<Result> get(int input) {
        Entry entry = entries.get(input);
        return entry == null || entry.isGone() ? Optional.empty() : Optional.of(entry.result());
    }

    /** Whether the input gave a value that was let go since. */
    synchronized boolean wasLetGo(int input) {
        Entry entry = entries.get(input);
        return entry != null && entry.isGone();
    }

    /** The newest input that gave a value; 0 when none did. */
    synchronized int last() {
        return entries.isEmpty() ? 0 : entries.lastKey();
    }

    synchronized void clear() {
        entries.clear();
        large.clear();
    }

    private static boolean isSmall(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Character
                || (value instanceof Number && value.getClass().getName().startsWith("java.lang."))
                || (value instanceof String text && text.length() <= SHORT)
                || value instanceof Enum<?>
                || value instanceof UUID
                || (value instanceof TemporalAccessor
                        && value.getClass().getName().startsWith("java.time."));
    }

    private static final class Entry {
        private final String name;
        private final String typeName;
        private @Nullable Object strong;
        private @Nullable SoftReference<Object> soft;

        Entry(String name, String typeName) {
            this.name = name;
            this.typeName = typeName;
        }

        void set(@Nullable Object value) {
            strong = value;
        }

        void soften() {
            if (strong != null) {
                soft = new SoftReference<>(strong);
                strong = null;
            }
        }

        void letGo() {
            strong = null;
            soft = new SoftReference<>(null);
        }

        boolean isGone() {
            return soft != null && soft.get() == null;
        }

        Result result() {
            return new Result(soft == null ? strong : soft.get(), name, typeName);
        }
    }
}
