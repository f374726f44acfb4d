package cjsh.graphql;

import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values for an operation's variables: checked whole before anything is sent. */
public final class Variables {
    private static final Set<String> UNQUOTED = Set.of("Int", "Long", "Float", "PositiveInt", "BigDecimal", "Boolean");

    private Variables() {}

    /**
     * Java values to what goes over the wire, with the values of literals that became variables.
     *
     * @param given by the name of a variable that the user declared; enums, dates and numbers as Java has them
     * @throws InvalidQueryException with every fault: unknown and missing names, wrong types
     */
    public static Map<String, @Nullable Object> check(ValidDocument document, Map<String, ?> given) {
        SourceText source = SourceText.of(document.source());
        List<Problem> problems = new ArrayList<>();
        Map<String, @Nullable Object> wire = new LinkedHashMap<>(document.values());
        Map<String, VariableDefinition> declared = declared(document.declared());
        given.forEach((name, value) -> {
            VariableDefinition definition = declared.get(name);
            if (definition == null) {
                problems.add(Problem.nowhere(unknown(name, declared.keySet())));
            } else {
                InputCheck.Faults faults =
                        (at, message) -> problems.add(source.problem(definition.getSourceLocation(), message));
                try {
                    Object converted = WireValue.of(value);
                    wire.put(name, converted);
                    InputCheck.ofVariables(faults)
                            .check(
                                    WireValue.literal(converted),
                                    type(definition.getType(), document.schema()),
                                    "$" + name,
                                    null);
                } catch (StackOverflowError e) {
                    faults.add(null, "`$" + name + "` is nested too deep to send");
                }
            }
        });
        declared.forEach((name, definition) -> {
            boolean required = definition.getType() instanceof NonNullType && definition.getDefaultValue() == null;
            if (required && !given.containsKey(name)) {
                problems.add(
                        source.problem(definition.getSourceLocation(), "`$" + name + "` is required: give it a value"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidQueryException(document.api().shortName(), document.source(), problems);
        }
        return wire;
    }

    /**
     * Reads values typed on a command line by the types of the variables: {@code status=ACTIVE}, {@code limit=5},
     * {@code after=2026-01-31}, {@code ids=["1", "2"]}.
     *
     * @throws InvalidQueryException for a name that the operation does not declare, or a value that is no literal
     */
    public static Map<String, @Nullable Object> parse(ValidDocument document, Map<String, String> typed) {
        Map<String, VariableDefinition> declared = declared(document.declared());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            VariableDefinition definition = declared.get(name);
            if (definition == null) {
                throw new InvalidQueryException(
                        document.api().shortName(),
                        document.source(),
                        List.of(Problem.nowhere(unknown(name, declared.keySet()))));
            }
            values.put(name, parse(name, text, type(definition.getType(), document.schema())));
        });
        return values;
    }

    private static @Nullable Object parse(String name, String text, GraphQLType type) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (text.equals("null") && !GraphQLTypeUtil.isNonNull(type)) {
            return null;
        }
        if (nullable instanceof GraphQLNamedInputType named && GraphQLTypeUtil.isLeaf(nullable)) {
            if (named.getName().equals("ISODateTime") && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return text + "T00:00:00Z";
            }
            boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            if (named instanceof GraphQLEnumType || !UNQUOTED.contains(named.getName())) {
                return quoted ? literal(name, text) : text;
            }
        }
        try {
            return literal(name, text);
        } catch (InvalidQueryException e) {
            // "abc" for a number: the check of the value says it better than the parser could.
            return text;
        }
    }

    private static @Nullable Object literal(String name, String text) {
        SourceText source = SourceText.of(text);
        try {
            Value<?> value = graphql.parser.Parser.parseValue(text);
            return WireValue.ofLiteral(value);
        } catch (graphql.parser.InvalidSyntaxException | ClassCastException | StackOverflowError e) {
            throw new InvalidQueryException(
                    "$" + name, text, List.of(source.problemAt(0, text.length(), "this is no GraphQL value")));
        }
    }

    /** The values that count when none is given. */
    static Map<String, @Nullable Object> defaults(OperationDefinition operation) {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        declared(operation.getVariableDefinitions()).forEach((name, definition) -> {
            Value<?> value = definition.getDefaultValue();
            if (value != null) {
                defaults.put(name, value instanceof NullValue ? null : WireValue.ofLiteral(value));
            }
        });
        return defaults;
    }

    private static Map<String, VariableDefinition> declared(List<VariableDefinition> definitions) {
        Map<String, VariableDefinition> declared = new LinkedHashMap<>();
        definitions.forEach(definition -> declared.put(definition.getName(), definition));
        return declared;
    }

    private static String unknown(String name, Set<String> names) {
        String near = Suggestion.didYouMean(name, names);
        if (!near.isEmpty()) {
            return "the query has no variable `$" + name + "`" + near;
        }
        return "the query has no variable `$" + name + "`"
                + (names.isEmpty() ? ": it has none" : ": it has $" + String.join(", $", names));
    }

    static GraphQLType type(Type<?> type, GraphQLSchema schema) {
        if (type instanceof NonNullType nonNull) {
            return GraphQLNonNull.nonNull(type(nonNull.getType(), schema));
        }
        if (type instanceof graphql.language.ListType list) {
            return GraphQLList.list(type(list.getType(), schema));
        }
        return java.util.Objects.requireNonNull(schema.getType(((TypeName) type).getName()));
    }
}
