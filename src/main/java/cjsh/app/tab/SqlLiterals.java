package cjsh.app.tab;

import cjsh.api.Sql;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import cjsh.engine.Values;
import cjsh.engine.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** SQL: tables where a table is due, else the columns of those that the query names, and the language's words last. */
final class SqlLiterals implements LiteralCompleter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");
    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "group by",
            "order by",
            "having",
            "limit",
            "join",
            "left join",
            "on",
            "using",
            "as",
            "and",
            "or",
            "not",
            "in",
            "is null",
            "is not null",
            "between",
            "like",
            "ilike",
            "distinct",
            "case",
            "when",
            "then",
            "else",
            "end",
            "desc",
            "asc",
            "nulls last",
            "union all",
            "with",
            "over",
            "partition by",
            "qualify",
            "exclude",
            "summarize",
            "describe");
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("count(", "how many rows, or values that are not null"),
            Map.entry("sum(", "all together"),
            Map.entry("avg(", "mean"),
            Map.entry("min(", "the least"),
            Map.entry("max(", "the greatest"),
            Map.entry("median(", "the middle one"),
            Map.entry("stddev(", "standard deviation"),
            Map.entry("quantile_cont(", "interpolated quantile: value, 0.9"),
            Map.entry("round(", "to so many digits"),
            Map.entry("coalesce(", "the first that is not null"),
            Map.entry("nullif(", "null where both are equal"),
            Map.entry("cast(", "to another type: x as date"),
            Map.entry("try_cast(", "the same, null where it is none"),
            Map.entry("lower(", "small letters"),
            Map.entry("upper(", "capital letters"),
            Map.entry("length(", "of a text"),
            Map.entry("substr(", "text, from 1, length"),
            Map.entry("replace(", "text, what, by what"),
            Map.entry("regexp_matches(", "text, pattern"),
            Map.entry("string_agg(", "texts joined: value, ', '"),
            Map.entry("list(", "values as a list"),
            Map.entry("date_trunc(", "'month', time"),
            Map.entry("date_diff(", "'day', from, to"),
            Map.entry("date_part(", "'year', time"),
            Map.entry("strftime(", "time, '%Y-%m'"),
            Map.entry("current_date", "today"),
            Map.entry("now()", "this moment"),
            Map.entry("row_number()", "over (…)"),
            Map.entry("rank()", "over (…)"),
            Map.entry("lag(", "the value of the row before, over (…)"),
            Map.entry("lead(", "the value of the next row, over (…)"),
            Map.entry("read_csv(", "rows of a file"),
            Map.entry("read_parquet(", "rows of a file"));

    private final TableShapes shapes;
    private final FileLiterals files;

    SqlLiterals(TableShapes shapes, FileLiterals files) {
        this.shapes = shapes;
        this.files = files;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        return isSql(literal)
                ? Optional.of(
                        text(literal.text(), literal.offset(), literal.call().values()))
                : Optional.empty();
    }

    /** SQL as it is. */
    Completion text(String text, int offset, Values values) {
        SqlText sql = new SqlText(text, offset);
        int start = sql.start();
        int end = sql.end();
        if (sql.quote() == '\'') {
            return sql.expectsTable() ? files.text(start, end, sql.typed()) : new Completion(offset, offset, List.of());
        }
        if (sql.quote() == '#') {
            return new Completion(offset, offset, List.of());
        }
        List<Candidate> all = new ArrayList<>();
        Optional<String> table = sql.qualifier();
        if (table.isPresent()) {
            String named = sql.tables().getOrDefault(table.get(), table.get());
            all.addAll(columns(named, values, ""));
        } else if (sql.expectsTable()) {
            all.addAll(tables(values));
        } else {
            Set<String> named = new LinkedHashSet<>(sql.tables().values());
            named.forEach(one -> all.addAll(columns(one, values, named.size() > 1 ? " of " + one : "")));
            WORDS.forEach(word -> all.add(new Candidate(Kind.KEYWORD, word, word, false, "").in("of SQL")));
            FUNCTIONS.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(one ->
                            all.add(new Candidate(Kind.FUNCTION, one.getKey(), one.getKey(), false, one.getValue())
                                    .in("functions")));
        }
        List<Candidate> shown = sql.quote() == '"'
                ? all.stream()
                        .filter(Candidate::fits)
                        .map(one -> one.withText(doubled(one.label()) + (sql.isClosed() ? "" : "\"")))
                        .toList()
                : all;
        return Offer.of(start, end, sql.typed(), shown);
    }

    /** As SQL has it within quotes: a name may be anybody's, such as of a file from elsewhere. */
    private static String doubled(String name) {
        return name.replace("\"", "\"\"");
    }

    private List<Candidate> tables(Values values) {
        List<Candidate> all = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (Variable variable : values.variables()) {
            if (variable.value() instanceof Table table && named.add(variable.name())) {
                String size = table.rowCount()
                        + (table.rowCount() == 1 ? " row, " : " rows, ")
                        + table.columnCount()
                        + (table.columnCount() == 1 ? " column" : " columns");
                all.add(new Candidate(Kind.TABLE, variable.name(), variable.name(), true, size).in("variables"));
            }
        }
        Sql.verbs().stream()
                .sorted()
                .filter(verb -> !named.contains(verb))
                .forEach(verb -> all.add(new Candidate(
                                Kind.TABLE,
                                verb,
                                verb,
                                true,
                                shapes.ofVerb(verb)
                                                .map(columns -> columns.size() + " columns, ")
                                                .orElse("") + "fetched when first named")
                        .in("verbs")));
        return all;
    }

    private List<Candidate> columns(String table, Values values, String suffix) {
        Optional<List<Shown>> known = values.variables().stream()
                .filter(one -> one.name().equalsIgnoreCase(table) && one.value() instanceof Table)
                .findFirst()
                .map(one -> TableShapes.of((Table) java.util.Objects.requireNonNull(one.value())))
                .or(() -> Sql.verbs().stream()
                        .filter(table::equalsIgnoreCase)
                        .findFirst()
                        .flatMap(shapes::ofVerb));
        return known.orElse(List.of()).stream()
                .map(one -> new Candidate(
                                Kind.COLUMN,
                                PLAIN.matcher(one.name()).matches() ? one.name() : "\"" + doubled(one.name()) + "\"",
                                one.name(),
                                true,
                                one.detail() + suffix)
                        .in("columns"))
                .toList();
    }

    private static boolean isSql(TextLiteral literal) {
        return literal.method().equals("sql")
                && literal.call().receiver().isEmpty()
                && literal.call().argument() == 0;
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return isSql(literal)
                ? describe(literal.text(), literal.offset(), literal.call().values())
                : Optional.empty();
    }

    /** What the name at an offset is: a table or column of the query, a function. */
    Optional<String> describe(String text, int offset, Values values) {
        SqlText sql = new SqlText(text, new SqlText(text, offset).end());
        String name = sql.typed();
        if (name.isEmpty() || sql.quote() == '\'' || sql.quote() == '#') {
            return Optional.empty();
        }
        Stream<Candidate> known = sql
                .qualifier()
                .map(table -> columns(sql.tables().getOrDefault(table, table), values, ""))
                .orElseGet(() -> sql.expectsTable()
                        ? tables(values)
                        : sql.tables().values().stream()
                                .distinct()
                                .flatMap(table -> columns(table, values, " of " + table).stream())
                                .toList())
                .stream();
        return Stream.concat(known, tables(values).stream())
                .filter(one -> one.label().equalsIgnoreCase(name))
                .map(one -> one.label() + ": " + one.detail())
                .findFirst()
                .or(() -> FUNCTIONS.entrySet().stream()
                        .filter(one -> one.getKey().replaceAll("\\W", "").equalsIgnoreCase(name))
                        .map(one -> one.getKey() + (one.getKey().endsWith("(") ? "…)" : "") + ": " + one.getValue())
                        .findFirst());
    }
}
