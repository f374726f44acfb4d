package cjsh.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * SQL in this process. Opened with the first query, since that takes a while; reads tables where they are, without a copy.
 * One query at a time.
 */
public final class Database implements AutoCloseable {
    private static final Duration BETWEEN_ASKING = Duration.ofMillis(5);

    private final TableScan scan = new TableScan();
    private final Path temporary;
    private final Set<String> views = new HashSet<>();
    private @Nullable Connection connection;

    /** @param temporary where it may put what does not fit into memory; made when needed */
    public Database(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Runs a query, which Ctrl-C stops.
     *
     * @param parameters for the question marks
     * @param tables what the query may read, by name
     * @return its rows; of a statement without rows, how many it changed
     * @throws SqlFault with the place when the text is wrong
     */
    public synchronized Table query(String sql, List<@Nullable Object> parameters, Map<String, Table> tables) {
        Connection open = open();
        try {
            show(open, tables);
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                return stoppable(statement);
            }
        } catch (SQLException e) {
            throw FaultWords.of(e, sql);
        }
    }

    private Connection open() {
        Connection open = connection;
        if (open == null) {
            try {
                Properties settings = new Properties();
                settings.setProperty("temp_directory", temporary.toString());
                // What is not in the library would be fetched from the network.
                settings.setProperty("autoinstall_known_extensions", "false");
                open = new DuckDBDriver().connect("jdbc:duckdb:", settings);
                NativeCopy.forget();
                try (Statement statement = open.createStatement()) {
                    statement.execute("set TimeZone = 'UTC'");
                }
                DuckDBFunctions.tableFunction()
                        .withName(TableScan.NAME)
                        .withParameter(String.class)
                        .withProjectionPushdown()
                        .withFunction(scan)
                        .register(open);
            } catch (SQLException | LinkageError e) {
                throw new SqlFault(
                        "DuckDB, which answers `sql(…)`, does not start on this machine: " + e.getMessage(),
                        0,
                        0,
                        "",
                        e);
            }
            connection = open;
        }
        return open;
    }

    /** A view binds its table anew each time it is used, so it may stay while the table of that name becomes another one. */
    private void show(Connection open, Map<String, Table> tables) throws SQLException {
        scan.read(tables);
        try (Statement statement = open.createStatement()) {
            for (String gone :
                    views.stream().filter(view -> !tables.containsKey(view)).toList()) {
                statement.execute("drop view if exists temp." + quoted(gone));
                views.remove(gone);
            }
            for (String name : tables.keySet()) {
                statement.execute("create or replace temp view " + quoted(name) + " as select * from " + TableScan.NAME
                        + "('" + name.replace("'", "''") + "')");
                views.add(name);
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** DuckDB does not heed interrupts, so it works on a thread of its own, and is told to stop. */
    private static Table stoppable(PreparedStatement statement) throws SQLException {
        FutureTask<Table> work = new FutureTask<>(() -> run(statement));
        Thread thread = new Thread(work, "cjsh-sql");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get();
        } catch (InterruptedException e) {
            end(statement, work);
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("the query was stopped");
            stopped.initCause(e);
            throw stopped;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Asked before it has begun DuckDB does not listen, so it is asked until it is over; a statement that runs can not be closed. */
    private static void end(PreparedStatement statement, FutureTask<Table> work) throws SQLException {
        while (!work.isDone()) {
            statement.cancel();
            LockSupport.parkNanos(BETWEEN_ASKING.toNanos());
            // Another press of Ctrl-C changes nothing, but would end the wait at once.
            Thread.interrupted();
        }
    }

    private static Table run(PreparedStatement statement) throws SQLException {
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                return ResultRows.table(rows);
            }
        }
        return Table.create("sql", LongColumn.create("rows", new long[] {Math.max(0, statement.getUpdateCount())}));
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        views.clear();
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // All of it was in memory.
            }
        }
    }
}
