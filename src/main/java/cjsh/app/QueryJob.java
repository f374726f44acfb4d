package cjsh.app;

import cjsh.graphql.CjException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of a saved query should do.
 *
 * @param shown how the user named the text
 * @param variables values as typed
 * @param rowsAt the list whose elements are the rows
 * @param format how rows are written; empty to go by the ending of the output file
 */
record QueryJob(
        String shown,
        String text,
        Map<String, String> variables,
        Optional<String> operation,
        Optional<String> rowsAt,
        Optional<String> format,
        Optional<String> out,
        Optional<Integer> maxRows,
        Optional<String> report,
        boolean guardFormulas) {

    /** A file with nothing but values for its variables, as {@code name=value}. */
    static QueryJob ofFile(QueryFile file, List<String> assignments) {
        return new QueryJob(
                file.shown(),
                file.text(),
                assignments(assignments),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** {@code --var} may stand before each, as {@code cjsh query} has it. */
    static Map<String, String> assignments(List<String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : typed) {
            if (word.equals("--var")) {
                continue;
            }
            String assignment = word.startsWith("--var=") ? word.substring("--var=".length()) : word;
            int at = assignment.indexOf('=');
            if (at < 1) {
                throw new CjException(
                        CjException.Kind.USAGE, "`" + assignment + "` gives no value: write it as name=value");
            }
            values.put(assignment.substring(0, at).replaceFirst("^\\$", ""), assignment.substring(at + 1));
        }
        return values;
    }
}
