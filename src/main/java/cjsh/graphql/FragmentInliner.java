package cjsh.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts each named fragment where it is spread, directives and all. */
final class FragmentInliner {
    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> open = new HashSet<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    FragmentInliner(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    OperationDefinition inline(OperationDefinition operation) {
        SelectionSet whole = inline(operation.getSelectionSet());
        return operation.transform(builder -> builder.selectionSet(whole));
    }

    private SelectionSet inline(SelectionSet selectionSet) {
        List<Selection<?>> selections = new ArrayList<>();
        for (Selection<?> selection : selectionSet.getSelections()) {
            selections.add(inline(selection));
        }
        return SelectionSet.newSelectionSet().selections(selections).build();
    }

    private Selection<?> inline(Selection<?> selection) {
        if (selection instanceof Field field && field.getSelectionSet() != null) {
            SelectionSet inner = inline(field.getSelectionSet());
            return field.transform(builder -> builder.selectionSet(inner));
        }
        if (selection instanceof InlineFragment fragment) {
            SelectionSet inner = inline(fragment.getSelectionSet());
            return fragment.transform(builder -> builder.selectionSet(inner));
        }
        if (selection instanceof FragmentSpread spread) {
            FragmentDefinition fragment = definition(spread);
            return InlineFragment.newInlineFragment()
                    .typeCondition(fragment.getTypeCondition())
                    .directives(spread.getDirectives())
                    .selectionSet(inline(fragment.getSelectionSet()))
                    .build();
        }
        return selection;
    }

    private FragmentDefinition definition(FragmentSpread spread) {
        return Objects.requireNonNull(fragments.get(spread.getName()));
    }

    /** The fields of a selection that may not be valid yet: unknown and circular fragments are passed over. */
    List<Field> fields(SelectionSet selectionSet) {
        List<Field> fields = new ArrayList<>();
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field) {
                fields.add(field);
            } else if (selection instanceof InlineFragment fragment) {
                fields.addAll(fields(fragment.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread
                    && fragments.containsKey(spread.getName())
                    && open.add(spread.getName())) {
                fields.addAll(fields(definition(spread).getSelectionSet()));
            }
        }
        return fields;
    }

    /** How deep a selection is with its fragments in their places; a circle is cut where it closes. */
    int depth(SelectionSet selectionSet) {
        int deepest = 0;
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field && field.getSelectionSet() != null) {
                deepest = Math.max(deepest, depth(field.getSelectionSet()));
            } else if (selection instanceof InlineFragment fragment) {
                deepest = Math.max(deepest, depth(fragment.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
                deepest = Math.max(deepest, depth(spread));
            }
        }
        return deepest + 1;
    }

    private int depth(FragmentSpread spread) {
        Integer known = depths.get(spread.getName());
        if (known == null) {
            depths.put(spread.getName(), 0);
            known = depth(definition(spread).getSelectionSet());
            depths.put(spread.getName(), known);
        }
        return known;
    }

    /** How many fields and fragments a selection has with its fragments in their places; more than the most is most + 1. */
    int size(SelectionSet selectionSet, int most) {
        int size = 0;
        for (Selection<?> selection : selectionSet.getSelections()) {
            size++;
            if (selection instanceof Field field && field.getSelectionSet() != null) {
                size += size(field.getSelectionSet(), most);
            } else if (selection instanceof InlineFragment fragment) {
                size += size(fragment.getSelectionSet(), most);
            } else if (selection instanceof FragmentSpread spread && fragments.containsKey(spread.getName())) {
                size += size(spread, most);
            }
            size = Math.min(size, most + 1);
        }
        return size;
    }

    private int size(FragmentSpread spread, int most) {
        Integer known = sizes.get(spread.getName());
        if (known == null) {
            sizes.put(spread.getName(), 0);
            known = size(definition(spread).getSelectionSet(), most);
            sizes.put(spread.getName(), known);
        }
        return known;
    }

    /** Adds the names of all fragments that a selection spreads, directly or not. */
    void spreads(SelectionSet selectionSet, Set<String> into) {
        for (Selection<?> selection : selectionSet.getSelections()) {
            if (selection instanceof Field field && field.getSelectionSet() != null) {
                spreads(field.getSelectionSet(), into);
            } else if (selection instanceof InlineFragment fragment) {
                spreads(fragment.getSelectionSet(), into);
            } else if (selection instanceof FragmentSpread spread
                    && fragments.containsKey(spread.getName())
                    && into.add(spread.getName())) {
                spreads(definition(spread).getSelectionSet(), into);
            }
        }
    }
}
