package cjsh.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Levels to one flat frame: a gather along the chain of lists, outer at every list but the first. */
final class Explosion {
    private final RowPlan plan;
    private final Map<Level, LevelRows> rows;
    private final List<Level> chain;
    private final Map<Level, int[]> indexes = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Explosion(RowPlan plan, Map<Level, LevelRows> rows) {
        this.plan = plan;
        this.rows = rows;
        this.chain = plan.rows().chain();
    }

    Frame frame() {
        int rowCount = index();
        addColumns(plan.root(), rowCount);
        return new Frame(columns, rowCount);
    }

    /** For each level of the chain and each row of the frame: which of the level's rows it shows, or -1. */
    private int index() {
        boolean outermost = isListOfRecords();
        int[] current = outermost ? identity(rowsOf(chain.get(0)).size()) : loneRow();
        indexes.put(chain.get(0), current);
        for (int i = 1; i < chain.size(); i++) {
            // Answers without a record give no row; a record whose own lists are empty keeps its row.
            current = expand(chain.get(i), current, i > 1 || !outermost);
        }
        return current.length;
    }

    /** Whether the first list holds the records, and not what belongs to a single one. */
    private boolean isListOfRecords() {
        return chain.size() > 1
                && (chain.get(1) == plan.records() || !chain.get(1).path().contains("."));
    }

    /** A query for a single record: one row for each answer that found something. */
    private int[] loneRow() {
        LevelRows root = rowsOf(plan.root());
        int columnCount = plan.root().leaves().size();
        int[] found = new int[root.size()];
        int count = 0;
        for (int row = 0; row < root.size(); row++) {
            boolean something = false;
            for (int column = 0; column < columnCount; column++) {
                something |= root.get(column, row) != null;
            }
            something |= plan.root().children().stream()
                    .anyMatch(list -> rowsOf(list).size() > 0);
            if (something) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] expand(Level level, int[] parentRows, boolean outer) {
        int[] starts = rowsOf(level)
                .starts(rowsOf(Objects.requireNonNull(level.parent())).size());
        int[] repeats = new int[parentRows.length];
        int total = 0;
        for (int i = 0; i < parentRows.length; i++) {
            int children = parentRows[i] < 0 ? 0 : starts[parentRows[i] + 1] - starts[parentRows[i]];
            repeats[i] = children == 0 && outer ? 1 : children;
            total = Math.addExact(total, repeats[i]);
        }
        int[] own = new int[total];
        int at = 0;
        for (int i = 0; i < parentRows.length; i++) {
            boolean empty = parentRows[i] < 0 || starts[parentRows[i] + 1] == starts[parentRows[i]];
            for (int j = 0; j < repeats[i]; j++) {
                own[at++] = empty ? -1 : starts[parentRows[i]] + j;
            }
        }
        int newSize = total;
        indexes.replaceAll((above, index) -> repeated(index, repeats, newSize));
        indexes.put(level, own);
        return own;
    }

    private static int[] repeated(int[] index, int[] repeats, int newSize) {
        int[] wider = new int[newSize];
        int at = 0;
        for (int i = 0; i < index.length; i++) {
            Arrays.fill(wider, at, at + repeats[i], index[i]);
            at += repeats[i];
        }
        return wider;
    }

    private static int[] identity(int size) {
        int[] index = new int[size];
        Arrays.setAll(index, i -> i);
        return index;
    }

    private void addColumns(Level level, int rowCount) {
        int[] index = Objects.requireNonNull(indexes.get(level));
        for (Level.Slot slot : level.slots()) {
            if (slot instanceof Level.Slot.OfLeaf leaf) {
                addLeaf(level, leaf.index(), index, rowCount);
            } else if (slot instanceof Level.Slot.OfList list) {
                if (chain.contains(list.level())) {
                    addColumns(list.level(), rowCount);
                } else {
                    addTextCell(list.level(), index, rowCount);
                }
            }
        }
    }

    private void addLeaf(Level level, int column, int[] index, int rowCount) {
        Level.Leaf leaf = level.leaves().get(column);
        LevelRows levelRows = rowsOf(level);
        List<@Nullable Object> values = new ArrayList<>(rowCount);
        for (int row : index) {
            values.add(levelRows.get(column, row));
        }
        String path = Level.join(isBelowRecords(level) ? pathFromRecord(level) : level.fullPath(), leaf.path());
        columns.add(new Column(unique(leaf.alias(), path), leaf.type(), values, leaf.origin()));
    }

    private void addTextCell(Level list, int[] index, int rowCount) {
        ListText text = new ListText(list, rows);
        List<@Nullable Object> values = new ArrayList<>(rowCount);
        int last = -1;
        String cell = null;
        for (int row : index) {
            if (row != last) {
                cell = row < 0 ? null : text.of(row);
                last = row;
            }
            values.add(cell);
        }
        columns.add(new Column(unique(list.aliasOfOnlyLeaf(), plan.pathOf(list)), ColumnType.TEXT, values));
    }

    private boolean isBelowRecords(Level level) {
        Level record = plan.recordLevel();
        return record != null && level.chain().contains(record);
    }

    private String pathFromRecord(Level level) {
        return level == plan.recordLevel() ? "" : plan.pathOf(level);
    }

    /** The user's alias alone where it is free, else the path. */
    private String unique(@Nullable String alias, String path) {
        String wanted = alias != null && !names.contains(alias) ? alias : path;
        String name = wanted.isEmpty() ? "value" : wanted;
        for (int i = 2; !names.add(name); i++) {
            name = (wanted.isEmpty() ? "value" : wanted) + "_" + i;
        }
        return name;
    }

    private LevelRows rowsOf(Level level) {
        return Objects.requireNonNull(rows.get(level));
    }
}
