package cjsh.api.codegen;

import graphql.language.AbstractNode;
import graphql.language.Comment;
import graphql.schema.GraphQLNamedSchemaElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A documentation comment. Descriptions are text of others: nothing in them is code, markup or the comment's end. */
final class Doc {
    private final List<String> paragraphs = new ArrayList<>();

    private Doc(String first) {
        paragraphs.add(first);
    }

    /** The description of an element of the schema, with what our own schema remarks on its source. */
    static Doc of(GraphQLNamedSchemaElement element) {
        return new Doc(text(element));
    }

    static Doc own(String text) {
        return new Doc(text);
    }

    private static String text(GraphQLNamedSchemaElement element) {
        String description = escaped(element.getDescription());
        String said =
                description.isEmpty() ? "{@code " + element.getName() + "}; the schema says no more." : description;
        return said + remarks(element);
    }

    private static String remarks(GraphQLNamedSchemaElement element) {
        StringBuilder remarks = new StringBuilder();
        if (element.getDefinition() instanceof AbstractNode<?> node) {
            for (Comment comment : node.getComments()) {
                String said = String.valueOf(comment.getContent()).strip();
                if (said.startsWith("inferred") || said.startsWith("unverified")) {
                    remarks.append(" (").append(escaped(said)).append(")");
                }
            }
        }
        return remarks.toString();
    }

    Doc parameter(String name, GraphQLNamedSchemaElement element) {
        return tag("@param " + name + " " + text(element));
    }

    Doc parameter(String name, String text) {
        return tag("@param " + name + " " + text);
    }

    Doc deprecated(@Nullable String reason) {
        String why = escaped(reason);
        return tag("@deprecated " + (why.isEmpty() ? "the schema does not say why" : why));
    }

    private Doc tag(String tag) {
        if (paragraphs.size() == 1) {
            paragraphs.add("");
        }
        paragraphs.add(tag);
        return this;
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        String indent = paragraph.startsWith("@") ? "    " : "";
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (!line.isEmpty() && !line.toString().isBlank() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(line.isEmpty() || line.toString().isBlank() ? "" : " ")
                        .append(word);
            }
        }
        lines.add(line.toString());
    }

    /** One line of plain text for a documentation comment; also {@code \\u002a/}, which Java reads before anything else. */
    static String escaped(@Nullable String text) {
        StringBuilder safe = new StringBuilder();
        Optional.ofNullable(text).orElse("").strip().codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                case '\\' -> safe.append("&#92;");
                case '*' -> safe.append("&#42;");
                default -> safe.append(isPlain(c) ? Character.toString(c) : " ");
            }
        });
        return safe.toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
