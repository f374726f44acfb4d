package cjsh.app.tab;

import cjsh.app.tab.CallChain.Step;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.Table;

/** Names of columns in what Tablesaw's tables are asked, and the values of a column in what it is compared with. */
final class ColumnLiterals implements LiteralCompleter {
    private static final Set<String> OF_TEXT = Set.of("stringColumn", "textColumn", "categoricalColumn");
    private static final Set<String> OF_NUMBERS =
            Set.of("numberColumn", "nCol", "intColumn", "longColumn", "doubleColumn", "floatColumn", "shortColumn");
    private static final Map<String, String> OF_ONE_TYPE = Map.of(
            "booleanColumn", "boolean",
            "dateColumn", "local_date",
            "timeColumn", "local_time",
            "dateTimeColumn", "local_date_time",
            "instantColumn", "instant");
    private static final Set<String> OF_ANY = Set.of(
            "column",
            "columns",
            "selectColumns",
            "removeColumns",
            "retainColumns",
            "rejectColumns",
            "reorderColumns",
            "summarize",
            "by",
            "splitOn",
            "countBy",
            "columnIndex",
            "containsColumn",
            "xTabCounts",
            "xTabPercents",
            "xTabRowPercents",
            "xTabColumnPercents",
            "xTabTablePercents",
            "joinOn",
            "pivot",
            "melt",
            "replaceColumn",
            "getString",
            "get",
            "removeColumnsWithMissingValues",
            "insertColumn",
            "addColumns");
    private static final Set<String> OF_ORDER = Set.of("sortOn", "sortAscendingOn", "sortDescendingOn");
    private static final Set<String> COMPARING = Set.of(
            "isEqualTo",
            "isNotEqualTo",
            "isIn",
            "isNotIn",
            "startsWith",
            "endsWith",
            "containsString",
            "equalsIgnoreCase",
            "countOccurrences",
            "contains");

    /** More distinct values are no choice any more. */
    private static final int FEW = 50;

    private static final int MOST_ROWS = 100_000;

    private final TableShapes shapes;

    ColumnLiterals(TableShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        Optional<CallChain> chain = CallChain.of(literal.call().receiver());
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        if (COMPARING.contains(literal.method())) {
            return values(literal, chain.get());
        }
        return isColumn(literal.method())
                ? shapes.columns(chain.get(), literal.call().values()).map(columns -> names(literal, columns))
                : Optional.empty();
    }

    private static boolean isColumn(String method) {
        return OF_ANY.contains(method)
                || OF_ORDER.contains(method)
                || OF_TEXT.contains(method)
                || OF_NUMBERS.contains(method)
                || OF_ONE_TYPE.containsKey(method);
    }

    private static boolean suits(String method, Shown column) {
        if (OF_ONE_TYPE.containsKey(method)) {
            return column.type().equals(OF_ONE_TYPE.get(method));
        }
        return OF_TEXT.contains(method) ? column.isText() : !OF_NUMBERS.contains(method) || column.isNumber();
    }

    private static Completion names(TextLiteral literal, List<Shown> columns) {
        boolean minus = OF_ORDER.contains(literal.method()) && literal.text().startsWith("-");
        int start = minus ? 1 : 0;
        List<String> given = CallChain.texts(literal.call().earlier()).orElse(List.of());
        List<Candidate> all = new ArrayList<>();
        for (Shown column : columns) {
            if (suits(literal.method(), column) && !given.contains(column.name())) {
                all.add(new Candidate(Kind.COLUMN, column.name(), column.name(), true, column.detail()));
            }
        }
        String typed = literal.text().substring(Math.min(start, literal.offset()), literal.offset());
        return Offer.of(Math.min(start, literal.offset()), literal.text().length(), typed, all);
    }

    /** What a column holds, the most frequent first. */
    private Optional<Completion> values(TextLiteral literal, CallChain chain) {
        Step last = chain.last();
        Optional<String> name = last.text();
        if (name.isEmpty() || !(OF_TEXT.contains(last.name()) || last.name().equals("column"))) {
            return Optional.empty();
        }
        return chain.withoutLast()
                .flatMap(table -> shapes.table(table, literal.call().values()))
                .map(table -> candidates(table, name.get()))
                .filter(all -> !all.isEmpty())
                .map(all -> Offer.of(0, literal.text().length(), literal.text().substring(0, literal.offset()), all));
    }

    private static List<Candidate> candidates(Table table, String name) {
        if (!table.containsColumn(name)) {
            return List.of();
        }
        tech.tablesaw.columns.Column<?> column = table.column(name);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < Math.min(column.size(), MOST_ROWS) && counts.size() <= FEW; row++) {
            if (!column.isMissing(row)) {
                counts.merge(column.getString(row), 1, Integer::sum);
            }
        }
        if (counts.size() > FEW) {
            return List.of();
        }
        return counts.entrySet().stream()
                .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
                .map(one -> new Candidate(
                        Kind.VALUE,
                        one.getKey(),
                        one.getKey(),
                        true,
                        one.getValue() == 1 ? "1 row" : one.getValue() + " rows"))
                .toList();
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return CallChain.of(literal.call().receiver())
                .filter(chain -> isColumn(literal.method()))
                .flatMap(chain -> shapes.columns(chain, literal.call().values()))
                .flatMap(columns -> Shown.named(columns, literal.text().replaceFirst("^-", "")))
                .map(column -> column.name() + ": " + column.detail());
    }
}
