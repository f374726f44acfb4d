package cjsh.graphql.refresh;

import cjsh.graphql.OwnMarks;
import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the bundled schema knows and the API does not tell: limits that SDL has no words for, and descriptions where the API
 * has none. It counts for an element that is still there; a limit only where the type is still the same.
 */
@SuppressWarnings("rawtypes") // The visitor that is overridden names a raw type.
final class OwnKnowledge extends NodeVisitorStub {
    private final Map<String, Node> known = new HashMap<>();
    private final List<DirectiveDefinition> marks = new ArrayList<>();

    OwnKnowledge(Document bundled) {
        for (Definition definition : bundled.getDefinitions()) {
            if (definition instanceof DirectiveDefinition mark) {
                marks.add(mark);
            } else {
                collect("", definition);
            }
        }
    }

    private void collect(String path, Node<?> node) {
        if (!(node instanceof NamedNode<?> named)) {
            return;
        }
        String name = String.valueOf(named.getName());
        String own = path.isEmpty() ? name : path + "." + name;
        known.put(own, node);
        node.getChildren().stream()
                .filter(AbstractDescribedNode.class::isInstance)
                .forEach(child -> collect(own, child));
    }

    /** The API's own schema with what we know beside it. */
    Document addedTo(Document live) {
        Document joined = (Document) new AstTransformer().transform(live, this);
        // A directive of the API that is named like one of ours gives way: nobody can use it in a query that we send.
        List<Definition> all = new ArrayList<>(joined.getDefinitions());
        all.removeIf(one -> one instanceof DirectiveDefinition directive && OwnMarks.isOwn(directive.getName()));
        all.addAll(marks);
        return joined.transform(builder -> builder.definitions(all));
    }

    @Override
    public TraversalControl visitObjectTypeDefinition(ObjectTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitInterfaceTypeDefinition(InterfaceTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitUnionTypeDefinition(UnionTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitEnumTypeDefinition(EnumTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitEnumValueDefinition(EnumValueDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitScalarTypeDefinition(ScalarTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitInputObjectTypeDefinition(
            InputObjectTypeDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitFieldDefinition(FieldDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        return change(context, node.transform(builder -> builder.description(words)));
    }

    @Override
    public TraversalControl visitInputValueDefinition(InputValueDefinition node, TraverserContext<Node> context) {
        Description words = words(node, node.getDescription(), context);
        List<Directive> all = new ArrayList<>(node.getDirectives());
        all.addAll(marks(node, context));
        return change(
                context, node.transform(builder -> builder.description(words).directives(all)));
    }

    private static TraversalControl change(TraverserContext<Node> context, Node changed) {
        return TreeTransformerUtil.changeNode(context, changed);
    }

    private @Nullable Description words(Node<?> node, @Nullable Description own, TraverserContext<Node> context) {
        boolean silent = own == null || own.getContent().isBlank();
        return silent && known(node, context) instanceof AbstractDescribedNode<?> described
                ? described.getDescription()
                : own;
    }

    private List<Directive> marks(InputValueDefinition node, TraverserContext<Node> context) {
        if (known(node, context) instanceof InputValueDefinition same
                && print(same.getType()).equals(print(node.getType()))) {
            return ((DirectivesContainer<?>) same)
                    .getDirectives().stream()
                            .filter(directive -> OwnMarks.isOwn(directive.getName()))
                            .filter(directive ->
                                    node.getDirectives(directive.getName()).isEmpty())
                            .toList();
        }
        return List.of();
    }

    private static String print(Type<?> type) {
        return AstPrinter.printAst(type);
    }

    /** The bundled element of the same place and kind. */
    private @Nullable Node<?> known(Node<?> node, TraverserContext<Node> context) {
        List<Node> nodes = new ArrayList<>(context.getParentNodes());
        Collections.reverse(nodes);
        nodes.add(node);
        String path = nodes.stream()
                .filter(NamedNode.class::isInstance)
                .map(one -> Objects.requireNonNull(((NamedNode<?>) one).getName()))
                .collect(Collectors.joining("."));
        Node<?> same = known.get(path);
        return same != null && same.getClass().equals(node.getClass()) ? same : null;
    }
}
