package cjsh.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<String, @Nullable Object> known;
    private final Set<String> usedElsewhere = new HashSet<>();
    private final List<VariableDefinition> variables;

    PageRewrite(ValidDocument document, PageField page, Map<String, ?> given) {
        this.document = document;
        this.page = page;
        this.given = given;
        this.known = Variables.defaults(document.operation());
        this.known.putAll(document.values());
        this.variables = new ArrayList<>(document.operation().getVariableDefinitions());
        findUses(document.selectionSet(), List.of());
    }

    PagedDocument paged() {
        PageShape shape = page.shape();
        int cap = InputCheck.limit(argument(shape.sizeArgument()), "max").orElse(CAUTIOUS_SIZE);
        Object size = valueOf(shape.sizeArgument());
        Object start = valueOf(shape.positionArgument());
        String sizeVariable = variable(shape.sizeArgument(), "");
        String positionVariable = variable(shape.positionArgument(), sizeVariable);
        String endKey = selectedEnd().orElseGet(this::freeAlias);
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
                                    placeOfSize(),
                                    "`" + page.shape().sizeArgument() + "` is the size of a page, from 1 to " + cap
                                            + ", but this is " + number)));
        }
        return number.intValue();
    }

    /** A literal's own place, which its variable has kept. */
    private @Nullable SourceLocation placeOfSize() {
        return written(page.shape().sizeArgument())
                .filter(document.values()::containsKey)
                .flatMap(name -> variables.stream()
                        .filter(variable -> variable.getName().equals(name))
                        .findFirst())
                .map(VariableDefinition::getSourceLocation)
                .orElse(page.field().getSourceLocation());
    }

    private GraphQLArgument argument(String name) {
        return Objects.requireNonNull(page.definition().getArgument(name));
    }

    /** The variable that the text has for the argument; literals have become variables, too. */
    private Optional<String> written(String argument) {
        return page.field().getArguments().stream()
                .filter(a -> a.getName().equals(argument) && a.getValue() instanceof VariableReference)
                .findFirst()
                .map(a -> ((VariableReference) a.getValue()).getName());
    }

    private @Nullable Object valueOf(String argument) {
        return written(argument)
                .map(name -> given.containsKey(name) ? given.get(name) : known.get(name))
                .orElse(null);
    }

    /** The variable that the argument already takes its value from, unless others do so, too; else a new one. */
    private String variable(String argument, String other) {
        Optional<String> own = written(argument).filter(name -> !name.equals(other) && !usedElsewhere.contains(name));
        if (own.isPresent()) {
            return own.get();
        }
        Set<String> taken = variables.stream().map(VariableDefinition::getName).collect(Collectors.toSet());
        String name = argument;
        while (taken.contains(name)) {
            name = "_cjsh_" + name;
        }
        variables.add(VariableDefinition.newVariableDefinition()
                .name(name)
                .type(LiteralHoist.written(argument(argument).getType()))
                .build());
        return name;
    }

    /** Which variables stand anywhere but in the arguments that the pager sets. */
    private void findUses(SelectionSet selectionSet, List<String> above) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof InlineFragment fragment) {
                fragment.getDirectives().forEach(directive -> findUses(directive.getArguments()));
                findUses(fragment.getSelectionSet(), above);
            } else if (selection instanceof Field field) {
                List<String> path = below(above, field);
                field.getDirectives().forEach(directive -> findUses(directive.getArguments()));
                findUses(path.equals(page.path()) ? unpaged(field) : field.getArguments());
                if (field.getSelectionSet() != null) {
                    findUses(field.getSelectionSet(), path);
                }
            }
        }
    }

    private void findUses(List<Argument> arguments) {
        arguments.forEach(argument -> findUses(argument.getValue()));
    }

    private void findUses(Node<?> value) {
        if (value instanceof VariableReference reference) {
            usedElsewhere.add(reference.getName());
        }
        value.getChildren().forEach(this::findUses);
    }

    private static List<String> below(List<String> above, Field field) {
        List<String> path = new ArrayList<>(above);
        path.add(field.getResultKey());
        return path;
    }

    private List<Argument> unpaged(Field field) {
        return field.getArguments().stream()
                .filter(argument -> !argument.getName().equals(page.shape().sizeArgument())
                        && !argument.getName().equals(page.shape().positionArgument()))
                .toList();
    }

    /** The name by which the text asks for the end, if it surely does. */
    private Optional<String> selectedEnd() {
        return selectionSet().getSelections().stream()
                .filter(selection -> selection instanceof Field field
                        && field.getName().equals(page.shape().endField())
                        && field.getDirectives().isEmpty())
                .map(selection -> ((Field) selection).getResultKey())
                .findFirst();
    }

    private String freeAlias() {
        String base = page.shape() == PageShape.OFFSET ? TOTAL_ALIAS : NEXT_ALIAS;
        Set<String> taken = new FragmentInliner(Map.of())
                .fields(selectionSet()).stream().map(Field::getResultKey).collect(Collectors.toSet());
        String alias = base;
        while (taken.contains(alias)) {
            alias = "_" + alias;
        }
        return alias;
    }

    private SelectionSet selectionSet() {
        return Objects.requireNonNull(page.field().getSelectionSet());
    }

    private List<Argument> arguments(String sizeVariable, String positionVariable) {
        List<Argument> arguments = new ArrayList<>(unpaged(page.field()));
        arguments.add(new Argument(page.shape().sizeArgument(), new VariableReference(sizeVariable)));
        arguments.add(new Argument(page.shape().positionArgument(), new VariableReference(positionVariable)));
        return arguments;
    }

    private SelectionSet withEnd(String endKey) {
        if (selectedEnd().isPresent()) {
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
            List<String> path = below(above, field);
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
