package cjsh.sandbox;

import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.Set;

/**
 * The directives in the schema files that are notes of cjsh to itself. CJ's servers do not have them, so they do not
 * show here.
 */
@SuppressWarnings("rawtypes") // The visitor that is overridden names a raw type.
final class OwnDirectives extends NodeVisitorStub {
    private static final Set<String> STANDARD = Set.of("deprecated", "specifiedBy", "oneOf");

    Document removedFrom(Document schema) {
        return (Document) new AstTransformer().transform(schema, this);
    }

    @Override
    public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
        return STANDARD.contains(node.getName()) ? TraversalControl.CONTINUE : TreeTransformerUtil.deleteNode(context);
    }

    @Override
    public TraversalControl visitDirectiveDefinition(DirectiveDefinition node, TraverserContext<Node> context) {
        return TreeTransformerUtil.deleteNode(context);
    }
}
