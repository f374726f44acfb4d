package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;

class FetchedTableTest {
    private static final FetchedTable TABLE =
            FetchedTable.of("terms", frame(column("id", ColumnType.TEXT, "a", "b")), ProvenanceTest.EXAMPLE);

    @Test
    void printsItselfWithItsSource() {
        assertThat(TABLE + "\n").isEqualTo("""
                        ┌──────┐
                        │ id   │
                        │ text │
                        ├──────┤
                        │ a    │
                        │ b    │
                        └──────┘
                        2 rows × 1 column · programs · sandbox · 3 pages · 0.2 s
                        """);
        assertThat(TABLE.print()).isEqualTo(TABLE.toString());
    }

    @Test
    void printsAsManyRowsAsAskedFor() {
        FetchedTable large = FetchedTable.of("items", Frames.large(), ProvenanceTest.EXAMPLE);
        assertThat(large.print(3)).contains("SKU-2 ").doesNotContain("SKU-3 ").contains("(3 rows shown)");
        assertThat(large.toString()).contains("(25 rows shown)");
        assertThat(TABLE.printAll()).isEqualTo(TABLE.print().replace(" column · ", " column\n"));
    }

    @Test
    void knowsItsSourceAndTheExactValues() {
        assertThat(TABLE.provenance()).isEqualTo(ProvenanceTest.EXAMPLE);
        assertThat(TABLE.frame().columns().get(0).values()).containsExactly("a", "b");
    }

    @Test
    void derivedTablesAreNotWhatWasFetched() {
        assertThat(TABLE.first(1)).isNotInstanceOf(FetchedTable.class);
        assertThat(TABLE.copy()).isNotInstanceOf(FetchedTable.class);
        assertThat(TABLE.sortOn("id")).isNotInstanceOf(FetchedTable.class);
        assertThat(TABLE.sortOn("-ID").stringColumn("id").get(0)).isEqualTo("b");
        assertThat(TABLE.where(t -> t.stringColumn("id").isEqualTo("a"))).isNotInstanceOf(FetchedTable.class);
        assertThat(TABLE.selectColumns("id")).isNotInstanceOf(FetchedTable.class);
    }

    @Test
    void columnsCanBeAddedAsToAnyTable() {
        FetchedTable table = FetchedTable.of("t", frame(column("id", ColumnType.TEXT, "a")), ProvenanceTest.EXAMPLE);
        table.addColumns(StringColumn.create("note", "n"));
        assertThat(table.print()).contains("│ id   │ note │");
    }
}
