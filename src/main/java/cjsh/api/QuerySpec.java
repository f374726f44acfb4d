package cjsh.api;

import cjsh.graphql.PathSelection;
import cjsh.graphql.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verb asks for. Becomes text whose literals are all variables; what is not set is left out of it.
 *
 * @param name of the verb and of its table
 * @param root which records
 * @param arguments values by argument, in the order in which they were set; those of {@code filters} by their path
 * @param fields paths below a record
 * @param rowsAt the list whose elements are the rows; null for the deepest
 * @param elementColumn the column that is only missing where that list is empty, when such rows are not wanted
 * @param localStatus the states to keep here, since the API can not filter by them
 */
record QuerySpec(
        String name,
        RecordRoot root,
        Map<String, Object> arguments,
        String fields,
        @Nullable String rowsAt,
        Optional<String> elementColumn,
        List<String> localStatus,
        Optional<Integer> maxRows,
        Optional<Integer> pageSize) {
    static final String STATUS_COLUMN = "_cjshStatus";

    static QuerySpec of(String name, RecordRoot root, String fields) {
        return new QuerySpec(
                name, root, Map.of(), fields, null, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    QuerySpec with(String argument, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(argument, value);
        return new QuerySpec(name, root, more, fields, rowsAt, elementColumn, localStatus, maxRows, pageSize);
    }

    /** Other fields; rows at the verb's own list are given up, those at a list that the user named are kept. */
    QuerySpec withFields(String paths) {
        String kept = elementColumn.isPresent() ? null : rowsAt;
        return new QuerySpec(name, root, arguments, paths, kept, Optional.empty(), localStatus, maxRows, pageSize);
    }

    QuerySpec withRowsAt(String path) {
        return new QuerySpec(name, root, arguments, fields, path, Optional.empty(), localStatus, maxRows, pageSize);
    }

    /** One row for each element of a list, and none for a parent that has no element. */
    QuerySpec withElements(String path, String column) {
        return new QuerySpec(name, root, arguments, fields, path, Optional.of(column), localStatus, maxRows, pageSize);
    }

    QuerySpec withLocalStatus(List<String> states) {
        return new QuerySpec(name, root, arguments, fields, rowsAt, elementColumn, states, maxRows, pageSize);
    }

    QuerySpec withMaxRows(int count) {
        return new QuerySpec(
                name, root, arguments, fields, rowsAt, elementColumn, localStatus, Optional.of(count), pageSize);
    }

    QuerySpec withPageSize(int size) {
        return new QuerySpec(
                name, root, arguments, fields, rowsAt, elementColumn, localStatus, maxRows, Optional.of(size));
    }

    /** Whether it is clear whose records are asked for; item lists belong to no publisher. */
    boolean namesACompany() {
        return arguments.containsKey("publisherId") || !root.isPerCompany();
    }

    /** The GraphQL text. */
    String text(Schemas schemas) {
        String asked = PathSelection.toGraphQl(schemas.of(root.api()), root.recordType(), fields);
        String selection = localStatus.isEmpty() ? asked : "{ " + STATUS_COLUMN + ": status" + asked.substring(1);
        List<String> declared = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        List<String> filters = new ArrayList<>();
        all().keySet().forEach(argument -> {
            String variable = argument.replace("filters.", "");
            declared.add("$" + variable + ": " + root.type(argument));
            (argument.startsWith("filters.") ? filters : passed).add(variable + ": $" + variable);
        });
        if (!filters.isEmpty()) {
            passed.add("filters: { " + String.join(", ", filters) + " }");
        }
        return root.text(String.join(", ", declared), passed, selection);
    }

    /** Values by the names of their variables. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        all().forEach((argument, value) -> variables.put(argument.replace("filters.", ""), value));
        return variables;
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put(root.sizeArgument(), pageSize.orElse(root.largestPage()));
        return all;
    }
}
