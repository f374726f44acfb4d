package cjsh.engine;

import java.util.List;

/**
 * What may stand at the cursor.
 *
 * @param anchor offset where a candidate's text begins; it replaces what stands between there and the cursor
 * @param end where the word ends that the cursor is in; whoever can replaces as far as that
 * @param candidates best first
 * @param inEmptyArgument whether an argument of a known method is to be begun here, so that its signature helps
 */
public record Completion(int anchor, int end, List<Candidate> candidates, boolean inEmptyArgument) {
    public Completion {
        candidates = List.copyOf(candidates);
    }

    /** Candidates that no signature helps with. */
    public Completion(int anchor, int end, List<Candidate> candidates) {
        this(anchor, end, candidates, false);
    }

    /**
     * One possible text.
     *
     * @param text {@code length()}, {@code substring(}, {@code String}
     * @param label what to show for it
     * @param fits whether its type is the one wanted here
     * @param detail its type and what it is for, in one line, or the empty text
     * @param group a heading for it and its like, or the empty text; those of a group stand together
     */
    public record Candidate(String text, String label, boolean fits, String detail, String group) {
        /** One without a heading. */
        public Candidate(String text, String label, boolean fits, String detail) {
            this(text, label, fits, detail, "");
        }

        /** A piece of Java of which nothing more is known. */
        public Candidate(String text, boolean fits) {
            this(text, text, fits, "");
        }

        Candidate withText(String other) {
            return new Candidate(other, label, fits, detail, group);
        }

        Candidate withDetail(String other) {
            return new Candidate(text, label, fits, other, group);
        }

        Candidate in(String heading) {
            return new Candidate(text, label, fits, detail, heading);
        }

        /** The name that it begins with. */
        String name() {
            int open = text.indexOf('(');
            return open < 0 ? text : text.substring(0, open);
        }
    }
}
