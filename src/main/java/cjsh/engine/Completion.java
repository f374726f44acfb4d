package cjsh.engine;

import java.util.List;

/**
 * What may stand at the cursor.
 *
 * @param anchor offset where a candidate's text begins; it replaces what stands between there and the cursor
 * @param candidates best first
 */
public record Completion(int anchor, List<Candidate> candidates) {
    public Completion {
        candidates = List.copyOf(candidates);
    }

    /**
     * One possible text.
     *
     * @param text {@code length()}, {@code substring(}, {@code String}
     * @param fits whether its type is the one wanted here
     */
    public record Candidate(String text, boolean fits) {}
}
