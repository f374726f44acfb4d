package cjsh.fetch;

import cjsh.graphql.CjException;
import cjsh.graphql.MutationField;
import cjsh.graphql.ValidDocument;
import cjsh.table.Column;
import cjsh.table.Frame;
import cjsh.table.PageDecoder;
import cjsh.table.RowPlan;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.Transport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mutation that was checked and can be sent. Knows no pages and no second try: what leaves, leaves once.
 *
 * @param variables as they go over the wire
 * @param fields what it does
 * @param rows how the answer becomes one row
 */
public record Change(
        ValidDocument document, Map<String, @Nullable Object> variables, List<MutationField> fields, RowPlan rows) {

    /** Plans to send a mutation without faults. */
    public static Change of(
            ValidDocument document, Map<String, @Nullable Object> variables, List<MutationField> fields) {
        return new Change(document, variables, List.copyOf(fields), RowPlan.ofOneRow(document));
    }

    /** The same with one row for each element of a list of the answer. */
    public Change rowsAt(String path) {
        return new Change(document, variables, fields, rows.rowsAt(longName(path)));
    }

    /** What goes over the wire. */
    public GraphQlRequest request() {
        return GraphQlRequest.of(document, variables);
    }

    /**
     * Sends it, once.
     *
     * @param listener told when it begins and when it is over
     * @throws CjException of the kind {@code UNCERTAIN} when nobody knows whether it was applied; of another kind when it
     *     was not
     */
    public Fetched send(Transport transport, Clock clock, FetchListener listener) {
        Tally tally = new Tally(clock);
        PageDecoder decoder = new PageDecoder(rows);
        FetchEvents events = listener.begun(FetchStart.of(this));
        FetchReport report;
        try {
            GraphQlResponse response = answer(transport);
            tally.add(response, decoded(decoder, response));
        } finally {
            tally.rest();
            report = tally.report(document.api(), document.name());
            events.ended(report);
        }
        Frame frame = shortNames(decoder.frame());
        Fetched.LinkedFrames linked = path -> shortNames(decoder.linked(longName(path)));
        return new Fetched(frame, linked, report.withRows(frame.rowCount(), decoder.notes()));
    }

    private GraphQlResponse answer(Transport transport) {
        try {
            return transport.send(request());
        } catch (CjException e) {
            if (e.kind() == CjException.Kind.REFUSED && fields.size() > 1) {
                throw new CjException(
                        CjException.Kind.UNCERTAIN,
                        e.getMessage() + "; this mutation does " + fields.size()
                                + " things, and some of them may have been applied",
                        "find out before you send it again",
                        e);
            }
            throw e;
        }
    }

    /** What it did is done, whether we can read the answer or not. */
    private static PageDecoder.Page decoded(PageDecoder decoder, GraphQlResponse response) {
        try {
            return decoder.decode(response.body());
        } catch (CjException e) {
            throw new CjException(
                    CjException.Kind.UNCERTAIN,
                    e.getMessage() + "; the change has probably been applied",
                    "find out before you send it again",
                    e);
        }
    }

    /** {@code id} instead of {@code createPromotionalProperty.id}, where there is but one mutation. */
    private Frame shortNames(Frame frame) {
        String prefix = prefix();
        List<Column> columns = frame.columns().stream()
                .map(column -> column.name().startsWith(prefix)
                        ? new Column(column.name().substring(prefix.length()), column.type(), column.values())
                        : column)
                .toList();
        return new Frame(columns, frame.rowCount());
    }

    private String longName(String path) {
        return path.startsWith(prefix()) ? path : prefix() + path;
    }

    private String prefix() {
        return fields.size() == 1 ? fields.get(0).key() + "." : "";
    }
}
