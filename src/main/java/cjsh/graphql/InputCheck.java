package cjsh.graphql;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks one input value against its type: every fault, each with its path and place. Knows our own directives
 * ({@code @max}, {@code @minLength}, {@code @onePrimary}), which CJ's servers never see.
 */
final class InputCheck {
    /** Takes each fault with the place of the wrong value, which is null for a value that no text holds. */
    interface Faults {
        void add(@Nullable SourceLocation at, String message);
    }

    private final Faults faults;
    private final @Nullable SourceText source;
    private final boolean enumsAreTexts;
    private final VariableUse.Found found;

    /** What the value stands in, innermost first. */
    private final Deque<InputScope> scopes = new ArrayDeque<>();

    private InputCheck(Faults faults, @Nullable SourceText source, boolean enumsAreTexts, VariableUse.Found found) {
        this.faults = faults;
        this.source = source;
        this.enumsAreTexts = enumsAreTexts;
        this.found = found;
    }

    /** For literals of this text; the variables in them are noted. */
    static InputCheck ofLiterals(SourceText source, Faults faults, VariableUse.Found found) {
        return new InputCheck(faults, source, false, found);
    }

    /** For the values of variables, which have no place and whose enum values are JSON texts. */
    static InputCheck ofVariables(Faults faults) {
        return new InputCheck(faults, null, true, VariableUse.Found.nothing());
    }

    /** Checks the value of an argument, whose siblings are known to those who put things into the wrong object. */
    void checkArgument(Value<?> value, GraphQLArgument declared, InputScope siblings) {
        scopes.push(siblings);
        check(value, declared.getType(), declared.getName(), declared);
        scopes.pop();
    }

    /**
     * @param path how the message names the value: {@code filters.activeAfter}, {@code $limit}
     * @param declaration the argument or input field that carries our directives
     */
    void check(Value<?> value, GraphQLType type, String path, @Nullable GraphQLDirectiveContainer declaration) {
        if (value instanceof VariableReference reference) {
            found.uses().add(new VariableUse(reference, type, hasDefault(declaration), path, declaration));
            return;
        }
        if (GraphQLTypeUtil.isNonNull(type)) {
            if (value instanceof NullValue) {
                fault(value, "`" + path + "` is required, so it can not be null");
                return;
            }
            check(value, ((GraphQLNonNull) type).getWrappedType(), path, declaration);
        } else if (!(value instanceof NullValue)) {
            checkPresent(value, type, path, declaration);
        }
    }

    private static boolean hasDefault(@Nullable GraphQLDirectiveContainer declaration) {
        return (declaration instanceof GraphQLArgument argument && argument.hasSetDefaultValue())
                || (declaration instanceof GraphQLInputObjectField field && field.hasSetDefaultValue());
    }

    private void checkPresent(
            Value<?> value, GraphQLType type, String path, @Nullable GraphQLDirectiveContainer declaration) {
        if (type instanceof GraphQLList list) {
            checkList(value, list, path, declaration);
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(value, object, path);
        } else if (type instanceof GraphQLEnumType enumType) {
            checkEnum(value, enumType, path);
        } else if (type instanceof GraphQLScalarType scalar) {
            checkScalar(value, scalar, path, declaration);
        }
    }

    private void checkList(
            Value<?> value, GraphQLList list, String path, @Nullable GraphQLDirectiveContainer declaration) {
        if (value instanceof ArrayValue array) {
            int i = 0;
            for (Value<?> element : array.getValues()) {
                check(element, list.getWrappedType(), path + "[" + i++ + "]", null);
            }
        } else {
            check(value, list.getWrappedType(), path, null);
        }
        if (declaration != null && declaration.getAppliedDirective("onePrimary") != null) {
            checkOnePrimary(value, path);
        }
    }

    /** One value alone is a list of one, as GraphQL has it. */
    void checkOnePrimary(Value<?> list, String path) {
        ArrayValue array = list instanceof ArrayValue whole
                ? whole
                : ArrayValue.newArrayValue().value(list).build();
        if (array.getValues().stream().anyMatch(InputCheck::mayChange)) {
            found.undecided().add(new VariableUse.Undecided(array, path));
            return;
        }
        long primaries = array.getValues().stream()
                .filter(element -> element instanceof ObjectValue object
                        && object.getObjectFields().stream()
                                .anyMatch(field -> field.getName().equals("isPrimary")
                                        && field.getValue() instanceof BooleanValue bool
                                        && bool.isValue()))
                .count();
        if (primaries != 1) {
            fault(list, "`" + path + "` has " + primaries + " primary models, but needs exactly one");
        }
    }

    /** A variable in it decides later. */
    private static boolean mayChange(Value<?> element) {
        return element instanceof VariableReference
                || (element instanceof ObjectValue object
                        && object.getObjectFields().stream()
                                .anyMatch(field -> field.getName().equals("isPrimary")
                                        && field.getValue() instanceof VariableReference));
    }

