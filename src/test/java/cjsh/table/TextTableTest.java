package cjsh.table;

import static cjsh.table.Frames.column;
import static cjsh.table.Frames.frame;
import static cjsh.table.Frames.made;
import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static String at(int columns, Frame frame, String... footer) {
        return new TextTable(new Screen(columns, 24, false)).text(frame, List.of(footer)) + "\n";
    }

    @Test
    void showsNamesTypesRowsSizeAndProvenance() {
        assertThat(at(100, Frames.allTypes(), "programs · sandbox · 3 pages · 0.2 s"))
                .isEqualTo("""
                        ┌───────┬────────┬──────────────────┬───────────┬─────────┬──────────────────────────┐
                        │ id    │ clicks │              sku │      rate │ active  │ since                    │
                        │ text  │    int │             long │   decimal │ boolean │ instant                  │
                        ├───────┼────────┼──────────────────┼───────────┼─────────┼──────────────────────────┤
                        │ 00123 │     -5 │ 9007199254740993 │ 7.50      │ true    │ 2026-01-01T00:00:00Z     │
                        │ ∅     │      7 │                ∅ │ 0.0000001 │ ∅       │ ∅                        │
                        │ ""    │      ∅ │                1 │         ∅ │ false   │ 2026-11-21T14:02:03.500Z │
                        └───────┴────────┴──────────────────┴───────────┴─────────┴──────────────────────────┘
                        3 rows × 6 columns · programs · sandbox · 3 pages · 0.2 s
                        """);
    }

    @Test
    void leavesOutColumnsAtTheRightAndNamesThem() {
        assertThat(at(50, Frames.allTypes())).isEqualTo("""
                        ┌───────┬────────┬──────────────────┬───┐
                        │ id    │ clicks │              sku │ … │
                        │ text  │    int │             long │ … │
                        ├───────┼────────┼──────────────────┼───┤
                        │ 00123 │     -5 │ 9007199254740993 │ … │
                        │ ∅     │      7 │                ∅ │ … │
                        │ ""    │      ∅ │                1 │ … │
                        └───────┴────────┴──────────────────┴───┘
                        3 rows × 6 columns
                        3 columns hidden: rate, active, since
                        """);
    }

    @Test
    void saysHowToSeeTheHiddenColumnsOfATable() {
        String text = new TextTable(new Screen(50, 20, false)).text(Tablesaw.table("t", Frames.allTypes()), List.of());
        assertThat(text).endsWith("""

                        3 rows × 6 columns
                        3 columns hidden: rate, active, since;
                        .selectColumns("rate") shows chosen ones""");
    }

    @Test
    void namesOnlyAsManyHiddenColumnsAsTwoLinesHold() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            columns.add(made("column" + i, ColumnType.INSTANT, 2, row -> Instant.ofEpochSecond(1)));
        }
        String text =
                new TextTable(new Screen(80, 24, false)).text(Tablesaw.table("t", new Frame(columns, 2)), List.of());
        assertThat(text).endsWith("""

                        2 rows × 40 columns
                        37 columns hidden: column3, column4, column5, column6, column7, column8,
                        column9, column10, column11, …; .selectColumns("column3") shows chosen ones""");
    }

    @Test
    void textShrinksToTenCellsBeforeAColumnIsHidden() {
        Frame frame = frame(
                made("advertiserName", ColumnType.TEXT, 2, row -> "Example Store for Everything"),
                made("since", ColumnType.INSTANT, 2, row -> Instant.ofEpochSecond(1)),
                made("description", ColumnType.TEXT, 2, row -> "a long text that nobody reads"),
                made("active", ColumnType.BOOLEAN, 2, row -> true));
        assertThat(at(60, frame))
                .contains("│ advertise… │ since                │ descripti… │ active  │")
                .contains("│ Example S… │ 1970-01-01T00:00:01Z │ a long te… │ true    │")
                .doesNotContain("hidden");
    }

    @Test
    void nothingIsShownBehindAHiddenColumn() {
        Frame frame = frame(
                column("a", ColumnType.INT, 1, 2),
                column("wide", ColumnType.LONG, 1_000_000_000_000_000_000L, 2L),
                column("wider", ColumnType.LONG, 1_000_000_000_000_000_000L, 2L),
                column("b", ColumnType.INT, 3, 4),
                column("c", ColumnType.INT, 5, 6));
        assertThat(new TextTable(new Screen(25, 12, false)).text(frame, List.of()))
                .contains("│   a │ … │")
                .contains("4 columns hidden: wide,\nwider, b, c");
    }

    @Test
    void shrinksTextBeforeItLeavesOutColumns() {
        Frame frame = frame(
                column("name", ColumnType.TEXT, "Example Store for Everything", "Other"),
                column("programTerms.rate", ColumnType.INT, 1_000_000_000, 2),
                column("country", ColumnType.TEXT, "日本語のとても長い名前です", "US"));
        assertThat(at(54, frame)).isEqualTo("""
                        ┌────────────────┬────────────────┬────────────────┐
                        │ name           │ …ramTerms.rate │ country        │
                        │ text           │            int │ text           │
                        ├────────────────┼────────────────┼────────────────┤
                        │ Example Store… │     1000000000 │ 日本語のとて…  │
                        │ Other          │              2 │ US             │
                        └────────────────┴────────────────┴────────────────┘
                        2 rows × 3 columns
                        """);
    }

    @Test
    void longTableShowsHeadAndTail() {
        Frame frame = frame(made("n", ColumnType.INT, 240, row -> row));
        String text = new TextTable(new Screen(80, 24, false), new HeadTail(2, 1)).text(frame, List.of());
        assertThat(text + "\n").isEqualTo("""
                        ┌─────┐
                        │   n │
                        │ int │
                        ├─────┤
                        │   0 │
                        │   1 │
                        │   … │
                        │ 239 │
                        └─────┘
                        240 rows × 1 column (3 rows shown)
                        """);
    }

    @Test
    void singleRowIsNeverHidden() {
        Frame frame = frame(made("n", ColumnType.INT, 16, row -> row));
        assertThat(at(80, frame)).contains("│  15 │").contains("\n16 rows × 1 column\n");
        assertThat(at(80, frame(made("n", ColumnType.INT, 17, row -> row))))
                .contains("17 rows × 1 column (15 rows shown)");
    }

    @Test
    void quarterOfAMillionRowsPrintsItsHeadAtOnce() {
        Set<Integer> touched = new TreeSet<>();
        List<@Nullable Object> values = new AbstractList<>() {
            @Override
            public Object get(int row) {
                touched.add(row);
                return "SKU-" + row;
            }

            @Override
            public int size() {
                return 250_000;
            }
        };
        Frame frame = new Frame(List.of(new Column("sku", ColumnType.TEXT, values)), 250_000);
        assertThat(at(80, frame)).contains("SKU-11 ", "SKU-249997").contains("250,000 rows × 1 column (15 rows shown)");
        assertThat(touched).hasSize(15);
    }

    @Test
    void unlimitedScreenShowsEverything() {
        Frame frame = frame(
                made("long", ColumnType.TEXT, 1_000, row -> "x".repeat(300)),
                made("n", ColumnType.INT, 1_000, row -> row));
        String text = new TextTable(Screen.unlimited()).text(frame, List.of());
        assertThat(text.lines()).hasSize(1_006);
        assertThat(text).doesNotContain("…").endsWith("\n1,000 rows × 2 columns");
    }

    @Test
    void emptyTableShowsItsHeader() {
        assertThat(at(80, frame(column("id", ColumnType.TEXT)))).isEqualTo("""
                        ┌──────┐
                        │ id   │
                        │ text │
                        ├──────┤
                        └──────┘
                        0 rows × 1 column
                        """);
        assertThat(at(80, new Frame(List.of(), 0))).isEqualTo("0 rows × 0 columns\n");
    }

    @Test
    void singleRowThatIsTooWideBecomesALineForEachColumn() {
        Frame frame = frame(
                column("id", ColumnType.TEXT, "00123"),
                column("clicks", ColumnType.LONG, 123_456_789_012_345L),
                column("description", ColumnType.TEXT, "A store that sells one thing and then another"),
                column("note", ColumnType.TEXT, (Object) null));
        assertThat(at(40, frame)).isEqualTo("""
                        id          │ 00123
                        clicks      │ 123456789012345
                        description │ A store that sells one
                                    │ thing and then another
                        note        │ ∅
                        1 row × 4 columns
                        """);
    }

    @Test
    void numberIsNeverCut() {
        String digits = "123456789".repeat(5);
        Frame frame = frame(
                column("rate", ColumnType.DECIMAL, new BigDecimal(digits), null),
                column("name", ColumnType.TEXT, "some longer text", "x"));
        assertThat(new TextTable(new Screen(30, 8, false)).text(frame, List.of()))
                .contains("│ " + digits + " │");
    }

    @Test
    void missingIsDimWhereColourIsAllowed() {
        Frame frame = Frames.text("id", "a", null);
        String text = new TextTable(new Screen(80, 24, true)).text(frame, List.of());
        assertThat(text).contains("│ \u001b[2m∅   \u001b[0m │").contains("│ a    │");
    }

    @Test
    void textThatLooksMissingOrEmptyIsQuoted() {
        assertThat(at(80, Frames.text("t", "∅", "\"\"", "", null)))
                .contains("│ \"∅\"  │\n│ \"\"\"\" │\n│ \"\"   │\n│ ∅    │");
    }

    @Test
    void hugeExponentIsNotSpeltOut() {
        Frame frame = frame(column("n", ColumnType.DECIMAL, new BigDecimal("1E+999999999")));
        assertThat(at(80, frame)).contains("1E+999999999");
    }

    @Test
    void foreignTextIsSafeAndLinesFitTheScreen() {
        String text = at(40, Frames.hostile(), "note \u001b[0m from the server");
        assertThat(text).doesNotContain("\u001b", "\u0007", "\r", "\u202e", "\ud83d ");
        assertThat(text).contains("\\x1b[2J\\x07", "\\u202egpj.exe", "a\\r\\nb", "half \\ud83d pair", "日本語");
        assertThat(text.lines().map(CellWidth::of)).allMatch(width -> width <= 40);
    }

    @Test
    void everyWidthKeepsTheBoxInShape() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String cell = "日本語👍🏽 text ".repeat(i);
            columns.add(made("a.name" + i, ColumnType.TEXT, 2, row -> cell));
            columns.add(made("a.count" + i, ColumnType.INT, 2, row -> cell.length()));
        }
        for (int width = 20; width < 260; width++) {
            List<Integer> widths = at(width, new Frame(columns, 2))
                    .lines()
                    .filter(line -> "┌│├└".indexOf(line.charAt(0)) >= 0)
                    .map(CellWidth::of)
                    .distinct()
                    .toList();
            assertThat(widths).hasSize(1);
            assertThat(widths.get(0)).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void tablesawTablePrintsTheSameWay() {
        Frame frame = frame(column("id", ColumnType.TEXT, "a", ""), column("rate", ColumnType.DECIMAL, null, null));
        String text = new TextTable(new Screen(80, 24, false)).text(Tablesaw.table("t", frame), List.of());
        assertThat(text + "\n").isEqualTo("""
                        ┌──────┬────────┐
                        │ id   │   rate │
                        │ text │ double │
                        ├──────┼────────┤
                        │ a    │      ∅ │
                        │ ∅    │      ∅ │
                        └──────┴────────┘
                        2 rows × 2 columns
                        """);
    }
}
