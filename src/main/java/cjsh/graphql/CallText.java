package cjsh.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of an API to the field that is asked for, laid through its schema: {@code publisher},
 * {@code contracts}. Where that field pages, the records stand one level below.
 */
public final class CallText {
    private static final int CAUTIOUS_SIZE = 100;

    private final GraphQLSchema schema;
    private final boolean mutation;
    private final List<GraphQLFieldDefinition> steps;

    private CallText(GraphQLSchema schema, boolean mutation, List<GraphQLFieldDefinition> steps) {
        this.schema = schema;
        this.mutation = mutation;
        this.steps = steps;
    }

    /**
     * The way along these fields.
     *
     * @throws CjException when the schema has no such field, which a newer one may have given up
     */
    public static CallText of(GraphQLSchema schema, boolean mutation, List<String> path) {
        List<GraphQLFieldDefinition> steps = new ArrayList<>();
        GraphQLObjectType root = mutation ? schema.getMutationType() : schema.getQueryType();
        GraphQLFieldsContainer at = root;
        for (String name : path) {
            GraphQLFieldDefinition step = at == null ? null : at.getFieldDefinition(name);
            if (step == null) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "the schema has no field `" + String.join(".", path) + "` any more",
                        "look at `schema show`");
            }
            steps.add(step);
            at = GraphQLTypeUtil.unwrapAll(step.getType()) instanceof GraphQLFieldsContainer below ? below : null;
        }
        return new CallText(schema, mutation, List.copyOf(steps));
    }

    private GraphQLFieldDefinition last() {
        return steps.get(steps.size() - 1);
    }

    /** How the field pages. */
    public Optional<PageShape> pages() {
        return PageShape.of(last());
    }

    private Optional<GraphQLFieldDefinition> records() {
        return pages().flatMap(shape ->
                PageShape.recordsOf((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(last().getType())));
    }

    /** The type of one record. */
    public GraphQLCompositeType recordType() {
        return (GraphQLCompositeType)
                GraphQLTypeUtil.unwrapAll(records().orElse(last()).getType());
    }

    /** Whether an argument of this name is required on the way. */
    public Optional<String> place(String argument) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).getArgument(argument) != null) {
                return Optional.of(i + "." + argument);
            }
        }
        return Optional.empty();
    }

    /** The selection of paths. */
    public String selection(String paths) {
        return PathSelection.toGraphQl(schema, recordType().getName(), paths);
    }

    /** The selection of choices. */
    public String selection(List<FieldChoice> choices) {
        return ChoiceText.of(schema, recordType(), choices);
    }

    /**
     * The GraphQL text, with literals.
     *
     * @param arguments Java values by their places: the number of the step, the argument, the fields of its input, as
     *     in {@code 1.filters.advertiserId}
     * @param pageSize records of one page; the largest where the schema wants one
     * @param beside fields to take beside the field, of its parent
     * @param selection of a record, with its braces
     */
    public String text(
            Map<String, @Nullable Object> arguments, Optional<Integer> pageSize, String beside, String selection) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(arguments);
        pages().ifPresent(shape -> {
            var size = Objects.requireNonNull(last().getArgument(shape.sizeArgument()));
            boolean wanted = GraphQLTypeUtil.isNonNull(size.getType()) && !size.hasSetDefaultValue();
            int largest = InputCheck.limit(size, "max").orElse(CAUTIOUS_SIZE);
            pageSize.filter(value -> value < 1 || value > largest).ifPresent(value -> {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "`pageSize` is how many records one request brings, from 1 to " + largest + ", but this is "
                                + value);
            });
            pageSize.or(() -> wanted ? Optional.of(largest) : Optional.empty())
                    .ifPresent(value -> all.put(steps.size() - 1 + "." + shape.sizeArgument(), value));
        });
        String inner = records()
                .map(records -> "{ " + records.getName() + " " + selection + " }")
                .orElse(selection);
        for (int i = steps.size() - 1; i >= 0; i--) {
            String also = i == steps.size() - 1 && i > 0 && !beside.isEmpty() ? beside + " " : "";
            inner = "{ " + also + steps.get(i).getName() + arguments(i, all) + " " + inner + " }";
        }
        return (mutation ? "mutation " : "") + inner;
    }

    private String arguments(int step, Map<String, @Nullable Object> all) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        all.forEach((place, value) -> {
            String[] names = place.split("\\.");
            if (names[0].equals(String.valueOf(step))) {
                put(nested, names, value);
            }
        });
        Function<Map.Entry<String, @Nullable Object>, String> written = entry -> {
            var argument = steps.get(step).getArgument(entry.getKey());
            if (argument == null) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "`" + steps.get(step).getName() + "` has no argument `" + entry.getKey() + "` any more");
            }
            return entry.getKey() + ": " + JavaLiteral.of(argument.getType(), entry.getValue(), entry.getKey());
        };
        return nested.isEmpty()
                ? ""
                : nested.entrySet().stream().map(written).collect(Collectors.joining(", ", "(", ")"));
    }

    @SuppressWarnings("unchecked") // what stands between two names was put there here
    private static void put(Map<String, @Nullable Object> nested, String[] names, @Nullable Object value) {
        Map<String, @Nullable Object> at = nested;
        for (int i = 1; i < names.length - 1; i++) {
            at = (Map<String, @Nullable Object>)
                    Objects.requireNonNull(at.computeIfAbsent(names[i], name -> new LinkedHashMap<String, Object>()));
        }
        at.put(names[names.length - 1], value);
    }
}
