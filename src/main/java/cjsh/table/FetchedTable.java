package cjsh.table;

import cjsh.display.Screen;
import cjsh.graphql.Suggestion;
import java.util.Collection;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A Tablesaw table that knows where its rows came from and prints itself in a readable width. Tables made from it
 * ({@code where}, {@code copy}, {@code sortOn}) are plain ones, since they are no longer what the API sent.
 */
public final class FetchedTable extends Table {
    /** Printing has no terminal to ask; this is what a notebook and most windows show without wrapping. */
    private static final Screen PAGE = new Screen(120, 50, false);

    private final Frame frame;
    private final Provenance provenance;

    private FetchedTable(
            String name, Collection<tech.tablesaw.columns.Column<?>> columns, Frame frame, Provenance provenance) {
        super(name, columns);
        this.frame = frame;
        this.provenance = provenance;
    }

    /** The frame as a table of this name. */
    public static FetchedTable of(String name, Frame frame, Provenance provenance) {
        return new FetchedTable(name, Tablesaw.columns(frame), frame, provenance);
    }

    /** Where the rows came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** The exact values as they were fetched, whatever was done to this table since. */
    public Frame frame() {
        return frame;
    }

    /** The name as people write it, whatever its case. */
    @Override
    public int columnIndex(String name) {
        return columnNames().stream().anyMatch(name::equalsIgnoreCase)
                ? super.columnIndex(name)
                : columnIndex(column(name));
    }

    @Override
    public tech.tablesaw.columns.Column<?> column(String name) {
        if (columnNames().stream().noneMatch(name::equalsIgnoreCase)) {
            String near = Suggestion.didYouMean(name, columnNames());
            throw new IllegalStateException("there is no column `" + name + "` in `" + name() + "`"
                    + (near.isEmpty() ? "; `columnNames()` lists them" : near));
        }
        return super.column(name);
    }

    /** As Tablesaw sorts, by names with {@code -} for descending; a name that is none is told with the nearest. */
    @Override
    public Table sortOn(String... columnNames) {
        for (String name : columnNames) {
            boolean signed = name.startsWith("-") || name.startsWith("+");
            boolean known = columnNames().stream().anyMatch(name::equalsIgnoreCase);
            column(signed && !known ? name.substring(1) : name);
        }
        return super.sortOn(columnNames);
    }

    @Override
    public String print() {
        return print(HeadTail.standard(), PAGE);
    }

    @Override
    public String print(int rowsToPrint) {
        return print(new HeadTail(rowsToPrint, 0), PAGE);
    }

    @Override
    public String printAll() {
        return print(HeadTail.standard(), Screen.unlimited());
    }

    @Override
    public String toString() {
        return print();
    }

    private String print(HeadTail limit, Screen screen) {
        return new TextTable(screen, limit).text(this, List.of(provenance.line()));
    }
}
