package cjsh.api;

import cjsh.graphql.Api;
import cjsh.graphql.CallText;
import cjsh.graphql.FieldChoice;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verb or a call of the typed door asks for: a field of an API, its arguments, and which of its fields. Never
 * changes; becomes text with the schema of its connection.
 */
public final class CallSpec {
    static final String STATUS_COLUMN = "_cjshStatus";

    private final Api api;
    private final boolean mutation;
    private final List<String> path;
    private String name;
    private String beside = "";
    private Map<String, @Nullable Object> arguments = Map.of();
    private @Nullable String paths;
    private List<FieldChoice> choices = List.of();
    private @Nullable String rowsAt;
    private Optional<String> elementColumn = Optional.empty();
    private List<String> localStatus = List.of();
    private Optional<Integer> maxRows = Optional.empty();
    private Optional<Integer> pageSize = Optional.empty();

    private CallSpec(Api api, boolean mutation, List<String> path) {
        this.api = api;
        this.mutation = mutation;
        this.path = path;
        this.name = path.get(path.size() - 1);
    }

    private CallSpec(CallSpec other) {
        this(other.api, other.mutation, other.path);
        name = other.name;
        beside = other.beside;
        arguments = other.arguments;
        paths = other.paths;
        choices = other.choices;
        rowsAt = other.rowsAt;
        elementColumn = other.elementColumn;
        localStatus = other.localStatus;
        maxRows = other.maxRows;
        pageSize = other.pageSize;
    }

    /** Asks for a field; its fields lead to it from the root. */
    public static CallSpec query(Api api, String... path) {
        return new CallSpec(api, false, List.of(path));
    }

    /** Asks for a change. */
    public static CallSpec mutation(Api api, String field) {
        return new CallSpec(api, true, List.of(field));
    }

    /** The API that is asked. */
    public Api api() {
        return api;
    }

    /** The name of the field, or of the verb, and of the table. */
    public String name() {
        return name;
    }

    /**
     * With a value for an argument.
     *
     * @param place the number of the field on the way, the argument, the fields of its input: {@code
     *     1.filters.advertiserId}
     */
    public CallSpec with(String place, @Nullable Object value) {
        CallSpec copy = new CallSpec(this);
        copy.arguments = new LinkedHashMap<>(arguments);
        copy.arguments.put(place, value);
        return copy;
    }

    /** Other fields than before, by choice. */
    public CallSpec withChoices(List<FieldChoice> chosen) {
        CallSpec copy = withoutElements();
        copy.paths = null;
        copy.choices = List.copyOf(chosen);
        return copy;
    }

    /** Other fields than before, by path. */
    public CallSpec withFields(String paths) {
        CallSpec copy = withoutElements();
        copy.paths = paths;
        return copy;
    }

    /** Rows at a verb's own list are given up, those at a list that the user named are kept. */
    private CallSpec withoutElements() {
        CallSpec copy = new CallSpec(this);
        copy.rowsAt = elementColumn.isPresent() ? null : rowsAt;
        copy.elementColumn = Optional.empty();
        return copy;
    }

    CallSpec named(String verb) {
        CallSpec copy = new CallSpec(this);
        copy.name = verb;
        return copy;
    }

    /** Fields of the field's parent, which come along. */
    CallSpec beside(String fields) {
        CallSpec copy = new CallSpec(this);
        copy.beside = fields;
        return copy;
    }

    CallSpec withRowsAt(String list) {
        CallSpec copy = new CallSpec(this);
        copy.rowsAt = list;
        copy.elementColumn = Optional.empty();
        return copy;
    }

    /** One row for each element of a list, and none for a parent that has no element. */
    CallSpec withElements(String list, String column) {
        CallSpec copy = new CallSpec(this);
        copy.rowsAt = list;
        copy.elementColumn = Optional.of(column);
        return copy;
    }

    CallSpec withLocalStatus(List<String> states) {
        CallSpec copy = new CallSpec(this);
        copy.localStatus = List.copyOf(states);
        return copy;
    }

    CallSpec withMaxRows(int count) {
        CallSpec copy = new CallSpec(this);
        copy.maxRows = Optional.of(count);
        return copy;
    }

    /** Records in one request. */
    public CallSpec withPageSize(int size) {
        CallSpec copy = new CallSpec(this);
        copy.pageSize = Optional.of(size);
        return copy;
    }

    @Nullable
    String rowsAt() {
        return rowsAt;
    }

    /** The column that is only missing where the verb's list is empty, when such rows are not wanted. */
    Optional<String> elementColumn() {
        return elementColumn;
    }

    /** The states to keep here, since the API can not filter by them. */
    List<String> localStatus() {
        return localStatus;
    }

    Optional<Integer> maxRows() {
        return maxRows;
    }

    /** Whether it is clear whose records are asked for; some belong to no company. */
    boolean namesACompany(Schemas schemas) {
        return way(schemas)
                .place(Defaults.PUBLISHER)
                .map(arguments::containsKey)
                .orElse(true);
    }

    /** The GraphQL text. */
    public String text(Schemas schemas) {
        CallText way = way(schemas);
        String asked = paths == null ? way.selection(choices) : way.selection(paths);
        String selection = localStatus.isEmpty() ? asked : "{ " + STATUS_COLUMN + ": status" + asked.substring(1);
        return way.text(arguments, pageSize, beside, selection);
    }

    /** Of a change: as far as it is known, right or wrong. */
    public MutationDraft draft(Schemas schemas) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        arguments.forEach((place, value) -> byName.put(place.substring(place.indexOf('.') + 1), value));
        return MutationDraft.ofCall(
                schemas, api, path.get(0), byName, way(schemas).selection(choices));
    }

    private CallText way(Schemas schemas) {
        return CallText.of(schemas.of(api), mutation, path);
    }
}
