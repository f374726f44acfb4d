package cjsh.table;

import org.jspecify.annotations.Nullable;

/** Cells by row and column: what printing and exporting need of a table, whether a {@link Frame} or one of Tablesaw's. */
interface Grid {
    /** How cells of a column are treated. */
    enum Kind {
        /** Foreign words: may be cut to fit, and are guarded against formulas. */
        TEXT,
        /** Aligned to the right and never cut. */
        NUMBER,
        /** Truth values and times: short, and never cut. */
        OTHER
    }

    int rowCount();

    int columnCount();

    String name(int column);

    /** The word under the name. */
    String typeLabel(int column);

    Kind kind(int column);

    /** The value, or null where it is missing. */
    @Nullable
    Object cell(int row, int column);
}
