package cjsh.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB says, in one line and with its place in the user's text. DuckDB shows the place as a line with a caret below,
 * and of a long line only the part around it.
 */
final class FaultWords {
    private static final Pattern PLACE = Pattern.compile("(?m)^(LINE (\\d+): )(.*)\\n( *)\\^");
    private static final Pattern MISSING = Pattern.compile("Table with name (\\S+) does not exist!");
    private static final Pattern KIND = Pattern.compile("^(?:\\w+ Error: )+");
    private static final String ELLIPSIS = "...";

    private FaultWords() {}

    static SqlFault of(SQLException e, String sql) {
        String said = String.valueOf(e.getMessage()).strip();
        Matcher place = PLACE.matcher(said);
        boolean placed = place.find();
        String fact = KIND.matcher((placed ? said.substring(0, place.start()) : said).strip())
                .replaceFirst("");
        Matcher missing = MISSING.matcher(fact);
        String table = missing.find() ? missing.group(1) : "";
        String message = table.isEmpty() ? sentence(fact) : "there is no table `" + table + "`";
        int line = placed ? Integer.parseInt(place.group(2)) : 0;
        int column = placed
                ? column(
                        sql,
                        line,
                        place.group(3),
                        place.group(4).length() - place.group(1).length())
                : 0;
        return new SqlFault(message, column > 0 ? line : 0, column, table, e);
    }

    private static String sentence(String fact) {
        String oneLine = fact.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (a, b) -> {
                    boolean ended =
                            a.isEmpty() || a.endsWith(".") || a.endsWith("!") || a.endsWith(":") || a.endsWith(";");
                    return a + (a.isEmpty() ? "" : ended ? " " : "; ") + b;
                });
        String quoted = oneLine.replaceAll("\"([^\"]+)\"", "`$1`");
        return quoted.isEmpty()
                ? "DuckDB gave no reason"
                : quoted.substring(0, 1).toLowerCase(Locale.ROOT) + quoted.substring(1);
    }

    private static int column(String sql, int line, String shown, int caret) {
        List<String> lines = sql.lines().toList();
        if (line < 1 || line > lines.size() || caret < 0) {
            return 0;
        }
        String whole = lines.get(line - 1);
        int cut = shown.startsWith(ELLIPSIS) && !whole.startsWith(ELLIPSIS) ? ELLIPSIS.length() : 0;
        String part = shown.substring(cut);
        if (part.endsWith(ELLIPSIS) && !whole.endsWith(ELLIPSIS)) {
            part = part.substring(0, part.length() - ELLIPSIS.length());
        }
        int start = whole.indexOf(part);
        int at = start + caret - cut + 1;
        return start < 0 || at < 1 || at > whole.length() + 1 ? 0 : at;
    }
}
