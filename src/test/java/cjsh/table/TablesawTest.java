package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class TablesawTest {
    @Test
    void schemaTypeDecidesTheColumnType() {
        Table table = Tablesaw.table("t", Frames.allTypes());
        assertThat(table.name()).isEqualTo("t");
        assertThat(table.types())
                .containsExactly(
                        ColumnType.STRING,
                        ColumnType.INTEGER,
                        ColumnType.LONG,
                        ColumnType.DOUBLE,
                        ColumnType.BOOLEAN,
                        ColumnType.INSTANT);
    }

    @Test
    void valuesArrive() {
        Table table = Tablesaw.table("t", Frames.allTypes());
        assertThat(table.stringColumn("id").get(0)).isEqualTo("00123");
        assertThat(table.intColumn("clicks").getInt(0)).isEqualTo(-5);
        assertThat(table.longColumn("sku").getLong(0)).isEqualTo(9_007_199_254_740_993L);
        assertThat(table.doubleColumn("rate").getDouble(0)).isEqualTo(7.5);
        assertThat(table.booleanColumn("active").get(2)).isFalse();
        assertThat(table.instantColumn("since").get(2)).isEqualTo(Instant.parse("2026-11-21T14:02:03.500Z"));
    }

    @Test
    void nullIsMissingInEachType() {
        Table table = Tablesaw.table("t", Frames.allTypes());
        assertThat(table.columns()).allMatch(column -> column.countMissing() >= 1);
        assertThat(table.stringColumn("id").isMissing(1)).isTrue();
        assertThat(table.booleanColumn("active").isMissing(1)).isTrue();
    }

    @Test
    void columnWithoutAnyValueKeepsItsType() {
        Table table = Tablesaw.table("t", frame(column("rate", cjsh.table.ColumnType.DECIMAL, null, null)));
        assertThat(table.column("rate").type()).isEqualTo(ColumnType.DOUBLE);
        assertThat(table.column("rate").countMissing()).isEqualTo(2);
    }

    @Test
    void namesThatDifferOnlyInCaseGetANumber() {
        Frame frame = frame(
                column("id", cjsh.table.ColumnType.TEXT, "a"),
                column("ID", cjsh.table.ColumnType.TEXT, "b"),
                column("Id", cjsh.table.ColumnType.TEXT, "c"));
        assertThat(Tablesaw.table("t", frame).columnNames()).containsExactly("id", "ID_2", "Id_3");
    }

    @Test
    void largeFrameConverts() {
        Table table = Tablesaw.table("t", Frames.large());
        assertThat(table.rowCount()).isEqualTo(250_000);
        assertThat(table.get(249_999, 0)).isEqualTo("SKU-249999");
    }
}