    private void checkObject(Value<?> value, GraphQLInputObjectType type, String path) {
        if (!(value instanceof ObjectValue object)) {
            fault(
                    value,
                    "`" + path + "` is of type `" + type.getName() + "`: write it as { " + firstField(type) + " }");
            return;
        }
        Set<String> given = new HashSet<>();
        scopes.push(InputScope.of(type, path));
        for (ObjectField field : object.getObjectFields()) {
            if (!given.add(field.getName())) {
                faults.add(nameOf(field), "`" + path + "." + field.getName() + "` is given twice");
            }
            checkField(field, type, path);
        }
        scopes.pop();
        for (GraphQLInputObjectField definition : type.getFieldDefinitions()) {
            boolean required = GraphQLTypeUtil.isNonNull(definition.getType()) && !definition.hasSetDefaultValue();
            if (required && !given.contains(definition.getName())) {
                fault(
                        object,
                        "`" + path + "." + definition.getName() + "` is required"
                                + InputWording.needs(definition.getType()));
            }
        }
    }

    private void checkField(ObjectField field, GraphQLInputObjectType type, String path) {
        GraphQLInputObjectField definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            faults.add(nameOf(field), InputWording.unknownField(field.getName(), type, scopes));
        } else {
            check(field.getValue(), definition.getType(), path + "." + field.getName(), definition);
        }
    }

    /** The tree keeps no place for the names of input fields; it stands before the value. */
    private @Nullable SourceLocation nameOf(ObjectField field) {
        SourceLocation value = field.getValue().getSourceLocation();
        return source == null || value == null ? value : source.token(value, -2);
    }

    private static String firstField(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().get(0).getName() + ": … ";
    }

    private void checkEnum(Value<?> value, GraphQLEnumType type, String path) {
        String name = value instanceof EnumValue constant
                ? constant.getName()
                : enumsAreTexts && value instanceof StringValue text ? text.getValue() : null;
        List<String> names = type.getValues().stream().map(v -> v.getName()).toList();
        if (name == null || !names.contains(name)) {
            fault(value, InputWording.wrongEnum(value, type, path, enumsAreTexts));
        }
    }

    private void checkScalar(
            Value<?> value, GraphQLScalarType type, String path, @Nullable GraphQLDirectiveContainer declaration) {
        Object plain = plain(value);
        if (plain == null) {
            fault(value, "`" + path + "` is one `" + type.getName() + "`, not a list or an object");
            return;
        }
        WireScalar.Scalar scalar = WireScalar.named(type.getName());
        Optional<String> fault = scalar.fault(plain);
        if (fault.isPresent()) {
            String instead = InputWording.instead(plain, scalar);
            fault(
                    value,
                    InputWording.shown(plain) + " " + fault.get() + ": `" + path + "` is of type `" + type.getName()
                            + "`" + (instead.isEmpty() ? "" : ", so write " + instead));
        } else if (declaration != null) {
            checkLimits(value, plain, path, declaration);
        }
    }

    /** Our own limits on the value of a variable, which one of its places has. */
    void checkLimits(Value<?> value, GraphQLDirectiveContainer declaration, String path) {
        Object plain = plain(value);
        if (plain != null) {
            checkLimits(value, plain, path, declaration);
        } else if (!(value instanceof NullValue) && declaration.getAppliedDirective("onePrimary") != null) {
            checkOnePrimary(value, path);
        }
    }

    private void checkLimits(Value<?> value, Object plain, String path, GraphQLDirectiveContainer declaration) {
        limit(declaration, "max").ifPresent(max -> {
            if (plain instanceof BigInteger number && number.compareTo(BigInteger.valueOf(max)) > 0) {
                fault(value, "`" + path + "` is at most " + max + ", but this is " + number);
            }
        });
        limit(declaration, "minLength").ifPresent(min -> {
            if (plain instanceof String text && text.codePointCount(0, text.length()) < min) {
                fault(
                        value,
                        "`" + path + "` needs at least " + min + " characters, but this has "
                                + text.codePointCount(0, text.length()));
            }
        });
    }

    /** The number that one of our own directives gives an argument or input field. */
    static Optional<Integer> limit(GraphQLDirectiveContainer declaration, String directive) {
        GraphQLAppliedDirective applied = declaration.getAppliedDirective(directive);
        GraphQLAppliedDirectiveArgument argument = applied == null ? null : applied.getArgument("value");
        return argument != null && argument.getValue() instanceof Number number
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private static @Nullable Object plain(Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        } else if (value instanceof IntValue number) {
            return number.getValue();
        } else if (value instanceof FloatValue number) {
            return number.getValue();
        } else if (value instanceof BooleanValue bool) {
            return bool.isValue();
        } else if (value instanceof EnumValue constant) {
            return new InputWording.BareWord(constant.getName());
        }
        return null;
    }

    private void fault(Value<?> value, String message) {
        faults.add(value.getSourceLocation(), message);
    }
}
