package cjsh.table;

import cjsh.graphql.Fragments;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.ValidDocument;
import cjsh.table.Shape.Member;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a selection along the schema once and lays out levels, columns and where each response key goes. */
final class PlanCompiler {
    private final ValidDocument document;
    private final GraphQLSchema schema;
    private final @Nullable PagedDocument paged;
    private final Level root = new Level(null, "");
    private final Shape shape = new Shape();
    private @Nullable Level records;

    PlanCompiler(ValidDocument document, Optional<PagedDocument> paged) {
        this.document = paged.map(PagedDocument::document).orElse(document);
        this.schema = document.schema();
        this.paged = paged.orElse(null);
    }

    void compile() {
        select(document.selectionSet(), document.rootType(), new Place(root, "", List.of()), shape);
    }

    Level root() {
        return root;
    }

    Shape shape() {
        return shape;
    }

    @Nullable
    Level records() {
        return records;
    }

    /**
     * Where the walk is.
     *
     * @param path from the level down to here
     * @param keys from the root down to here
     */
    private record Place(Level level, String path, List<String> keys) {
        Place into(String key) {
            return new Place(level, Level.join(path, key), plus(key));
        }

        Place below(Level list, String key) {
            return new Place(list, "", plus(key));
        }

        private List<String> plus(String key) {
            return Stream.concat(keys.stream(), Stream.of(key)).toList();
        }
    }

    private void select(SelectionSet selectionSet, GraphQLCompositeType type, Place place, Shape into) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                select(fragment.getSelectionSet(), Fragments.typeOf(fragment, type, schema), place, into);
            } else if (selection instanceof Field field) {
                GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
                add(field, definition.getType(), type.getName() + "." + field.getName(), place, into);
            }
        }
    }

    private void add(Field field, GraphQLType fieldType, String origin, Place place, Shape into) {
        String key = field.getResultKey();
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(fieldType);
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLCompositeType composite) {
            SelectionSet below = Objects.requireNonNull(field.getSelectionSet());
            if (GraphQLTypeUtil.isList(type)) {
                Member.Objects list = objects(key, place, into);
                select(below, composite, place.below(list.level(), key), list.shape());
            } else {
                select(below, composite, place.into(key), nested(key, into));
            }
        } else if (into.get(key) == null) {
            ColumnType columnType = columnType((GraphQLNamedType) named);
            if (GraphQLTypeUtil.isList(type)) {
                Level list = place.level().addList(Level.join(place.path(), key));
                list.addLeaf(new Level.Leaf("", field.getAlias(), columnType, origin));
                into.put(key, new Member.Leaves(list, columnType));
            } else if (!isThePagersOwn(key, columnType, place, into)) {
                int index = place.level()
                        .addLeaf(new Level.Leaf(Level.join(place.path(), key), field.getAlias(), columnType, origin));
                into.put(key, new Member.Leaf(place.level(), index, columnType));
            }
        }
    }

    /** Leaves of the page object: the one that tells the end is kept, none is a column. */
    private boolean isThePagersOwn(String key, ColumnType type, Place place, Shape into) {
        if (paged == null || !place.keys().equals(paged.path())) {
            return false;
        }
        if (key.equals(paged.endKey())) {
            into.put(key, new Member.PageEnd(type));
        }
        return true;
    }

    private Member.Objects objects(String key, Place place, Shape into) {
        if (into.get(key) instanceof Member.Objects known) {
            return known;
        }
        Level list = place.level().addList(Level.join(place.path(), key));
        if (paged != null && place.keys().equals(paged.path()) && key.equals(paged.recordsKey())) {
            records = list;
        }
        Member.Objects objects = new Member.Objects(list, new Shape());
        into.put(key, objects);
        return objects;
    }

    private static Shape nested(String key, Shape into) {
        if (into.get(key) instanceof Member.Nested known) {
            return known.shape();
        }
        Member.Nested nested = new Member.Nested(new Shape());
        into.put(key, nested);
        return nested.shape();
    }

    private static ColumnType columnType(GraphQLNamedType type) {
        return switch (type.getName()) {
            case "Int", "PositiveInt" -> ColumnType.INT;
            case "Long" -> ColumnType.LONG;
            case "BigDecimal", "Float" -> ColumnType.DECIMAL;
            case "Boolean" -> ColumnType.BOOLEAN;
            case "ISODateTime" -> ColumnType.INSTANT;
            default -> ColumnType.TEXT;
        };
    }
}
