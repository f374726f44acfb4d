package cjsh.graphql;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name that every request carries: the user's own, else {@code Cj} and the field that is asked for. That is the
 * first one with pages, since it stands below the outermost field, which says little ({@code publisher}).
 */
final class OperationName {
    private OperationName() {}

    /** The operation with a name; it must be valid, and its fragments inline. */
    static OperationDefinition named(OperationDefinition operation, GraphQLSchema schema) {
        if (operation.getName() != null) {
            return operation;
        }
        SelectionSet whole = operation.getSelectionSet();
        String field =
                paged(whole, DocumentReader.rootOf(operation, schema), schema).orElseGet(() -> outermost(whole));
        String name = "Cj" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return operation.transform(builder -> builder.name(name));
    }

    private static Optional<String> paged(SelectionSet selectionSet, GraphQLCompositeType type, GraphQLSchema schema) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            Optional<String> found = Optional.empty();
            if (selection instanceof InlineFragment fragment) {
                found = paged(fragment.getSelectionSet(), Fragments.typeOf(fragment, type, schema), schema);
            } else if (selection instanceof Field field && field.getSelectionSet() != null) {
                GraphQLFieldDefinition definition = Fragments.fieldOf(field, type, schema);
                found = PageShape.of(definition).isPresent()
                        ? Optional.of(field.getName())
                        : paged(
                                field.getSelectionSet(),
                                (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(definition.getType()),
                                schema);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String outermost(SelectionSet selectionSet) {
        List<Field> fields = new FragmentInliner(Map.of()).fields(selectionSet);
        return fields.get(0).getName();
    }
}
