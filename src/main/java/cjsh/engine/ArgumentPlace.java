package cjsh.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An argument of a call of which at most one name is typed.
 *
 * @param code the code up to the argument
 * @param typed the beginning of the argument, or the empty text
 * @param open where the call's parenthesis is
 * @param index how many arguments stand before it
 */
record ArgumentPlace(String code, String typed, int open, int index) {
    private static final Set<String> NO_METHODS =
            Set.of("if", "while", "for", "switch", "catch", "try", "synchronized", "return", "assert", "throw");

    /** The argument that the code ends in. */
    static Optional<ArgumentPlace> atEndOf(String code) {
        int start = wordStart(code, code.length());
        String before = code.substring(0, start);
        String stripped = before.stripTrailing();
        if (!stripped.endsWith("(") && !stripped.endsWith(",")) {
            return Optional.empty();
        }
        return Nesting.of(before)
                .innermostOpen()
                .filter(open -> before.charAt(open) == '(' && isCall(before.substring(0, open)))
                .map(open -> new ArgumentPlace(before, code.substring(start), open, commas(before, open)));
    }

    private static boolean isCall(String path) {
        String method = path.stripTrailing();
        String name = method.substring(wordStart(method, method.length()));
        return !name.isEmpty() && !NO_METHODS.contains(name);
    }

    private static int commas(String code, int open) {
        return (int) IntStream.range(open + 1, code.length())
                .filter(at -> code.charAt(at) == ',')
                .filter(at -> isBetweenArguments(Nesting.of(code.substring(0, at)), open))
                .count();
    }

    private static boolean isBetweenArguments(Nesting nesting, int open) {
        return !nesting.isInsideText()
                && nesting.innermostOpen().filter(at -> at == open).isPresent();
    }

    private static int wordStart(String code, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
