package cjsh.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Frames for tests. */
final class Frames {
    private Frames() {}

    static Column column(String name, ColumnType type, @Nullable Object... values) {
        return new Column(name, type, new ArrayList<>(Arrays.asList(values)));
    }

    static Frame frame(Column... columns) {
        return new Frame(List.of(columns), columns[0].values().size());
    }

    static Frame text(String name, @Nullable String... values) {
        return frame(column(name, ColumnType.TEXT, (Object[]) values));
    }

    static Column made(String name, ColumnType type, int rows, IntFunction<@Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            values.add(value.apply(row));
        }
        return new Column(name, type, values);
    }

    /** One column of each type, and each with a missing cell. */
    static Frame allTypes() {
        return frame(
                column("id", ColumnType.TEXT, "00123", null, ""),
                column("clicks", ColumnType.INT, -5, 7, null),
                column("sku", ColumnType.LONG, 9_007_199_254_740_993L, null, 1L),
                column("rate", ColumnType.DECIMAL, new BigDecimal("7.50"), new BigDecimal("1E-7"), null),
                column("active", ColumnType.BOOLEAN, true, null, false),
                column(
                        "since",
                        ColumnType.INSTANT,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        Instant.parse("2026-11-21T14:02:03.5Z")));
    }

    /** What nobody should send, one in each row. */
    static Frame hostile() {
        return text(
                "note<b>\u001b",
                "\u001b[2J\u0007",
                "\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\",
                "\u202egpj.exe",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "a\r\nb",
                "x".repeat(1_000_000),
                "half \ud83d pair",
                "日本語",
                "👨‍👩‍👧‍👦");
    }

    /** Rows enough for a large item list. */
    static Frame large() {
        int rows = 250_000;
        return frame(
                made("sku", ColumnType.TEXT, rows, row -> "SKU-" + row),
                made("price", ColumnType.DECIMAL, rows, row -> BigDecimal.valueOf(row, 2)),
                made("stock", ColumnType.INT, rows, row -> row % 7));
    }
}
