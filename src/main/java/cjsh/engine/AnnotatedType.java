package cjsh.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * JDK 25 declares the variable that holds an expression, or a {@code var}, with the annotations of its type, in a form that
 * the compiler then rejects: {@code Map<String, @Nullable Object>}. The same with a type of fewer words is fine.
 */
final class AnnotatedType {
    private static final Pattern ANNOTATION =
            Pattern.compile("@[\\w.$]+(?:\\((?:[^()\"]|\"(?:\\\\.|[^\"\\\\])*\")*\\))?\\s*");
    private static final Pattern VAR = Pattern.compile("(?:final\\s+)?var\\b");
    private static final Pattern TEMPORARY = Pattern.compile("\\$\\d+(?:_\\d+)?");

    private AnnotatedType() {}

    /** Whether the variable is no user's, but holds an expression's value. */
    static boolean isTemporary(VarSnippet variable) {
        return variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || TEMPORARY.matcher(variable.name()).matches();
    }

    /** What may be tried for a snippet which was rejected for the annotations in its type, best first; else nothing. */
    static List<String> otherWords(String source, List<SnippetEvent> events) {
        if (events.size() != 1 || !(events.get(0).snippet() instanceof VarSnippet variable)) {
            return List.of();
        }
        Status status = events.get(0).status();
        boolean rejected = status == Status.REJECTED || status == Status.RECOVERABLE_NOT_DEFINED;
        String type = plain(variable);
        if (!rejected || type.equals(variable.typeName())) {
            return List.of();
        }
        if (variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            String declared = " " + variable.name() + " = " + whole(source);
            return List.of(type + declared, "Object" + declared);
        }
        Matcher inferred = VAR.matcher(source);
        return inferred.lookingAt() ? List.of(type + source.substring(inferred.end())) : List.of();
    }

    /** A variable's type without annotations. */
    static String plain(VarSnippet variable) {
        return ANNOTATION.matcher(variable.typeName()).replaceAll("");
    }

    private static String whole(String source) {
        return Nesting.of(source).endsWithSemicolon() ? source : source + "\n;";
    }
}
