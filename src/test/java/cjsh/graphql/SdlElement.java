package cjsh.graphql;

import graphql.language.AstPrinter;
import graphql.language.Comment;
import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A definition of the SDL: a type, a member of a type, an argument or a directive. */
record SdlElement(String path, DescribedNode<?> node, Optional<SdlElement> parent) {

    void collect(Map<String, SdlElement> elements) {
        elements.put(path, this);
        for (Node<?> child : node.getChildren()) {
            if (child instanceof DescribedNode<?> described) {
                new SdlElement(pathOf(described), described, Optional.of(this)).collect(elements);
            }
        }
    }

    private String pathOf(DescribedNode<?> child) {
        String name = ((NamedNode<?>) child).getName();
        boolean isArgument = path.startsWith("@") || node instanceof FieldDefinition;
        return isArgument ? path + "(" + name + ")" : path + "." + name;
    }

    String type() {
        if (node instanceof FieldDefinition field) {
            return AstPrinter.printAst(field.getType());
        }
        return node instanceof InputValueDefinition input ? AstPrinter.printAst(input.getType()) : "";
    }

    String bareType() {
        return type().replaceAll("[\\[\\]!]", "");
    }

    String description() {
        return Optional.ofNullable(node.getDescription())
                .map(Description::getContent)
                .orElse("");
    }

    boolean mentions(String words) {
        return Pattern.compile("\\b" + Pattern.quote(words) + "\\b")
                .matcher(description())
                .find();
    }

    Stream<String> comments() {
        return node.getComments().stream().map(Comment::getContent);
    }

    boolean isMarked() {
        return comments()
                        .anyMatch(comment -> DocumentedSchemaTest.MARK
                                .matcher(comment.strip())
                                .matches())
                || parent.filter(SdlElement::isMarked).isPresent();
    }

    boolean implementsInterface(String name) {
        return node instanceof ObjectTypeDefinition object
                && object.getImplements().stream()
                        .anyMatch(type -> ((TypeName) type).getName().equals(name));
    }

    Optional<Directive> directive(String name) {
        return node instanceof InputValueDefinition input
                ? input.getDirectives(name).stream().findFirst()
                : Optional.empty();
    }

    Optional<String> argument(String directive, String argument) {
        return directive(directive)
                .map(found -> (IntValue)
                        Objects.requireNonNull(found.getArgument(argument)).getValue())
                .map(value -> value.getValue().toString());
    }
}
