package cjsh.graphql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of the path door: {@code status programTerms.name rate: programTerms.actionTerms.commissions.rate.value}.
 * Paths stand apart by blanks or commas.
 */
final class PathText {
    /** One path: an alias for its last field, or null, and the steps to it. */
    record Path(@Nullable String alias, List<Step> steps) {}

    /**
     * One step of a path.
     *
     * @param name a field, {@code *} for all scalars, {@code **} for everything below
     * @param on the type that {@code [on X]} narrows to; null when it does not
     * @param offset where the step starts in the text
     * @param onOffset where the type starts
     */
    record Step(String name, @Nullable String on, int offset, int onOffset) {}

    private final SourceText source;
    private final String text;
    private int at;

    private PathText(String text) {
        this.source = SourceText.of(text);
        this.text = text;
    }

    static List<Path> parse(String text) {
        return new PathText(text).paths();
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        skip();
        while (at < text.length()) {
            paths.add(path());
            skip();
        }
        return paths;
    }

    private Path path() {
        Step first = step();
        int afterFirst = at;
        blanks();
        if (first.on() == null && peek() == ':') {
            at++;
            blanks();
            return new Path(first.name(), steps(step()));
        }
        at = afterFirst;
        return new Path(null, steps(first));
    }

    private List<Step> steps(Step first) {
        List<Step> steps = new ArrayList<>(List.of(first));
        while (peek() == '.') {
            at++;
            steps.add(step());
        }
        return steps;
    }

    private Step step() {
        int start = at;
        if (peek() == '*') {
            at += text.startsWith("**", at) ? 2 : 1;
            return new Step(text.substring(start, at), null, start, start);
        }
        String name = name("a field name");
        int end = at;
        blanks();
        if (peek() != '[') {
            at = end;
            return new Step(name, null, start, start);
        }
        at++;
        blanks();
        int word = at;
        if (!name("`on`").equals("on")) {
            throw fault(word, at - word, "`[` is followed by `on` and a type, as in `[on Website]`");
        }
        blanks();
        int onOffset = at;
        String on = name("a type");
        blanks();
        if (peek() != ']') {
            throw fault("here should be `]`");
        }
        at++;
        return new Step(name, on, start, onOffset);
    }

    private String name(String what) {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        if (start == at) {
            throw fault(
                    at < text.length()
                            ? "`" + Character.toString(text.codePointAt(at)) + "` can not stand here: " + what
                                    + " should"
                            : "the path ends where " + what + " should stand");
        }
        return text.substring(start, at);
    }

    /** GraphQL's names: an alias goes out as it is. */
    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && c >= '0' && c <= '9');
    }

    private InvalidQueryException fault(String message) {
        return fault(at, 1, message);
    }

    private InvalidQueryException fault(int offset, int length, String message) {
        return new InvalidQueryException("path", text, List.of(source.problemAt(offset, length, message)));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }
}
