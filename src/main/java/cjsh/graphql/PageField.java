package cjsh.graphql;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A selected field that answers one page of records.
 *
 * @param path response keys from the root, the field's own last
 * @param recordsKey the response key under which the records were selected
 * @param insideList whether a list stands above it, so that it would have to be paged once per element
 */
record PageField(
        Field field,
        GraphQLFieldDefinition definition,
        PageShape shape,
        List<String> path,
        String recordsKey,
        boolean insideList) {

    static List<PageField> in(ValidDocument document) {
        List<PageField> found = new ArrayList<>();
        new Walk(document.schema(), found).walk(document.selectionSet(), document.rootType(), List.of(), false);
        return found;
    }

    private record Walk(GraphQLSchema schema, List<PageField> found) {
        void walk(SelectionSet selectionSet, GraphQLCompositeType type, List<String> path, boolean insideList) {
            for (Selection<?> selection : selectionSet.getSelections()) {
                if (selection instanceof InlineFragment fragment) {
                    walk(fragment.getSelectionSet(), Fragments.typeOf(fragment, type, schema), path, insideList);
                } else if (selection instanceof Field field && field.getSelectionSet() != null) {
                    visit(field, type, path, insideList);
                }
            }
        }

        private void visit(Field field, GraphQLCompositeType type, List<String> path, boolean insideList) {
            if (!(type instanceof GraphQLFieldsContainer container)) {
                return;
            }
            GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
            if (definition == null
                    || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer output)) {
                return;
            }
            List<String> here = new ArrayList<>(path);
            here.add(field.getResultKey());
            Optional<PageShape> shape = PageShape.of(definition);
            Optional<String> records = shape.flatMap(s -> recordsKey(field, output));
            if (shape.isPresent() && records.isPresent()) {
                found.add(new PageField(field, definition, shape.get(), List.copyOf(here), records.get(), insideList));
            } else {
                boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
                walk(Objects.requireNonNull(field.getSelectionSet()), output, here, insideList || list);
            }
        }

        /** The one list of objects that a page has. */
        private Optional<String> recordsKey(Field page, GraphQLFieldsContainer output) {
            return fieldsOf(Objects.requireNonNull(page.getSelectionSet())).stream()
                    .filter(field -> isListOfObjects(output.getFieldDefinition(field.getName())))
                    .map(Field::getResultKey)
                    .findFirst();
        }

        private static boolean isListOfObjects(@Nullable GraphQLFieldDefinition field) {
            return field != null
                    && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                    && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer;
        }

        private static List<Field> fieldsOf(SelectionSet selectionSet) {
            return new FragmentInliner(Map.of()).fields(selectionSet);
        }
    }
}
