package cjsh.api;

import cjsh.graphql.IdKind;
import cjsh.table.Column;
import cjsh.table.ColumnType;
import cjsh.table.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids in the rows that came, by what they are the ids of, so that nobody has to copy them from a screen. In memory only, and
 * no more than a screen could hold a hundred times.
 */
public final class SeenIds {
    private static final int MOST = 1000;
    private static final int MOST_ROWS = 100_000;

    private final Map<String, Map<String, Sighting>> byKind = new HashMap<>();

    SeenIds() {}

    /**
     * An id that was seen.
     *
     * @param id as the API writes it
     * @param name what stands beside it in its row, or the empty text
     * @param rows how many rows of the last answer it is in
     */
    public record Sighting(String id, String name, int rows) {}

    /** Takes notice of the rows of an answer. */
    void add(Frame frame) {
        for (Column column : frame.columns()) {
            kind(column).ifPresent(kind -> remember(kind, sightings(frame, column)));
        }
    }

    /** Those of one kind, the newest first. */
    public synchronized List<Sighting> of(String kind) {
        return List.copyOf(byKind.getOrDefault(kind, Map.of()).values());
    }

    /** What the ids of a column are the ids of: the schema's field says it, and where there is none, the column's name. */
    static Optional<String> kind(Column column) {
        if (column.type() != ColumnType.TEXT) {
            return Optional.empty();
        }
        int dot = column.origin().indexOf('.');
        return dot < 0
                ? IdKind.ofName(column.name())
                : IdKind.of(column.origin().substring(0, dot), column.origin().substring(dot + 1));
    }

    private synchronized void remember(String kind, List<Sighting> newest) {
        Map<String, Sighting> known = byKind.getOrDefault(kind, Map.of());
        Map<String, Sighting> all = new LinkedHashMap<>();
        for (Sighting one : newest) {
            Sighting before = known.get(one.id());
            // What is seen again without its name is still called so.
            all.put(
                    one.id(),
                    before != null && one.name().isEmpty() ? new Sighting(one.id(), before.name(), one.rows()) : one);
        }
        known.values().stream().limit(Math.max(0, MOST - all.size())).forEach(one -> all.putIfAbsent(one.id(), one));
        byKind.put(kind, all);
    }

    /** In the order in which they came. */
    static List<Sighting> sightings(Frame frame, Column ids) {
        List<@Nullable Object> names =
                nameBeside(frame, ids).map(Column::values).orElse(Collections.nCopies(frame.rowCount(), null));
        Map<String, Sighting> found = new LinkedHashMap<>();
        for (int row = 0; row < Math.min(frame.rowCount(), MOST_ROWS); row++) {
            if (ids.values().get(row) instanceof String id && !id.isEmpty()) {
                Sighting before = found.get(id);
                if (before != null) {
                    found.put(id, new Sighting(id, before.name(), before.rows() + 1));
                } else if (found.size() < MOST) {
                    found.put(id, new Sighting(id, names.get(row) instanceof String name ? name : "", 1));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The name of the very thing where it has one, else the first name in the row. */
    private static Optional<Column> nameBeside(Frame frame, Column ids) {
        String type = ids.origin().substring(0, Math.max(0, ids.origin().indexOf('.')));
        boolean itself = ids.origin().endsWith(".id");
        Optional<Column> own = frame.columns().stream()
                .filter(one -> itself && one.origin().equals(type + ".name"))
                .findFirst();
        return own.isPresent() || itself
                ? own
                : frame.columns().stream()
                        .filter(one -> one.type() == ColumnType.TEXT
                                && (one.origin().endsWith(".name")
                                        || (one.origin().isEmpty()
                                                && one.name()
                                                        .toLowerCase(java.util.Locale.ROOT)
                                                        .endsWith("name"))))
                        .findFirst();
    }
}
