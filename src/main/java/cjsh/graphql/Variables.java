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
        VariableUse.Found found = places(document, source);
        given.forEach((name, value) -> {
            VariableDefinition definition = declared.get(name);
            if (definition == null) {
                problems.add(Problem.nowhere(unknown(name, declared.keySet())));
            } else {
                InputCheck.Faults faults =
                        (at, message) -> problems.add(source.problem(definition.getSourceLocation(), message));
                Object converted = JavaValue.toWire(value, "$" + name, message -> faults.add(null, message));
                GraphQLType type = type(definition.getType(), document.schema());
                Object fitted = WireValue.fit(converted, type);
                wire.put(name, fitted);
                check(name, WireValue.literal(fitted), type, found.uses(), faults);
            }
        });
        declared.forEach((name, definition) -> {
            boolean required = definition.getType() instanceof NonNullType && definition.getDefaultValue() == null;
            if (required && !given.containsKey(name)) {
                problems.add(
                        source.problem(definition.getSourceLocation(), "`$" + name + "` is required: give it a value"));
            }
        });
        if (problems.isEmpty()) {
            decide(document, wire, found.undecided(), (at, message) -> problems.add(source.problem(at, message)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidQueryException(
                    document.api().shortName(),
                    document.source(),
                    problems.stream().distinct().toList());
        }
        return wire;
    }

    /** Where the document uses its variables; it is valid, so nothing else can come of the walk. */
    private static VariableUse.Found places(ValidDocument document, SourceText source) {
        VariableUse.Found found = VariableUse.Found.nothing();
        new SelectionCheck(document.schema(), Map.of(), source, (at, message) -> {}, null, found)
                .check(document.operation());
        return found;
    }

    /** By its type, then by the limits of each place where it is used. */
    private static void check(
            String name, Value<?> value, GraphQLType type, List<VariableUse> uses, InputCheck.Faults faults) {
        InputCheck.ofVariables(faults).check(value, type, "$" + name, null);
        for (VariableUse use : uses) {
            if (use.declaration() != null && use.reference().getName().equals(name)) {
                String origin = use.path().equals(name) ? "" : ": it comes from `$" + name + "`";
                InputCheck.ofVariables((at, message) -> faults.add(at, message + origin))
                        .checkLimits(value, use.declaration(), use.path());
            }
        }
    }

    /** What could not be decided while variables had no values. */
    private static void decide(
            ValidDocument document,
            Map<String, @Nullable Object> wire,
            List<VariableUse.Undecided> undecided,
            InputCheck.Faults faults) {
        if (undecided.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> values = defaults(document.operation());
        values.putAll(wire);
        for (VariableUse.Undecided list : undecided) {
            InputCheck.ofVariables((at, message) -> faults.add(list.list().getSourceLocation(), message))
                    .checkOnePrimary(WireValue.filled(list.list(), values), list.path());
        }
    }

    /**
     * Reads values typed on a command line by the types of the variables: {@code status=ACTIVE}, {@code limit=5},
     * {@code after=2026-01-31}, {@code ids=["1", "2"]}.
     *
     * @throws InvalidQueryException for a name that the operation does not declare, or a value that is no literal
     */
    public static Map<String, @Nullable Object> parse(ValidDocument document, Map<String, String> typed) {
        Map<String, VariableDefinition> declared = declared(document.declared());
        List<Problem> unknown = typed.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .map(name -> Problem.nowhere(unknown(name, declared.keySet())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidQueryException(document.api().shortName(), document.source(), unknown);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        declared.forEach((name, definition) -> {
            String text = typed.get(name);
            if (text != null) {
                values.put(name, parse(name, text, type(definition.getType(), document.schema())));
            }
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
                return quoted ? TypedLiteral.read(name, text) : text;
            }
        }
        try {
            return TypedLiteral.read(name, text);
        } catch (InvalidQueryException e) {
            if ((text.startsWith("{") || text.startsWith("[")) && !GraphQLTypeUtil.isLeaf(nullable)) {
                throw e;
            }
            // "abc" for a number: the check of the value says it better than the parser could.
            return text;
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
