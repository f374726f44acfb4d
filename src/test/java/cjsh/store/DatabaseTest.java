package cjsh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cjsh.table.Column;
import cjsh.table.ColumnType;
import cjsh.table.FetchedTable;
import cjsh.table.Frame;
import cjsh.table.Provenance;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** SQL over tables, with the real DuckDB. */
class DatabaseTest {
    private final Database database;

    DatabaseTest(@TempDir Path folder) {
        this.database = new Database(folder.resolve("spill"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Table query(String sql, Map<String, Table> tables, @Nullable Object... parameters) {
        return database.query(sql, Arrays.asList(parameters), tables);
    }

    private static Table pets() {
        return Table.create(
                "pets",
                StringColumn.create("kind", "cat", "dog", "cat", ""),
                IntColumn.create("age", 3, 9, 5, 1),
                BooleanColumn.create("tame", true, true, false, false),
                DateColumn.create("born", LocalDate.of(2020, 1, 2), null, LocalDate.of(2021, 3, 4), null),
                InstantColumn.create("seen", Instant.parse("2026-01-02T03:04:05Z"), null, null, null));
    }

    @Test
    void aTableIsReadByItsName() {
        Table found = query(
                "select kind, count(*) as n, max(age) as oldest from Pets group by kind order by kind nulls last",
                Map.of("pets", pets()));

        assertThat(found.print()).contains("cat", "dog");
        assertThat(found.columnNames()).containsExactly("kind", "n", "oldest");
        assertThat(found.column("n").asList()).isEqualTo(List.of(2L, 1L, 1L));
        assertThat(found.stringColumn("kind").isMissing(2)).isTrue();
    }

    @Test
    void eachTypeComesBackAsItWent() {
        Table found = query("select * from pets order by age", Map.of("pets", pets()));

        assertThat(found.typeArray()).isEqualTo(pets().typeArray());
        assertThat(found.dateColumn("born").get(1)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(found.instantColumn("seen").get(1)).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(found.instantColumn("seen").isMissing(0)).isTrue();
    }

    @Test
    void moreRowsThanOneChunkAllArrive() {
        int[] numbers = new int[10_001];
        Arrays.setAll(numbers, i -> i);
        Table many = Table.create("many", IntColumn.create("i", numbers));

        Table found = query("select count(*) as n, sum(i) as total from many", Map.of("many", many));

        assertThat(found.longColumn("n").get(0)).isEqualTo(10_001);
        assertThat(found.doubleColumn("total").get(0)).isEqualTo(50_005_000.0);
    }

    private static FetchedTable fetched(String... values) {
        List<@Nullable Object> decimals =
                Arrays.stream(values).<@Nullable Object>map(BigDecimal::new).toList();
        Frame frame = new Frame(List.of(new Column("value", ColumnType.DECIMAL, decimals)), values.length);
        return FetchedTable.of(
                "rates", frame, new Provenance("programs", "live", Instant.EPOCH, 1, 1, Duration.ZERO, List.of()));
    }

    @Test
    void sumsOfFetchedMoneyAreExact() {
        Table found =
                query("select sum(value)::varchar as total from rates", Map.of("rates", fetched("0.1", "0.2", "0.30")));

        assertThat(found.stringColumn("total").get(0)).isEqualTo("0.60");
    }

    @Test
    void aFetchedColumnThatTheUserChangedIsReadAsItIsNow() {
        FetchedTable rates = fetched("0.1", "0.2");
        rates.doubleColumn("value").set(0, 5);

        assertThat(query("select max(value) as m from rates", Map.of("rates", rates))
                        .doubleColumn("m")
                        .get(0))
                .isEqualTo(5.0);
    }

    @Test
    void aTableOfTheSameNameMayBecomeAnotherOne() {
        query("select * from t", Map.of("t", pets()));

        assertThat(query("select * from t", Map.of("t", Table.create("t", DoubleColumn.create("x", 1.5))))
                        .columnNames())
                .containsExactly("x");
        assertThatThrownBy(() -> query("select * from t", Map.of()))
                .isInstanceOf(SqlFault.class)
                .asInstanceOf(type(SqlFault.class))
                .satisfies(fault -> assertThat(fault.missingTable()).isEqualTo("t"));
    }

    @Test
    void tablesOfDuckDbItselfStay() {
        query("create table kept as select 42 as answer", Map.of());

        assertThat(query("select answer from kept", Map.of("t", pets()))
                        .intColumn("answer")
                        .get(0))
                .isEqualTo(42);
        assertThat(query("insert into kept values (1), (2)", Map.of()).column(0).asList())
                .isEqualTo(List.of(2L));
    }

    @Test
    void nothingIsFetchedFromTheNetworkByItself() {
        assertThat(query("select current_setting('autoinstall_known_extensions') as installs", Map.of())
                        .booleanColumn("installs")
                        .get(0))
                .isFalse();
    }

    @Test
    void parametersFillTheQuestionMarks() {
        assertThat(query("select kind from pets where age > ? and tame = ?", Map.of("pets", pets()), 4, true)
                        .column("kind")
                        .asList())
                .isEqualTo(List.of("dog"));
    }

    @Test
    void twoColumnsOfOneNameGetANumber() {
        assertThat(query("select 1 as a, 2 as A", Map.of()).columnNames()).containsExactly("a", "A_2");
    }

    @Test
    void aFaultHasItsPlaceInTheUsersText() {
        String sql = "select kind,\n  agee\nfrom pets";

        assertThatThrownBy(() -> query(sql, Map.of("pets", pets())))
                .asInstanceOf(type(SqlFault.class))
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(3);
                    assertThat(fault).hasMessageContaining("`agee`").hasMessageContaining("age");
                });
    }

    @Test
    void aFaultInALongLineHasItsPlaceToo() {
        String sql = "select " + "kind, ".repeat(40) + "agee from pets";

        assertThatThrownBy(() -> query(sql, Map.of("pets", pets())))
                .asInstanceOf(type(SqlFault.class))
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(sql.indexOf("agee") + 1));
    }

    @Test
    void aStopEndsTheQueryAndTheNextOneRuns() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> query("select count(*) from range(1000000000) a, range(1000000000) b", Map.of()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(query("select 1 as a", Map.of()).intColumn("a").get(0)).isEqualTo(1);
    }
}
