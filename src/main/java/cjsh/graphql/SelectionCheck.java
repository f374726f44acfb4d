package cjsh.graphql;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks a selection along the schema and words every fault where it is, with a suggestion where there is one. */
final class SelectionCheck {
    private final GraphQLSchema schema;
    private final SourceText source;
    private final InputCheck.Faults faults;
    private final @Nullable RootFields roots;
    private final FieldWording wording;
    private final ArgumentCheck arguments;
    private final FragmentCheck fragments;
    private final DeclarationCheck declarations;

    /**
     * @param roots who words unknown outermost fields; null for a document that has none
     * @param found takes the places of variables
     */
    SelectionCheck(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            SourceText source,
            InputCheck.Faults faults,
            @Nullable RootFields roots,
            VariableUse.Found found) {
        this.schema = schema;
        this.source = source;
        this.faults = faults;
        this.roots = roots;
        this.wording = new FieldWording(schema);
        this.arguments = new ArgumentCheck(InputCheck.ofLiterals(source, faults, found), faults);
        this.fragments = new FragmentCheck(schema, fragments, source, faults);
        this.declarations = new DeclarationCheck(schema, source, faults, arguments);
    }

    void check(OperationDefinition operation) {
        declarations.variables(operation);
        declarations.directives(operation.getDirectives(), DirectiveWording.of(operation));
        check(operation.getSelectionSet(), Level.top(DocumentReader.rootOf(operation, schema)));
    }

    void check(FragmentDefinition fragment) {
        declarations.directives(fragment.getDirectives(), DirectiveWording.Place.FRAGMENT_DEFINITION);
        GraphQLCompositeType type = fragments.typeOf(fragment);
        if (type != null) {
            check(fragment.getSelectionSet(), Level.top(type));
        }
    }

    /** What concerns the document as a whole. */
    void check(Document document) {
        fragments.check(document);
    }

    private void check(SelectionSet selectionSet, Level level) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field) {
                declarations.directives(field.getDirectives(), DirectiveWording.Place.FIELD);
                checkField(field, level);
            } else if (selection instanceof InlineFragment fragment) {
                declarations.directives(fragment.getDirectives(), DirectiveWording.Place.INLINE_FRAGMENT);
                GraphQLCompositeType inner = fragments.typeOf(fragment, level.type());
                if (inner != null) {
                    check(fragment.getSelectionSet(), level.narrowed(inner));
                }
            } else if (selection instanceof FragmentSpread spread) {
                declarations.directives(spread.getDirectives(), DirectiveWording.Place.FRAGMENT_SPREAD);
                fragments.check(spread, level.type());
            }
        }
    }

    private void checkField(Field field, Level level) {
        GraphQLFieldDefinition definition = definition(field, level.type());
        if (definition == null) {
            definition = unknown(field, level);
        }
        if (definition != null) {
            checkKnown(field, definition, level);
        }
    }

    /** Words it; gives the field of the other kind of operation where that is meant, whose faults count too. */
    private @Nullable GraphQLFieldDefinition unknown(Field field, Level level) {
        boolean outermost = level.type() == schema.getQueryType() || level.type() == schema.getMutationType();
        if (roots == null || !outermost || field.getName().startsWith("__")) {
            faults.add(nameOf(field), wording.unknown(field.getName(), level));
            return null;
        }
        boolean mutation = level.type() == schema.getMutationType();
        faults.add(nameOf(field), roots.unknown(field.getName(), mutation));
        GraphQLCompositeType other = mutation ? schema.getQueryType() : schema.getMutationType();
        return other == null ? null : definition(field, other);
    }

    private void checkKnown(Field field, GraphQLFieldDefinition definition, Level level) {
        SourceLocation name = nameOf(field);
        arguments.check(field.getArguments(), definition, name, level);
        GraphQLType output = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (output instanceof GraphQLCompositeType composite) {
            if (field.getSelectionSet() == null) {
                faults.add(name, FieldWording.missingSelection(field.getName(), composite));
            } else {
                check(field.getSelectionSet(), level.below(definition, composite));
            }
        } else if (field.getSelectionSet() != null) {
            faults.add(
                    field.getSelectionSet().getSourceLocation(),
                    "`" + field.getName() + "` is of type `" + ((GraphQLNamedType) output).getName()
                            + "`, which has no fields: leave out the braces");
        }
    }

    private @Nullable GraphQLFieldDefinition definition(Field field, GraphQLCompositeType type) {
        if (field.getName().startsWith("__")) {
            boolean known = field.getName().equals("__typename") || type == schema.getQueryType();
            return known && isIntrospection(field.getName())
                    ? Introspection.getFieldDef(schema, type, field.getName())
                    : null;
        }
        return type instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(field.getName()) : null;
    }

    private static boolean isIntrospection(String name) {
        return name.equals("__typename") || name.equals("__schema") || name.equals("__type");
    }

    /** The name, not the alias before it. */
    private @Nullable SourceLocation nameOf(Field field) {
        SourceLocation at = field.getSourceLocation();
        return at == null || field.getAlias() == null ? at : source.token(at, 2);
    }

    /** The sentence for a field that a type does not have; the names are those that may have been meant. */
    static String unknownField(String name, GraphQLCompositeType type, Collection<String> names) {
        String near = Suggestion.didYouMean(name, names);
        return "`" + type.getName() + "` has no field `" + name + "`"
                + (near.isEmpty() ? Suggestion.joined(FieldWording.oneLevelDown(name, type), "") : near);
    }

    static List<String> fieldNames(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of();
    }
}
