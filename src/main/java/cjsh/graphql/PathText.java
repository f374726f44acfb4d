package cjsh.graphql;

import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of the path door: {@code status programTerms.name rate: programTerms.actionTerms.commissions.rate.value}.
 * Paths stand apart by blanks or commas. A path with a fault is left out, and reading goes on behind it.
 */
final class PathText {
    private static final int MOST_STEPS = 100;
    private static final int MOST_PROBLEMS = 1000;

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

    /** What was read, and what could not be. */
    record Parsed(List<Path> paths, List<Problem> problems) {}

    /** Ends the path that is being read. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Fault(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    private final SourceText source;
    private final String text;
    private int at;

    private PathText(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    static Parsed parse(SourceText source) {
        int length = source.text().length();
        return length > ParserOptions.MAX_QUERY_CHARACTERS
                ? new Parsed(
                        List.of(),
                        List.of(Problem.nowhere("the paths have " + length + " characters, but may have at most "
                                + ParserOptions.MAX_QUERY_CHARACTERS)))
                : new PathText(source).parse();
    }

    private Parsed parse() {
        List<Path> paths = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int steps = 0;
        for (skip(); at < text.length(); skip()) {
            int start = at;
            try {
                Path path = path();
                paths.add(path);
                steps += path.steps().size();
            } catch (Fault fault) {
                problems.add(fault.problem);
                skipPath();
            }
            if (steps > ParserOptions.MAX_QUERY_TOKENS) {
                String most = "the paths have more than " + ParserOptions.MAX_QUERY_TOKENS
                        + " steps, the most there may be: this path is the first too many";
                return new Parsed(List.of(), List.of(source.problemAt(start, at - start, most)));
            } else if (problems.size() == MOST_PROBLEMS) {
                problems.add(
                        Problem.nowhere("these are the first " + MOST_PROBLEMS + " faults: the rest was not read"));
                return new Parsed(List.of(), problems);
            }
        }
        return new Parsed(paths, problems);
    }

    private Path path() throws Fault {
        Step first = step();
        int afterFirst = at;
        blanks();
        Path path;
        if (first.on() == null && peek() == ':') {
            at++;
            blanks();
            path = new Path(aliasOf(first), steps(step()));
        } else {
            at = afterFirst;
            path = new Path(null, steps(first));
        }
        if (at < text.length() && !isSeparator(text.charAt(at))) {
            throw fault(cannotStand("paths stand apart by blanks or commas"));
        }
        return path;
    }

    private String aliasOf(Step step) throws Fault {
        if (step.name().startsWith("*")) {
            throw fault(
                    step.offset(), step.name().length(), "`" + step.name() + "` is no name: a name goes before `:`");
        } else if (step.name().startsWith("_cjsh")) {
            throw fault(step.offset(), step.name().length(), "names that start with `_cjsh` are for cjsh itself");
        }
        return step.name();
    }

    private List<Step> steps(Step first) throws Fault {
        List<Step> steps = new ArrayList<>(List.of(first));
        while (peek() == '.') {
            at++;
            Step step = step();
            steps.add(step);
            if (steps.size() > MOST_STEPS) {
                throw fault(
                        step.offset(),
                        step.name().length(),
                        "a path has at most " + MOST_STEPS + " steps: this is one more");
            }
        }
        return steps;
    }

    private Step step() throws Fault {
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

    private String name(String what) throws Fault {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) {
            at++;
        }
        if (start == at) {
            throw fault(
                    at < text.length()
                            ? cannotStand(what + " should")
                            : "the path ends where " + what + " should stand");
        }
        return text.substring(start, at);
    }

    private String cannotStand(String otherwise) {
        return switch (text.charAt(at)) {
            case '(' -> "a path takes no arguments: give them before the paths, or write the query as text";
            case '{' -> "`{` can not stand here: a path goes down by `.`, as in `programTerms.name`";
            default -> "`" + Character.toString(text.codePointAt(at)) + "` can not stand here: " + otherwise;
        };
    }

    /** GraphQL's names: an alias goes out as it is. */
    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && c >= '0' && c <= '9');
    }

    private Fault fault(String message) {
        return fault(at, 1, message);
    }

    private Fault fault(int offset, int length, String message) {
        return new Fault(source.problemAt(offset, length, message));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skip() {
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
    }

    /** To the end of a path that can not be read; what stands in brackets belongs to it. */
    private void skipPath() {
        while (at < text.length() && !isSeparator(text.charAt(at))) {
            int opening = "([{".indexOf(text.charAt(at++));
            int closing = opening < 0 ? -1 : text.indexOf(")]}".charAt(opening), at);
            if (closing >= 0) {
                at = closing + 1;
            } else if (opening >= 0) {
                at = text.length();
            }
        }
    }

    private static boolean isSeparator(char c) {
        return isBlank(c) || c == ',';
    }

    /** Also the blanks that pasted text brings along, which look like the others. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
