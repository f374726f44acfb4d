package cjsh.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.DoubleColumnType;
import tech.tablesaw.columns.numbers.IntColumnType;
import tech.tablesaw.columns.numbers.LongColumnType;

/**
 * A frame as a Tablesaw table. The schema's type decides, never the look of a value: {@code 00123} stays text. What Tablesaw
 * cannot hold is lost: decimals become doubles, instants are cut to milliseconds, and null and the empty text become one.
 */
public final class Tablesaw {
    private Tablesaw() {}

    /** Tablesaw's classes look around when they are first used, and are of no use ever after if an interrupt ends that. */
    private static final class Classes {
        static {
            Thread loader = new Thread(Table::create, "cjsh-tablesaw");
            loader.setDaemon(true);
            loader.start();
            boolean interrupted = false;
            while (loader.isAlive()) {
                try {
                    loader.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        static void load() {
            // Done once, above.
        }
    }

    /** To be called before the first table is made on a thread that may be interrupted. */
    public static void load() {
        Classes.load();
    }

    /** A table of this name with the frame's columns; names that differ only in case get a number. */
    public static Table table(String name, Frame frame) {
        return Table.create(name, columns(frame));
    }

    static List<tech.tablesaw.columns.Column<?>> columns(Frame frame) {
        Set<String> taken = new HashSet<>();
        List<tech.tablesaw.columns.Column<?>> columns = new ArrayList<>();
        for (Column column : frame.columns()) {
            columns.add(column(uniqueName(column.name(), taken), column));
        }
        return columns;
    }

    /** Tablesaw looks columns up without regard to case, and refuses a second one. */
    private static String uniqueName(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }

    private static tech.tablesaw.columns.Column<?> column(String name, Column column) {
        return switch (column.type()) {
            case TEXT -> text(name, column.values());
            case INT -> ints(name, column.values());
            case LONG -> longs(name, column.values());
            case DECIMAL -> doubles(name, column.values());
            case BOOLEAN -> booleans(name, column.values());
            case INSTANT -> instants(name, column.values());
        };
    }

    private static StringColumn text(String name, List<@Nullable Object> values) {
        StringColumn column = StringColumn.create(name);
        for (Object value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.append((String) value);
            }
        }
        return column;
    }

    private static IntColumn ints(String name, List<@Nullable Object> values) {
        int[] cells = new int[values.size()];
        int row = 0;
        for (Object value : values) {
            cells[row++] = value == null ? IntColumnType.missingValueIndicator() : (Integer) value;
        }
        return IntColumn.create(name, cells);
    }

    private static LongColumn longs(String name, List<@Nullable Object> values) {
        long[] cells = new long[values.size()];
        int row = 0;
        for (Object value : values) {
            cells[row++] = value == null ? LongColumnType.missingValueIndicator() : (Long) value;
        }
        return LongColumn.create(name, cells);
    }

    private static DoubleColumn doubles(String name, List<@Nullable Object> values) {
        double[] cells = new double[values.size()];
        int row = 0;
        for (Object value : values) {
            cells[row++] =
                    value == null ? DoubleColumnType.missingValueIndicator() : ((BigDecimal) value).doubleValue();
        }
        return DoubleColumn.create(name, cells);
    }

    private static BooleanColumn booleans(String name, List<@Nullable Object> values) {
        BooleanColumn column = BooleanColumn.create(name);
        for (Object value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.append((boolean) value);
            }
        }
        return column;
    }

    private static InstantColumn instants(String name, List<@Nullable Object> values) {
        InstantColumn column = InstantColumn.create(name);
        for (Object value : values) {
            if (value == null) {
                column.appendMissing();
            } else {
                column.append((Instant) value);
            }
        }
        return column;
    }
}
