package cjsh.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The rows of one company in a stable order, which several requests may read and change at once. */
final class Rows<T> {
    /** Rows that drift brings in are numbered from here, far from those that were there first. */
    private static final int FIRST_DRIFTED = 10_000;

    private final IntFunction<T> generator;
    private List<T> rows;
    private int drifted;

    Rows(List<T> first, IntFunction<T> generator) {
        this.rows = List.copyOf(first);
        this.generator = generator;
    }

    /** The rows as they are now; later changes do not show. */
    synchronized List<T> all() {
        return rows;
    }

    synchronized void change(UnaryOperator<List<T>> change) {
        rows = List.copyOf(change.apply(new ArrayList<>(rows)));
    }

    synchronized void drift(Drift.Kind kind) {
        if (kind == Drift.Kind.INSERT) {
            T row = generator.apply(FIRST_DRIFTED + drifted++);
            change(list -> {
                list.add(0, row);
                return list;
            });
        } else if (kind == Drift.Kind.DELETE && !rows.isEmpty()) {
            change(list -> list.subList(1, list.size()));
        }
    }
}
