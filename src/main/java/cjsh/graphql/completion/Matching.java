package cjsh.graphql.completion;

import cjsh.graphql.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which proposals a typed beginning may mean, best first: those that begin like it, those that do but for upper and lower case,
 * those whose humps do ({@code pTD} is {@code propertyTypeDetails}), those of which a later word does, and only when there are
 * none of these, those that look like it. Deprecated ones come last.
 */
final class Matching {
    /** Less is too little to guess from. */
    private static final int LEAST_TO_GUESS = 2;

    private Matching() {}

    private record Ranked(Proposal proposal, int tier) {}

    static List<Proposal> rank(String typed, List<Proposal> proposals) {
        if (typed.isEmpty()
                && proposals.stream().noneMatch(one -> one.deprecation().isPresent())) {
            return proposals;
        }
        List<Ranked> fitting = new ArrayList<>();
        for (Proposal proposal : proposals) {
            int tier = tier(typed, proposal.label());
            if (tier >= 0) {
                fitting.add(new Ranked(proposal, tier));
            }
        }
        if (fitting.isEmpty()) {
            near(typed, proposals).forEach(proposal -> fitting.add(new Ranked(proposal, 0)));
        }
        if (fitting.size() > 1) {
            fitting.sort(Comparator.comparing(
                            (Ranked one) -> one.proposal().deprecation().isPresent())
                    .thenComparing(Ranked::tier));
        }
        List<Proposal> ranked = new ArrayList<>(fitting.size());
        fitting.forEach(one -> ranked.add(one.proposal()));
        return ranked;
    }

    /** Whether a beginning may mean a name. */
    static boolean means(String typed, String name) {
        return tier(typed, name) >= 0;
    }

    private static int tier(String typed, String name) {
        if (name.startsWith(typed)) {
            return 0;
        }
        if (name.regionMatches(true, 0, typed, 0, typed.length())) {
            return 1;
        }
        return matchesHumps(typed, name) ? 2 : containsWord(typed, name) ? 3 : -1;
    }

    private static boolean containsWord(String typed, String name) {
        for (int i = 1; i < name.length(); i++) {
            if (startsHump(name, i) && name.regionMatches(true, i, typed, 0, typed.length())) {
                return true;
            }
        }
        return false;
    }

    /** Each upper case letter of what was typed begins another hump of the name, in order. */
    private static boolean matchesHumps(String typed, String name) {
        int at = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (at < name.length()
                    && Character.toLowerCase(c) == Character.toLowerCase(name.charAt(at))
                    && (i == 0 || !Character.isUpperCase(c) || startsHump(name, at))) {
                at++;
            } else if (i == 0 || !Character.isUpperCase(c)) {
                return false;
            } else {
                at = nextHump(name, at, c) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int nextHump(String name, int from, char c) {
        for (int i = from; i < name.length(); i++) {
            if (startsHump(name, i) && Character.toUpperCase(name.charAt(i)) == c) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsHump(String name, int at) {
        return at == 0
                || name.charAt(at - 1) == '_'
                || name.charAt(at - 1) == ' '
                || (Character.isUpperCase(name.charAt(at)) && !Character.isUpperCase(name.charAt(at - 1)));
    }

    private static List<Proposal> near(String typed, List<Proposal> proposals) {
        if (typed.length() < LEAST_TO_GUESS) {
            return List.of();
        }
        List<Proposal> whole = like(typed, proposals, Integer.MAX_VALUE);
        return whole.isEmpty() ? like(typed, proposals, typed.length()) : whole;
    }

    /** Those whose names look like it, or the beginnings of their names do. */
    private static List<Proposal> like(String typed, List<Proposal> proposals, int length) {
        List<String> names = proposals.stream().map(one -> head(one, length)).toList();
        List<Proposal> found = new ArrayList<>();
        for (String name : Suggestion.near(typed, names)) {
            proposals.stream().filter(one -> head(one, length).equals(name)).forEach(found::add);
        }
        return found;
    }

    private static String head(Proposal proposal, int length) {
        String name = proposal.label();
        return name.substring(0, Math.min(length, name.length())).toLowerCase(Locale.ROOT);
    }
}
