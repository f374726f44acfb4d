package cjsh.graphql.completion;

import java.util.List;

/**
 * What may stand at the cursor.
 *
 * @param start where the word at the cursor begins; a proposal's text replaces it
 * @param end where that word ends, at the cursor or behind it
 * @param list best first
 */
public record Proposals(int start, int end, List<Proposal> list) {
    public Proposals {
        list = List.copyOf(list);
    }

    static Proposals none(int offset) {
        return new Proposals(offset, offset, List.of());
    }
}
