package cjsh.api;

import cjsh.display.SafeText;
import cjsh.fetch.Fetched;
import cjsh.graphql.CjException;
import cjsh.table.FetchedTable;
import cjsh.table.Frame;
import cjsh.table.Provenance;
import cjsh.transport.GraphQlError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** What CJ answered to a change: the selected fields as one row, and what it complained of beside them. */
public final class MutationResult {
    private final String title;
    private final String name;
    private final @Nullable Fetched fetched;
    private final @Nullable Provenance provenance;

    MutationResult(String title, String name, @Nullable Fetched fetched, @Nullable Provenance provenance) {
        this.title = title;
        this.name = name;
        this.fetched = fetched;
        this.provenance = provenance;
    }

    /** Of an update that would change nothing. */
    static MutationResult unneeded(String title) {
        return new MutationResult(title, "unchanged", null, null);
    }

    /** Whether anything was sent; false only for an update that changes nothing. */
    public boolean sent() {
        return fetched != null;
    }

    /** The selected fields as one row; no row when nothing was sent. */
    public Table table() {
        return provenance == null ? Table.create(name) : FetchedTable.of(name, frame(), provenance);
    }

    /** The same, exact. */
    public Frame frame() {
        return fetched == null ? new Frame(List.of(), 0) : fetched.frame();
    }

    /** A list of the answer as a table of its own. */
    public Table linked(String path) {
        if (fetched == null || provenance == null) {
            throw new CjException(CjException.Kind.USAGE, "nothing was sent, so there is no list `" + path + "`");
        }
        return FetchedTable.of(path, fetched.linked().at(path), provenance);
    }

    /** One selected field: {@code value("id")}; null when CJ sent null. */
    public @Nullable Object value(String column) {
        return frame().column(column)
                .map(found -> found.values().isEmpty() ? null : found.values().get(0))
                .orElse(null);
    }

    /** What the API said went wrong beside the data. */
    public List<GraphQlError> errors() {
        return fetched == null ? List.of() : fetched.report().errors();
    }

    @Nullable
    Fetched fetched() {
        return fetched;
    }

    /** What happened, in a line; and a line for each error. */
    public String summary() {
        if (fetched == null) {
            return SafeText.line(title + ": nothing changes, so nothing was sent");
        }
        return errors().isEmpty()
                ? SafeText.line(title + ": done")
                : SafeText.line(title + ": sent, but the API complains:")
                        + errors().stream()
                                .map(error -> "\n  " + SafeText.line(error.toString()))
                                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return fetched == null ? summary() : summary() + "\n" + table();
    }
}
