package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Frame.Inputs;
import cjsh.graphql.completion.Frame.Items;
import cjsh.graphql.completion.Frame.Variables;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types on the way in. */
final class Inputting {
    private Inputting() {}

    static Map<String, GraphQLInputValueDefinition> byName(List<? extends GraphQLInputValueDefinition> inputs) {
        Map<String, GraphQLInputValueDefinition> byName = new LinkedHashMap<>();
        inputs.forEach(input -> byName.put(input.getName(), input));
        return byName;
    }

    /** The type of the value that stands next in a frame. */
    static Optional<GraphQLInputType> expected(Frame frame, Catalog catalog, Optional<Entry> meant) {
        if (frame instanceof Inputs inputs && inputs.step == Inputs.Slot.VALUE && inputs.current != null) {
            return Optional.of(inputs.current.getType());
        }
        if (frame instanceof Items items) {
            return Optional.ofNullable(items.item());
        }
        if (frame instanceof Variables variables && variables.step == Variables.Part.VALUE) {
            Optional<GraphQLInputType> named = type(variables.typeName, catalog, meant);
            for (int i = 0; i < Math.min(variables.listDepth, 8); i++) {
                named = named.map(GraphQLList::list);
            }
            return named;
        }
        return Optional.empty();
    }

    static Optional<GraphQLInputType> type(String name, Catalog catalog, Optional<Entry> meant) {
        for (Entry entry : meant.map(List::of).orElse(catalog.entries())) {
            if (entry.schema().getType(name) instanceof GraphQLInputType type) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The type of an element, when the type is a list. */
    static Optional<GraphQLInputType> item(GraphQLInputType type) {
        return GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list
                        && list.getWrappedType() instanceof GraphQLInputType item
                ? Optional.of(item)
                : Optional.empty();
    }

    /** The frame of an object of this type; also of one that stands for a list of one. */
    static Inputs object(Optional<GraphQLInputType> type) {
        if (type.isPresent() && GraphQLTypeUtil.unwrapAll(type.get()) instanceof GraphQLInputObjectType object) {
            return new Inputs(byName(object.getFieldDefinitions()), object.getName(), true);
        }
        return new Inputs(Map.of(), "", true);
    }

    static Optional<Element> enumValue(@Nullable GraphQLType type, String name) {
        if (type != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType enumType) {
            GraphQLEnumValueDefinition value = enumType.getValue(name);
            return value == null ? Optional.empty() : Optional.of(Element.of(value, enumType));
        }
        return Optional.empty();
    }

    static boolean hasDefault(GraphQLInputValueDefinition input) {
        return input instanceof GraphQLArgument argument
                ? argument.hasSetDefaultValue()
                : input instanceof GraphQLInputObjectField field && field.hasSetDefaultValue();
    }
}
