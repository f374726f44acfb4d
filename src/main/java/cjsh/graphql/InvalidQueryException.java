package cjsh.graphql;

import java.util.List;

/** A text that can not be sent: all its faults at once, each with its place. */
public final class InvalidQueryException extends CjException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String subject;
    private final String source;

    /**
     * @param subject what the text is, for the first line: {@code programs}, {@code path}, {@code --var status}
     * @param source the whole text, for the carets
     */
    public InvalidQueryException(String subject, String source, List<Problem> problems) {
        super(Kind.INVALID, subject + ": " + problems.get(0).message() + more(problems.size()));
        this.subject = subject;
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    private static String more(int count) {
        return count > 1 ? " (and " + (count - 1) + " more)" : "";
    }

    public String subject() {
        return subject;
    }

    public String source() {
        return source;
    }

    /** In the order of their places. */
    public List<Problem> problems() {
        return problems;
    }
}
