package cjsh.table;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A frame as plain lines: names, then rows; {@code -} is a missing cell, {@code ""} the empty text. */
final class FrameText {
    private FrameText() {}

    static String of(Frame frame) {
        String head = frame.columns().stream().map(Column::name).collect(Collectors.joining(" | "));
        return IntStream.range(0, frame.rowCount())
                .mapToObj(row -> frame.columns().stream()
                        .map(column -> cell(column.values().get(row)))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n", head + "\n", ""))
                .stripTrailing();
    }

    static String types(Frame frame) {
        return frame.columns().stream().map(column -> column.type().label()).collect(Collectors.joining(" "));
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "-";
        }
        return value.equals("") ? "\"\"" : value.toString();
    }
}
