package cjsh.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules that are graphql-java's to check, in our words where its own would not help. */
final class RuleWording {
    private static final Pattern PREFIX = Pattern.compile("^Validation [eE]rror \\([^)]*\\)\\s*:\\s*");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private RuleWording() {}

    static Problem problem(ValidationError error, Document document, SourceText source) {
        List<SourceLocation> places = error.getLocations() == null ? List.of() : error.getLocations();
        if (error.getValidationErrorType() == ValidationErrorType.FieldsConflict && places.size() > 1) {
            Optional<Field> first = field(places.get(0), document);
            Optional<Field> second = field(places.get(1), document);
            if (first.isPresent() && second.isPresent()) {
                return before(places.get(0), places.get(1))
                        ? conflict(first.get(), places.get(0), second.get(), places.get(1), source)
                        : conflict(second.get(), places.get(1), first.get(), places.get(0), source);
            }
        }
        String fact = PREFIX.matcher(error.getMessage()).replaceFirst("").strip();
        if (error.getValidationErrorType() == ValidationErrorType.MaxValidationErrorsReached) {
            // graphql-java's own words have a number in the digits of the machine.
            return Problem.nowhere("there are more faults than these");
        }
        if (fact.contains("operation is not supported by the schema")) {
            fact = "this API has no mutations: leave out the word `mutation` to ask for rows";
        }
        String ticked = QUOTED.matcher(fact).replaceAll("`$1`");
        return source.problem(
                places.isEmpty() ? null : places.get(0),
                ticked.isEmpty() ? "not valid" : Character.toLowerCase(ticked.charAt(0)) + ticked.substring(1));
    }

    /** At the later of the two, where the reader meets it. */
    private static Problem conflict(
            Field first, SourceLocation firstAt, Field second, SourceLocation secondAt, SourceText source) {
        String key = second.getResultKey();
        String why = first.getName().equals(second.getName())
                ? "`" + key + "` is asked for twice in different ways"
                : "`" + key + "` is already `" + first.getName() + "` of line " + firstAt.getLine();
        return source.problem(
                secondAt, why + ": give this one another name, as in `" + key + "2: " + second.getName() + "`");
    }

    private static boolean before(SourceLocation one, SourceLocation other) {
        return one.getLine() != other.getLine()
                ? one.getLine() < other.getLine()
                : one.getColumn() <= other.getColumn();
    }

    private static Optional<Field> field(SourceLocation at, Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Field field && at.equals(field.getSourceLocation())) {
                return Optional.of(field);
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
        return Optional.empty();
    }
}
