package cjsh.app;

import cjsh.graphql.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** What Tablesaw means when it does not find a column, or one of another type, in words that name the right one. */
final class ColumnWords {
    private static final String TABLESAW = "tech.tablesaw.";
    private static final Pattern MISSING = Pattern.compile(
            "Unrecognized Column: '(?<sorted>.*)'|Column (?<name>.*?) (?:is not present|does not exist) in table (?<table>.*)",
            Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("there is no column `.*", Pattern.DOTALL);
    private static final Pattern CAST = Pattern.compile(
            "class tech\\.tablesaw\\.api\\.(\\w+Column) cannot be cast to class tech\\.tablesaw\\..*", Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile("Column prefix: (.) is unknown\\.", Pattern.DOTALL);

    private final Supplier<Map<String, Object>> values;

    /** @param values what the session's variables hold by now, where the columns may be that were meant */
    ColumnWords(Supplier<Map<String, Object>> values) {
        this.values = values;
    }

    Optional<String> of(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        if (frames.length == 0) {
            return Optional.empty();
        }
        StackTraceElement from = frames[0];
        boolean ours = from.getClassName().equals("cjsh.table.FetchedTable");
        if (!ours && !from.getClassName().startsWith(TABLESAW)) {
            // The message of a user's own exception is code of the user's, which may fail.
            return Optional.empty();
        }
        String message = thrown.getMessage();
        if (message == null) {
            return Optional.empty();
        }
        if (ours) {
            return Optional.of(message)
                    .filter(text -> thrown instanceof IllegalStateException
                            && OURS.matcher(text).matches());
        }
        return thrown instanceof ClassCastException ? otherType(message, from.getMethodName()) : missing(message);
    }

    private static Optional<String> otherType(String message, String method) {
        Matcher cast = CAST.matcher(message);
        if (!cast.matches() || !method.endsWith("Column")) {
            return Optional.empty();
        }
        String type = cast.group(1);
        String right = Character.toLowerCase(type.charAt(0)) + type.substring(1);
        return Optional.of(
                "`" + method + "` met a column that is a `" + type + "`; use `" + right + "(…)` for this one");
    }

    private Optional<String> missing(String message) {
        Matcher sign = SIGN.matcher(message);
        if (sign.matches()) {
            return Optional.of(
                    "before a column's name stands `-` (descending) or `+`, and not `" + sign.group(1) + "`");
        }
        Matcher missing = MISSING.matcher(message);
        if (!missing.matches()) {
            return Optional.empty();
        }
        String name = missing.group("name") == null ? missing.group("sorted") : missing.group("name");
        String table = missing.group("table");
        String near = Suggestion.didYouMean(name, columns(table));
        return Optional.of("there is no column `" + name + "`" + (table == null ? "" : " in `" + table + "`")
                + (near.isEmpty() ? "; `columnNames()` lists them" : near));
    }

    /** Those of the tables of this name, and where there are none, of all. */
    private List<String> columns(@Nullable String table) {
        List<Table> tables = values.get().values().stream()
                .flatMap(value -> value instanceof Table one ? Stream.of(one) : Stream.empty())
                .toList();
        List<Table> named = tables.stream()
                .filter(one -> table != null && table.equals(one.name()))
                .toList();
        return (named.isEmpty() ? tables : named)
                .stream().map(Table::columnNames).flatMap(Collection::stream).toList();
    }
}
