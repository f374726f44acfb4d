package cjsh.app.tab;

import cjsh.api.SeenIds.Sighting;
import cjsh.engine.Values;
import cjsh.engine.Variable;
import cjsh.graphql.IdKind;
import cjsh.table.FetchedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/** The ids of a kind: those in what was fetched, those in the user's own tables, and the companies one may act for. */
public final class KnownIds {
    private static final String PUBLISHER = "publisher";
    private static final int MOST = 1000;
    private static final int MOST_ROWS = 20_000;

    private final Function<String, List<Sighting>> seen;
    private final List<Sighting> companies;

    /**
     * @param seen in what was fetched, by kind
     * @param companies that may be asked for
     */
    public KnownIds(Function<String, List<Sighting>> seen, List<Sighting> companies) {
        this.seen = seen;
        this.companies = List.copyOf(companies);
    }

    List<Sighting> of(String kind, Values values) {
        Map<String, Sighting> all = new LinkedHashMap<>();
        if (kind.equals(PUBLISHER)) {
            companies.forEach(one -> all.put(one.id(), one));
        }
        seen.apply(kind).forEach(one -> all.putIfAbsent(one.id(), one));
        for (Variable variable : values.variables()) {
            // What was fetched is known already.
            if (variable.value() instanceof Table table && !(table instanceof FetchedTable)) {
                ofTable(table, kind, variable.name()).forEach(one -> all.putIfAbsent(one.id(), one));
            }
        }
        return List.copyOf(all.values());
    }

    private static List<Sighting> ofTable(Table table, String kind, String name) {
        List<Sighting> found = new ArrayList<>();
        for (tech.tablesaw.columns.Column<?> column : table.columns()) {
            if (IdKind.ofName(column.name()).filter(kind::equals).isPresent()) {
                Map<String, Integer> counts = new LinkedHashMap<>();
                for (int row = 0; row < Math.min(column.size(), MOST_ROWS) && counts.size() < MOST; row++) {
                    if (!column.isMissing(row)) {
                        counts.merge(column.getString(row), 1, Integer::sum);
                    }
                }
                counts.forEach((id, rows) -> found.add(new Sighting(id, "in `" + name + "`", rows)));
            }
        }
        return found;
    }
}
