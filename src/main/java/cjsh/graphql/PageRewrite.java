package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One document on its way to its paged form. */
final class PageRewrite {
    private static final String TOTAL_ALIAS = "_cjshTotal";
    private static final String NEXT_ALIAS = "_cjshNext";
    private static final int CAUTIOUS_SIZE = 100;

    private final ValidDocument document;
    private final PageField page;
    private final Map<String, ?> given;
    private final Map<String, @Nullable Object> defaults;
    private final List<VariableDefinition> variables;

    PageRewrite(ValidDocument document, PageField page, Map<String, ?> given) {
        this.document = document;
        this.page = page;
        this.given = given;
        this.defaults = Variables.defaults(document.operation());
        this.variables = new ArrayList<>(document.operation().getVariableDefinitions());
    }

    PagedDocument paged() {
        PageShape shape = page.shape();
        int cap = InputCheck.limit(argument(shape.sizeArgument()), "max").orElse(CAUTIOUS_SIZE);
        Object size = valueOf(shape.sizeArgument());
        Object start = valueOf(shape.positionArgument());
        String sizeVariable = variable(shape.sizeArgument(), "");
        String positionVariable = variable(shape.positionArgument(), sizeVariable);
        String endKey = endKey();
        List<Argument> arguments = arguments(sizeVariable, positionVariable);
        SelectionSet whole = replace(document.selectionSet(), List.of(), arguments, endKey);
        OperationDefinition operation = document.operation()
                .transform(builder -> builder.selectionSet(whole).variableDefinitions(variables));
        return new PagedDocument(
                document.with(operation),
                shape,
                page.path(),
                page.recordsKey(),
                endKey,
                sizeVariable,
                positionVariable,
                pageSize(size, cap),
                start);
    }

    private int pageSize(@Nullable Object asked, int cap) {
        if (!(asked instanceof Number number)) {
            return cap;
        }
        if (number.longValue() < 1 || number.longValue() > cap) {
            throw new InvalidQueryException(
                    document.api().shortName(),
                    document.source(),
                    List.of(SourceText.of(document.source())
                            .problem(
                                    page.field().getSourceLocation(),
                                    "`" + page.shape().sizeArgument() + "` is the size of a page, from 1 to " + cap
                                            + ", but this is " + number)));
        }
        return number.intValue();
    }

    private GraphQLArgument argument(String name) {
        return Objects.requireNonNull(page.definition().getArgument(name));
    }

    private @Nullable Value<?> written(String argument) {
        return page.field().getArguments().stream()
                .filter(a -> a.getName().equals(argument))
                .findFirst()
                .<Value<?>>map(Argument::getValue)
                .orElse(null);
    }

    private @Nullable Object valueOf(String argument) {
        Value<?> value = written(argument);
        if (value instanceof VariableReference reference) {
            String name = reference.getName();
            return given.containsKey(name) ? given.get(name) : defaults.get(name);
        } else if (value instanceof IntValue number) {
            return number.getValue();
        } else if (value instanceof StringValue text) {
            return text.getValue();
        }
        return null;
    }

    /** The variable that the argument already takes its value from, or a new one. */
    private String variable(String argument, String other) {
        if (written(argument) instanceof VariableReference reference
                && !reference.getName().equals(other)) {
            return reference.getName();
        }
        Set<String> taken = variables.stream().map(VariableDefinition::getName).collect(Collectors.toSet());
        String name = argument;
        while (taken.contains(name)) {
            name = "_cjsh_" + name;
        }
        variables.add(VariableDefinition.newVariableDefinition()
                .name(name)
                .type(typeName(argument(argument).getType()))
                .build());
        return name;
    }

    private static Type<?> typeName(GraphQLType type) {
        String name = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
        TypeName typeName = TypeName.newTypeName(name).build();
        return GraphQLTypeUtil.isNonNull(type)
                ? NonNullType.newNonNullType(typeName).build()
                : typeName;
    }

    private String endKey() {
        return selectionSet().getSelections().stream()
                .filter(selection -> selection instanceof Field field
                        && field.getName().equals(page.shape().endField())
                        && field.getDirectives().isEmpty())
                .map(selection -> ((Field) selection).getResultKey())
                .findFirst()
                .orElse(page.shape() == PageShape.OFFSET ? TOTAL_ALIAS : NEXT_ALIAS);
    }

    private SelectionSet selectionSet() {
        return Objects.requireNonNull(page.field().getSelectionSet());
    }

    private List<Argument> arguments(String sizeVariable, String positionVariable) {
        List<Argument> arguments = new ArrayList<>(page.field().getArguments().stream()
                .filter(a -> !a.getName().equals(page.shape().sizeArgument())
                        && !a.getName().equals(page.shape().positionArgument()))
                .toList());
        arguments.add(new Argument(page.shape().sizeArgument(), new VariableReference(sizeVariable)));
        arguments.add(new Argument(page.shape().positionArgument(), new VariableReference(positionVariable)));
        return arguments;
    }

    private SelectionSet withEnd(String endKey) {
        if (!endKey.equals(TOTAL_ALIAS) && !endKey.equals(NEXT_ALIAS)) {
            return selectionSet();
        }
        Field end = Field.newField(page.shape().endField()).alias(endKey).build();
        return selectionSet().transform(builder -> builder.selection(end));
    }

    private SelectionSet replace(
            SelectionSet selectionSet, List<String> above, List<Argument> arguments, String endKey) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Selection<?> selection : selectionSet.getSelections()) {
            selections.add(replace(selection, above, arguments, endKey));
        }
        return SelectionSet.newSelectionSet().selections(selections).build();
    }

    private Selection<?> replace(Selection<?> selection, List<String> above, List<Argument> arguments, String endKey) {
        if (selection instanceof Field field && field.getSelectionSet() != null) {
            List<String> path = new ArrayList<>(above);
            path.add(field.getResultKey());
            if (path.equals(page.path())) {
                SelectionSet inner = field == page.field() ? withEnd(endKey) : field.getSelectionSet();
                return field.transform(builder -> builder.arguments(arguments).selectionSet(inner));
            }
            SelectionSet inner = replace(field.getSelectionSet(), path, arguments, endKey);
            return field.transform(builder -> builder.selectionSet(inner));
        }
        if (selection instanceof InlineFragment fragment) {
            SelectionSet inner = replace(fragment.getSelectionSet(), above, arguments, endKey);
            return fragment.transform(builder -> builder.selectionSet(inner));
        }
        return selection;
    }
}
