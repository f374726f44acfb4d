package cjsh.graphql;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The typed door's choices as a selection of GraphQL. */
final class ChoiceText {
    /** More than any answer is read with; {@code all(20)} of a type that holds itself would be more than memory. */
    private static final int MOST_FIELDS = 4_000;

    private final GraphQLSchema schema;
    private int fields;

    private ChoiceText(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The selection with its braces. */
    static String of(GraphQLSchema schema, GraphQLCompositeType type, List<FieldChoice> choices) {
        SelectionTree tree = new SelectionTree();
        new ChoiceText(schema).add(tree, type, choices);
        new PathConflicts(schema, (step, fault) -> {
                    throw new CjException(
                            CjException.Kind.INVALID, fault, "as(\"…\") gives the field before it another name");
                })
                .settle(tree);
        return tree.print();
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, List<FieldChoice> choices) {
        for (FieldChoice choice : choices.isEmpty() ? List.of(new FieldChoice.Scalars()) : choices) {
            if (choice instanceof FieldChoice.Named named) {
                add(tree, type, named);
            } else if (choice instanceof FieldChoice.On on) {
                add(tree.on(on.type()), (GraphQLCompositeType) known(schema.getType(on.type()), on.type()), on.below());
            } else if (choice instanceof FieldChoice.All all) {
                addAll(tree, type, all.depth());
                notEmpty(tree, type);
            } else {
                addScalars(tree, type);
            }
        }
    }

    private void add(SelectionTree tree, GraphQLCompositeType type, FieldChoice.Named named) {
        GraphQLFieldDefinition field =
                known(((GraphQLFieldsContainer) type).getFieldDefinition(named.field()), named.field());
        PathText.Step step = new PathText.Step(named.field(), null, 0, 0);
        SelectionTree below = child(tree, type, field, arguments(field, named.arguments()), named.alias(), step);
        if (named.below() != null) {
            add(below, (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), named.below());
        }
    }

    private static String arguments(GraphQLFieldDefinition field, Map<String, @Nullable Object> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(entry -> {
                            GraphQLArgument argument = known(field.getArgument(entry.getKey()), entry.getKey());
                            return entry.getKey() + ": "
                                    + JavaLiteral.of(argument.getType(), entry.getValue(), entry.getKey());
                        })
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** A session may still hold the classes of a schema that was replaced. */
    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "the schema has no `" + name + "` any more",
                    "leave it out, or start a new session");
        }
        return found;
    }

    private SelectionTree child(
            SelectionTree tree,
            GraphQLCompositeType type,
            GraphQLFieldDefinition field,
            String arguments,
            @Nullable String alias,
            PathText.@Nullable Step namedBy) {
        if (++fields > MOST_FIELDS) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    String.format(Locale.ROOT, "these are more than %,d fields, the most there may be", MOST_FIELDS),
                    "choose fewer, or give all(…) a smaller depth");
        }
        return tree.field(alias, arguments, new SelectionTree.Origin(type.getName(), field, namedBy));
    }

    private void addScalars(SelectionTree tree, GraphQLCompositeType type) {
        for (GraphQLFieldDefinition field : PathSelection.unasked(type)) {
            if (isLeaf(field)) {
                child(tree, type, field, "", null, null);
            }
        }
        notEmpty(tree, type);
    }

    /** An object can not be asked for without any field. */
    private void notEmpty(SelectionTree tree, GraphQLCompositeType type) {
        if (tree.isEmpty()) {
            child(tree, type, Introspection.TypeNameMetaFieldDef, "", null, null);
        }
    }

    private void addAll(SelectionTree tree, GraphQLCompositeType type, int depth) {
        for (GraphQLFieldDefinition field : PathSelection.unasked(type)) {
            addWhole(tree, type, field, depth);
        }
        List<String> common = SelectionCheck.fieldNames(type);
        for (GraphQLObjectType member : Fragments.possibleTypes(type, schema)) {
            SelectionTree fragment = new SelectionTree();
            for (GraphQLFieldDefinition field : PathSelection.unasked(member)) {
                if (!common.contains(field.getName())) {
                    addWhole(fragment, member, field, depth);
                }
            }
            if (!fragment.isEmpty()) {
                tree.on(member.getName()).addAll(fragment);
            }
        }
    }

    private void addWhole(SelectionTree tree, GraphQLCompositeType type, GraphQLFieldDefinition field, int depth) {
        if (isLeaf(field)) {
            child(tree, type, field, "", null, null);
        } else if (depth > 1) {
            GraphQLCompositeType output = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType());
            SelectionTree below = new SelectionTree();
            addAll(below, output, depth - 1);
            if (!below.isEmpty()) {
                child(tree, type, field, "", null, null).addAll(below);
            }
        }
    }

    private static boolean isLeaf(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }
}
