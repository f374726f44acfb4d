package cjsh.graphql;

import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to say of an input value that does not fit, and what to write instead. */
final class InputWording {
    private static final int LONGEST = 60;
    private static final int SHOWN_NAMES = 10;

    private InputWording() {}

    /** A word without quotes where no enum is due: no scalar takes it. */
    record BareWord(String name) {}

    /** @param scopes what may stand there and around it, innermost first */
    static String unknownField(String name, GraphQLInputObjectType type, Collection<InputScope> scopes) {
        List<String> names = names(type);
        String near = Suggestion.didYouMean(name, names);
        Optional<String> elsewhere = around(name, scopes).or(() -> within(name, type));
        return "`" + type.getName() + "` has no field `" + name + "`"
                + (near.isEmpty() && elsewhere.isEmpty()
                        ? ": it has " + some(names)
                        : Suggestion.joined(elsewhere, near));
    }

    private static Optional<String> around(String name, Collection<InputScope> scopes) {
        return scopes.stream()
                .skip(1)
                .filter(scope -> scope.names().contains(name))
                .findFirst()
                .map(scope -> scope.arguments()
                        ? "it is an argument of `" + scope.place() + "`, one level up"
                        : "it belongs in `" + scope.place() + "`, one level up");
    }

    private static Optional<String> within(String name, GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType inner
                        && inner.getFieldDefinition(name) != null)
                .findFirst()
                .map(field -> belongsIn(field.getName(), name));
    }

    /** {@code it belongs in `filters`, as in `filters: { advertiserId: … }`} */
    static String belongsIn(String object, String name) {
        return "it belongs in `" + object + "`, as in `" + object + ": { " + name + ": … }`";
    }

    /** What a value that is missing would have to hold. */
    static String needs(GraphQLType type) {
        GraphQLType plain = GraphQLTypeUtil.unwrapAll(type);
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
        if (plain instanceof GraphQLEnumType enumType) {
            return ": one of " + String.join(", ", names(enumType));
        } else if (plain instanceof GraphQLInputObjectType object) {
            List<String> required = object.getFieldDefinitions().stream()
                    .filter(InputWording::isRequired)
                    .map(field -> "`" + field.getName() + "`")
                    .toList();
            String inner = required.isEmpty() ? "" : ", with " + String.join(" and ", required);
            return (list ? ": a list of" : ": an object of") + " type `" + object.getName() + "`" + inner
                    + (list && !inner.isEmpty() ? " in each" : "");
        }
        return ": " + (list ? "a list of" : "it is of type") + " `" + ((GraphQLNamedType) plain).getName() + "`";
    }

    static boolean isRequired(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    private static List<String> names(GraphQLInputObjectType type) {
        return type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList();
    }

    private static List<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    static String wrongEnum(Value<?> value, GraphQLEnumType type, String path, boolean enumsAreTexts) {
        List<String> names = names(type);
        if (value instanceof EnumValue || (enumsAreTexts && value instanceof StringValue)) {
            String name = String.valueOf(
                    value instanceof EnumValue constant ? constant.getName() : ((StringValue) value).getValue());
            String near = Suggestion.didYouMean(name, names);
            return "`" + type.getName() + "` has no value `" + cut(name) + "`"
                    + (near.isEmpty() ? ": it is one of " + String.join(", ", names) : near);
        }
        String quoted = value instanceof StringValue text ? String.valueOf(text.getValue()) : "";
        List<String> same = names.stream().filter(quoted::equalsIgnoreCase).toList();
        List<String> near = same.isEmpty() ? Suggestion.near(quoted, names) : same;
        return "`" + path + "` is of type `" + type.getName() + "`: "
                + (near.isEmpty()
                        ? "one of " + String.join(", ", names)
                        : "write " + near.stream().collect(Collectors.joining(" or ")) + " without quotes");
    }

    /** The names that there are, or the first of them. */
    static String some(List<String> names) {
        return names.size() <= SHOWN_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN_NAMES)) + ", …";
    }

    static String shown(Object plain) {
        if (plain instanceof BareWord word) {
            return "`" + cut(word.name()) + "`";
        }
        String text = cut(plain.toString());
        return plain instanceof String ? "\"" + text + "\"" : text;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "…";
    }

    /** The same value as the scalar would take it, as a literal; the empty text when there is none. */
    static String instead(Object plain, WireScalar.Scalar scalar) {
        return variants(plain, scalar).stream()
                .filter(variant -> scalar.fault(variant).isEmpty())
                .map(variant -> shown(variant) + (variant instanceof String ? "" : withoutQuotes(plain)))
                .findFirst()
                .orElse("");
    }

    private static String withoutQuotes(Object plain) {
        return plain instanceof String ? " without quotes" : "";
    }

    /** Other forms of what was probably meant. */
    private static List<Object> variants(Object plain, WireScalar.Scalar scalar) {
        List<Object> variants = new ArrayList<>();
        String text = plain instanceof BareWord word ? word.name() : plain.toString();
        if (text.length() > LONGEST) {
            return variants;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            variants.add(Boolean.valueOf(lower));
        }
        BigDecimal number = number(text);
        if (number != null && number.precision() - number.scale() <= LONGEST) {
            variants.add(number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger() : number);
        }
        variants.add(text);
        variants.add(text.strip());
        variants.add(text + "T00:00:00Z");
        variants.add(text.replace(' ', 'T'));
        variants.add(text.replace(' ', 'T') + "Z");
        variants.add(text.replaceAll("[ ().\\-]", ""));
        if (scalar.rules() == WireScalar.COUNTRY_CODE) {
            variants.add(WireScalar.countryCode(text));
        }
        return variants;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
