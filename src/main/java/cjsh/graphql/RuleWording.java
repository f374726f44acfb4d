package cjsh.graphql;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** graphql-java's remaining rules, in our words where its own would not help. */
final class RuleWording {
    private static final Pattern PREFIX = Pattern.compile("^Validation [eE]rror \\([^)]*\\)\\s*:\\s*");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private RuleWording() {}

    static Problem problem(ValidationError error, Document document, SourceText source) {
        List<SourceLocation> places = error.getLocations();
        SourceLocation at = places == null || places.isEmpty() ? null : places.get(0);
        return source.problem(at, words(error, document));
    }

    private static String words(ValidationError error, Document document) {
        String fact = PREFIX.matcher(error.getMessage()).replaceFirst("").strip();
        if (error.getValidationErrorType() == ValidationErrorType.UndefinedVariable) {
            return undefinedVariable(fact, document);
        }
        if (error.getValidationErrorType() == ValidationErrorType.UnusedVariable) {
            return "`$" + quoted(fact) + "` is declared but not used: take it out, or use it";
        }
        if (error.getValidationErrorType() == ValidationErrorType.MaxValidationErrorsReached) {
            return "there are more faults than these"; // graphql-java's own has a number in the digits of the machine
        }
        String ticked = QUOTED.matcher(fact).replaceAll("`$1`");
        return ticked.isEmpty() ? "not valid" : Character.toLowerCase(ticked.charAt(0)) + ticked.substring(1);
    }

    private static String undefinedVariable(String fact, Document document) {
        String name = quoted(fact);
        List<String> declared = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getVariableDefinitions().stream())
                .map(variable -> "$" + variable.getName())
                .toList();
        String near = Suggestion.didYouMean("$" + name, declared);
        return "`$" + name + "` is not declared"
                + (near.isEmpty() ? ": add it after the operation's name, as in `query Name($" + name + ": …)`" : near);
    }

    private static String quoted(String fact) {
        Matcher matcher = QUOTED.matcher(fact);
        return matcher.find() ? matcher.group(1) : "";
    }
}
