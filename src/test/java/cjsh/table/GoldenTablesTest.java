package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.made;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import cjsh.display.Theme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as a person sees them, in files that a person can read; escape sequences are written as {@code ‹1›} and {@code ‹0›}. */
class GoldenTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cjsh/table");
    private static final String RENEW = "./mvnw -q -B -Dquick test -Dtest=GoldenTablesTest -Dcjsh.renew";

    private static final List<String> LONG_TEXTS = List.of(
            "Content Partner Terms with a name that goes on",
            "日本語のとても長い名前です",
            "👨‍👩‍👧‍👦 family",
            "مرحبا بالعالم",
            "é́̂ marks",
            "two\nlines");

    static Stream<Arguments> tables() {
        return Stream.of("rates", "numbers", "words", "one-row", "two-rows", "blank-columns", "incomplete")
                .flatMap(name -> Stream.of(40, 80, 200)
                        .flatMap(columns ->
                                Stream.of(Theme.NONE, Theme.DARK).map(theme -> Arguments.of(name, columns, theme))));
    }

    private static Object table(String name) {
        return switch (name) {
            case "rates" ->
                FetchedTable.of("rates", rates(1_631), provenance(List.of("28 parents without commissions")));
            case "numbers" -> numbers();
            case "words" -> words();
            case "one-row" -> FetchedTable.of("rates", rates(1), provenance(List.of()));
            case "two-rows" -> rates(2);
            case "blank-columns" -> blanks();
            default ->
                FetchedTable.of(
                        "rates",
                        rates(30),
                        provenance(List.of(
                                "NOT COMPLETE: totalCount went from 30 to 31 while the pages came", "one more thing")));
        };
    }

    private static Provenance provenance(List<String> notes) {
        return new Provenance("programs", "sandbox", Instant.EPOCH, 3, 9, Duration.ofMillis(234), notes);
    }

    private static Column text(String name, int rows, IntFunction<String> value) {
        return made(name, ColumnType.TEXT, rows, value::apply);
    }

    private static Frame rates(int rows) {
        List<Column> columns = List.of(
                text("advertiserId", rows, row -> "" + (5678 + row / 10)),
                text("termsName", rows, row -> row % 3 == 0 ? "Cash Back Terms" : "Content Partner Terms"),
                text("rateType", rows, row -> row % 2 == 0 ? "PERCENT" : "FIXED_PER_ORDER"),
                made("rateValue", ColumnType.DECIMAL, rows, row -> new BigDecimal(row).movePointLeft(row % 3)),
                text("rateCurrency", rows, row -> row % 2 == 0 ? null : "EUR"),
                made("rank", ColumnType.LONG, rows, row -> (long) row % 7),
                text("situationName", rows, row -> row % 4 == 0 ? "customer status is new" : null),
                text("situationId", rows, row -> row % 4 == 0 ? "8" + row : null),
                text("itemListName", rows, row -> row % 5 == 0 ? "Accessories" : null),
                made("isViewThrough", ColumnType.BOOLEAN, rows, row -> row % 2 == 1),
                made("startTime", ColumnType.INSTANT, rows, row -> Instant.parse("2022-12-20T04:40:00Z")),
                made(
                        "endTime",
                        ColumnType.INSTANT,
                        rows,
                        row -> row % 2 == 0 ? null : Instant.parse("2030-01-01T00:00:00Z")));
        return new Frame(columns, rows);
    }

    private static Frame numbers() {
        return Frames.frame(
                column("id", ColumnType.TEXT, "00123", "1e5", "", null),
                column(
                        "money",
                        ColumnType.DECIMAL,
                        new BigDecimal("7.5"),
                        new BigDecimal("150"),
                        new BigDecimal("-12.99"),
                        null),
                column(
                        "rate",
                        ColumnType.DECIMAL,
                        new BigDecimal("33.333333"),
                        new BigDecimal("8"),
                        new BigDecimal("2.5"),
                        null),
                column("clicks", ColumnType.LONG, 9_007_199_254_740_993L, -1L, 0L, null),
                column("active", ColumnType.BOOLEAN, true, false, null, true),
                column("day", ColumnType.INSTANT, Instant.parse("2026-01-01T00:00:00Z"), null, Instant.EPOCH, null),
                column(
                        "time",
                        ColumnType.INSTANT,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        Instant.parse("2026-11-21T14:02:03.5Z"),
                        null));
    }

    private static Frame words() {
        return new Frame(
                List.of(
                        text("name", LONG_TEXTS.size(), LONG_TEXTS::get),
                        text("programTerms.actionTerms.name", LONG_TEXTS.size(), row -> "terms " + row),
                        text("hostile", LONG_TEXTS.size(), row -> "\u001b[2J\u202egpj.exe\u200b" + row)),
                LONG_TEXTS.size());
    }

    private static Frame blanks() {
        List<Column> columns = new ArrayList<>();
        columns.add(text("id", 6, row -> "42000" + row));
        columns.add(text("name", 6, row -> "Gear Guide " + row));
        for (String blank : List.of("socialMediaHandle", "emailAddress", "mobileAppPlatforms")) {
            columns.add(text(blank, 6, row -> blank.endsWith("s") ? "[]" : null));
        }
        columns.add(text("status", 6, row -> "ACTIVE"));
        columns.add(text("websiteUrl", 6, row -> "https://site" + row + ".example.com/?a=1&b=2"));
        return new Frame(columns, 6);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("tables")
    void looksAsItDid(String name, int columns, Theme theme) throws IOException {
        Screen screen = new Screen(columns, 24, theme);
        TableLooks looks = new TableLooks(Optional.empty(), TableLooks.Vertical.AUTO, "%last");
        Object table = table(name);
        TextTable writer = new TextTable(screen, looks);
        String text = table instanceof FetchedTable fetched
                ? writer.text(fetched, List.of(fetched.provenance().line()))
                : writer.text((Frame) table, List.of());
        String readable = text.replaceAll("\u001b\\[(\\d+)m", "‹$1›") + "\n";
        assertThat(text.replaceAll("\u001b\\[\\d+m", "").lines().map(CellWidth::of))
                .allMatch(width -> width <= columns);
        // The command and the next prompt are on the screen, too, unless the rows are down to the fewest.
        assertThat(text.lines().count() <= 24 - 2 || text.contains("(10 rows shown"))
                .isTrue();
        Path file = FOLDER.resolve(name + "-" + columns + "-" + theme.name() + ".txt");
        if (System.getProperty("cjsh.renew") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, readable);
        }
        assertThat(readable).as("renew it by: " + RENEW).isEqualTo(Files.readString(file));
    }
}
