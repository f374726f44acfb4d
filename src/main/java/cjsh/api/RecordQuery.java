package cjsh.api;

import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.Fetched;
import cjsh.graphql.CjException;
import cjsh.graphql.ValidDocument;
import cjsh.table.Column;
import cjsh.table.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What verbs and the calls of the typed door have in common: fields by path, rows, and filters that the API does not have.
 *
 * @param <Q> the verb or call itself
 */
public abstract class RecordQuery<Q> extends FetchedQuery {
    private final CallSpec spec;

    protected RecordQuery(Connection connection, CallSpec spec) {
        super(connection);
        this.spec = spec;
    }

    /** The same verb with another specification. */
    protected abstract Q with(CallSpec changed);

    protected final CallSpec spec() {
        return spec;
    }

    /**
     * Other fields than the usual ones, by path: {@code "status rate: programTerms.actionTerms.commissions.rate.value"}.
     *
     * @throws cjsh.graphql.InvalidQueryException with every unknown field and what may have been meant
     */
    public final Q fields(String paths) {
        return checked(spec.withFields(Given.to("fields", paths)));
    }

    /** One row for each element of this list: {@code "programTerms.actionTerms"}. */
    public final Q rowsAt(String path) {
        return checked(spec.withRowsAt(Given.to("rowsAt", path)));
    }

    /** The same query with another specification, refused here and now when it is wrong. */
    protected final Q checked(CallSpec changed) {
        Q query = with(changed);
        ((FetchedQuery) query).plan();
        return query;
    }

    /** At most so many rows; pages that are not needed are not asked for, unless rows are picked here. */
    public final Q maxRows(int count) {
        return with(spec.withMaxRows(count));
    }

    @Override
    final FetchPlan plan() {
        if (!spec.namesACompany(connection().schemas())) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no company is named whose data is meant",
                    "set CJ_PUBLISHER_ID, or name one: " + spec.name() + "().publisher(\"…\")");
        }
        ValidDocument document =
                connection().reader().read(spec.text(connection().schemas()));
        FetchPlan plan = FetchPlan.of(document, Map.of(), spec.rowsAt(), spec.maxRows());
        // When rows are picked here, they can be counted only after that.
        boolean picked = !spec.localStatus().isEmpty() || spec.elementColumn().isPresent();
        return picked ? plan.withMaxRows(Optional.empty()) : plan;
    }

    @Override
    final String tableName() {
        return spec.name();
    }

    @Override
    final Fetched finish(Fetched fetched) {
        int all = fetched.frame().rowCount();
        Frame frame = ofWantedStatus(fetched.frame());
        List<String> notes = new ArrayList<>(fetched.report().notes());
        if (!spec.localStatus().isEmpty()) {
            notes.add("the API has no status filter, so " + String.join(", ", spec.localStatus()) + " was picked here: "
                    + frame.rowCount() + " of " + all + " rows");
        }
        frame = onlyWithElement(frame, notes);
        if (spec.maxRows().isPresent() && spec.maxRows().get() < frame.rowCount()) {
            notes.add("cut to " + spec.maxRows().get() + " of " + frame.rowCount() + " rows, as asked");
            frame = frame.head(spec.maxRows().get());
        }
        FetchReport report = fetched.report().withRows(frame.rowCount(), notes);
        return new Fetched(frame, path -> ofWantedStatus(fetched.linked().at(path)), report);
    }

    /** The rows in one of the states that were asked for, without the column that was fetched to know them. */
    private Frame ofWantedStatus(Frame frame) {
        Optional<Column> status = frame.column(CallSpec.STATUS_COLUMN);
        return status.map(column -> frame.where(row ->
                                spec.localStatus().contains(column.values().get(row)))
                        .without(CallSpec.STATUS_COLUMN))
                .orElse(frame);
    }

    /** One row per commission means none for a contract that has no commission; the report counts those. */
    private Frame onlyWithElement(Frame frame, List<String> notes) {
        Optional<Column> element = spec.elementColumn().flatMap(frame::column);
        if (element.isEmpty()) {
            return frame;
        }
        Frame kept = frame.where(row -> element.get().values().get(row) != null);
        int dropped = frame.rowCount() - kept.rowCount();
        if (dropped > 0) {
            notes.add(dropped + (dropped == 1 ? " parent" : " parents") + " without " + spec.name() + ": no row");
        }
        return kept;
    }
}
