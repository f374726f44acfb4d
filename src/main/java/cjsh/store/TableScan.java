package cjsh.store;

import cjsh.table.FetchedTable;
import cjsh.table.Frame;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import tech.tablesaw.api.Table;

/** Lets DuckDB read Tablesaw tables where they are: {@code select * from session_table('rates')}. One function, since none can be removed. */
final class TableScan implements DuckDBTableFunction<TableScan.Bound, TableScan.Cursor, Object> {
    static final String NAME = "session_table";

    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    /** What the names mean from now on. */
    void read(Map<String, Table> now) {
        tables.keySet().retainAll(now.keySet());
        tables.putAll(now);
    }

    @Override
    public Bound bind(DuckDBTableFunctionBindInfo info) throws SQLException {
        String name = info.getParameter(0).getString();
        Table table = tables.get(name);
        if (table == null) {
            throw new SQLException("the table `" + name + "` is gone from the session");
        }
        Optional<Frame> fetched = table instanceof FetchedTable whole ? Optional.of(whole.frame()) : Optional.empty();
        List<ScannedColumn> columns = table.columns().stream()
                .map(column -> ScannedColumn.of(column, fetched))
                .toList();
        for (ScannedColumn column : columns) {
            column.declare(info);
        }
        info.setCardinality(table.rowCount(), true);
        return new Bound(columns, table.rowCount());
    }

    @Override
    public Cursor init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        int[] wanted = new int[(int) info.getColumnCount()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (int) info.getColumnIndex(i);
        }
        return new Cursor(wanted);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
        Bound table = call.getBindData();
        Cursor cursor = call.getInitData();
        int count = (int) Math.min(chunk.capacity(), table.rows - cursor.row);
        for (int i = 0; i < cursor.wanted.length; i++) {
            int column = cursor.wanted[i];
            // A count(*) asks for the number of the row, which is no column of ours.
            if (column >= 0 && column < table.columns.size()) {
                table.columns.get(column).write(chunk.vector(i), cursor.row, count);
            }
        }
        cursor.row += count;
        return count;
    }

    record Bound(List<ScannedColumn> columns, int rows) {}

    static final class Cursor {
        private final int[] wanted;
        private int row;

        Cursor(int[] wanted) {
            this.wanted = wanted;
        }
    }
}
