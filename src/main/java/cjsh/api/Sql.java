package cjsh.api;

import cjsh.graphql.CjException;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Problem;
import cjsh.graphql.Suggestion;
import cjsh.store.Database;
import cjsh.store.SqlFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** What {@code sql("…")} reads: the tables among the user's variables, and the verbs of the shell by their names. */
public final class Sql implements AutoCloseable {
    private static final Map<String, Function<Connection, RecordQuery<?>>> VERBS = Map.of(
            "contracts", ContractsQuery::contracts,
            "commissions", ContractsQuery::commissions,
            "incentives", ContractsQuery::incentives,
            "pids", PropertiesQuery::pids);

    private final Path temporary;
    private @Nullable Database database;
    private volatile Supplier<Map<String, Object>> variables = Map::of;
    private final Map<String, Table> fetched = new ConcurrentHashMap<>();
    /** So that the fetch that was stopped is known again. */
    private final Map<String, RecordQuery<?>> asked = new ConcurrentHashMap<>();

    /** @param temporary a folder for what does not fit into memory; made when needed */
    public Sql(Path temporary) {
        this.temporary = temporary;
    }

    /** The names that stand for what the verbs fetch. */
    public static Set<String> verbs() {
        return VERBS.keySet();
    }

    static Optional<Function<Connection, RecordQuery<?>>> verb(String name) {
        return Optional.ofNullable(VERBS.get(name));
    }

    /** Says what the user's variables are, by name; asked with each query. */
    public void reads(Supplier<Map<String, Object>> ofSession) {
        variables = ofSession;
    }

    Table query(Connection connection, String text, @Nullable Object... parameters) {
        Map<String, Table> tables = new LinkedHashMap<>();
        variables.get().forEach((name, value) -> {
            if (value instanceof Table table) {
                tables.put(name, table);
            }
        });
        VERBS.keySet().forEach(verb -> {
            boolean hidden = tables.keySet().stream().anyMatch(verb::equalsIgnoreCase);
            if (!hidden && mentions(text, verb)) {
                tables.put(verb, fetched(connection, verb));
            }
        });
        try {
            return database().query(text, Arrays.asList(parameters), tables);
        } catch (SqlFault e) {
            throw invalid(e, text, tables);
        }
    }

    /** Goes on where it was stopped: these tables are kept anyway, so nobody expects them to be of one moment. */
    private Table fetched(Connection connection, String verb) {
        RecordQuery<?> query = asked.computeIfAbsent(
                verb, name -> Objects.requireNonNull(VERBS.get(name)).apply(connection));
        return fetched.computeIfAbsent(
                verb,
                name -> query.tableOrRest("the same sql(…) goes on after them, resume() gives " + name + " alone"));
    }

    /** Lets go of what was fetched. */
    void forget() {
        fetched.clear();
        asked.clear();
    }

    /** Made when it is needed: just to know DuckDB's classes takes time. */
    private synchronized Database database() {
        Database open = database;
        if (open == null) {
            open = new Database(temporary);
            database = open;
        }
        return open;
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static CjException invalid(SqlFault fault, String text, Map<String, Table> tables) {
        List<String> names = new ArrayList<>(tables.keySet());
        VERBS.keySet().stream().sorted().forEach(names::add);
        String missing = fault.missingTable();
        String near = missing.isEmpty() ? "" : Suggestion.didYouMean(missing.toLowerCase(Locale.ROOT), names);
        String known = missing.isEmpty() || !near.isEmpty()
                ? near
                : "; there are "
                        + names.stream()
                                .distinct()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", "));
        String message = fault.getMessage() + known;
        return new InvalidQueryException(
                "sql", text, List.of(new Problem(fault.line(), fault.column(), word(text, fault), message)));
    }

    /** The length of the word that a fault is at. */
    private static int word(String text, SqlFault fault) {
        if (fault.line() < 1) {
            return 1;
        }
        String line = text.lines().skip(fault.line() - 1L).findFirst().orElse("");
        int end = fault.column() - 1;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
            end++;
        }
        return Math.max(1, end - fault.column() + 1);
    }

    /** Gives back what the database holds. */
    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
        }
    }
}
