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
     */
    public record Candidate(String text, String label, boolean fits, String detail) {
        /** A piece of Java. */
        public Candidate(String text, boolean fits) {
            this(text, text, fits, "");
        }
    }
}
