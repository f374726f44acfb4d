package cjsh.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 read back: an empty field is null, a quoted empty one is the empty text. */
final class CsvReader {
    private final String csv;
    private int place;

    private CsvReader(String csv) {
        this.csv = csv;
    }

    static List<List<@Nullable String>> rows(String csv) {
        CsvReader reader = new CsvReader(csv);
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (reader.place < csv.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<@Nullable String> row() {
        List<@Nullable String> fields = new ArrayList<>();
        do {
            fields.add(csv.charAt(place) == '"' ? quoted() : plain());
        } while (csv.charAt(place++) == ',');
        return fields;
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        place++;
        while (true) {
            char c = csv.charAt(place++);
            if (c == '"' && csv.charAt(place) != '"') {
                return text.toString();
            }
            place += c == '"' ? 1 : 0;
            text.append(c);
        }
    }

    private @Nullable String plain() {
        int start = place;
        while (csv.charAt(place) != ',' && csv.charAt(place) != '\n') {
            place++;
        }
        return place == start ? null : csv.substring(start, place);
    }
}
