package cjsh.graphql;

import graphql.language.AstPrinter;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an operation declares the variables that it uses, uses those that it declares, and where they fit. */
final class VariableCheck {
    private final GraphQLSchema schema;
    private final SourceText source;
    private final InputCheck.Faults faults;
    private final Map<String, VariableDefinition> declared = new LinkedHashMap<>();
    private final Set<VariableReference> used = Collections.newSetFromMap(new IdentityHashMap<>());

    VariableCheck(GraphQLSchema schema, SourceText source, InputCheck.Faults faults) {
        this.schema = schema;
        this.source = source;
        this.faults = faults;
    }

    void check(OperationDefinition operation, Map<String, FragmentDefinition> fragments, List<VariableUse> uses) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (declared.putIfAbsent(variable.getName(), variable) != null) {
                faults.add(
                        source.token(variable.getSourceLocation(), 1),
                        "`$" + variable.getName() + "` is declared twice");
            }
        }
        collect(operation, fragments);
        Set<String> names = new HashSet<>();
        for (VariableReference reference : used) {
            names.add(reference.getName());
            if (!declared.containsKey(reference.getName())) {
                faults.add(reference.getSourceLocation(), undeclared(reference.getName(), uses));
            }
        }
        declared.values().stream()
                .filter(variable -> !names.contains(variable.getName()))
                .forEach(variable -> faults.add(
                        variable.getSourceLocation(),
                        "`$" + variable.getName() + "` is declared but not used: take it out, or use it"));
        uses.stream().filter(use -> used.contains(use.reference())).forEach(this::checkPlace);
    }

    /** Also in places that the schema does not know, so that one fault does not make another. */
    private void collect(OperationDefinition operation, Map<String, FragmentDefinition> fragments) {
        Deque<Node<?>> open = new ArrayDeque<>(List.of(operation.getSelectionSet()));
        open.addAll(operation.getDirectives());
        Set<String> spread = new HashSet<>();
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof VariableReference reference) {
                used.add(reference);
            } else if (node instanceof FragmentSpread one && spread.add(one.getName())) {
                FragmentDefinition fragment = fragments.get(one.getName());
                if (fragment != null) {
                    open.add(fragment);
                }
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
    }

    private String undeclared(String name, List<VariableUse> uses) {
        List<String> known = new ArrayList<>();
        declared.keySet().forEach(one -> known.add("$" + one));
        String near = Suggestion.didYouMean("$" + name, known);
        String type = uses.stream()
                .filter(use -> use.reference().getName().equals(name))
                .findFirst()
                .map(use -> GraphQLTypeUtil.simplePrint(use.type()))
                .orElse("…");
        return "`$" + name + "` is not declared"
                + (near.isEmpty()
                        ? ": add it after the operation's name, as in `query Name($" + name + ": " + type + ")`"
                        : near);
    }

    private void checkPlace(VariableUse use) {
        VariableDefinition variable = declared.get(use.reference().getName());
        if (variable == null || !isInput(variable.getType())) {
            return;
        }
        GraphQLType type = Variables.type(variable.getType(), schema);
        if (!mayStand(type, variable, use)) {
            String due = GraphQLTypeUtil.simplePrint(use.type());
            faults.add(
                    use.reference().getSourceLocation(),
                    "`$" + variable.getName() + "` is `" + AstPrinter.printAst(variable.getType()) + "`, but `"
                            + use.path() + "` takes `" + due + "`: declare it as `$" + variable.getName() + ": " + due
                            + "`");
        }
    }

    private boolean isInput(graphql.language.Type<?> type) {
        return type instanceof graphql.language.TypeName name
                ? schema.getType(name.getName()) instanceof GraphQLInputType
                : isInput((graphql.language.Type<?>) type.getChildren().get(0));
    }

    private static boolean mayStand(GraphQLType type, VariableDefinition variable, VariableUse use) {
        if (GraphQLTypeUtil.isNonNull(use.type()) && !GraphQLTypeUtil.isNonNull(type)) {
            boolean never = variable.getDefaultValue() != null && !(variable.getDefaultValue() instanceof NullValue);
            return (never || use.hasDefault()) && fits(type, GraphQLTypeUtil.unwrapNonNull(use.type()));
        }
        return fits(type, use.type());
    }

    private static boolean fits(GraphQLType type, GraphQLType due) {
        if (GraphQLTypeUtil.isNonNull(due)) {
            return GraphQLTypeUtil.isNonNull(type)
                    && fits(GraphQLTypeUtil.unwrapNonNull(type), GraphQLTypeUtil.unwrapNonNull(due));
        }
        GraphQLType given = GraphQLTypeUtil.unwrapNonNull(type);
        if (due instanceof GraphQLList dueList) {
            return given instanceof GraphQLList list && fits(list.getWrappedType(), dueList.getWrappedType());
        }
        return given instanceof GraphQLNamedType one
                && due instanceof GraphQLNamedType other
                && one.getName().equals(other.getName());
    }
}
