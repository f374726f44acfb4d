package cjsh.graphql.completion;

import cjsh.graphql.completion.Proposal.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What both sides offer at one place of a document.
 *
 * @param before the text up to the cursor
 * @param typed the word that is being typed
 */
record Position(
        String before, String after, String typed, List<Proposal> proposals, Set<String> ours, Set<String> theirs) {
    static Position of(String text, int offset, TextCompleter completer, Set<String> theirs) {
        String before = text.substring(0, offset);
        String rest = text.substring(offset);
        boolean inWord = before.matches("(?s).*[_0-9A-Za-z]");
        String typing = before + (inWord ? rest.replaceFirst("^[_0-9A-Za-z]+", "") : rest);
        Proposals found = completer.complete(typing, offset);
        Set<String> ours = found.list().stream().map(Proposal::label).collect(Collectors.toCollection(TreeSet::new));
        return new Position(before, rest, before.substring(found.start()), found.list(), ours, theirs);
    }

    boolean isSame() {
        return ours.equals(theirs);
    }

    boolean isAtLineStart() {
        return (before.isEmpty() || before.endsWith("\n"))
                && !after.isEmpty()
                && !Character.isWhitespace(after.charAt(0));
    }

    /** Whether an argument or a field of this name has a value. */
    boolean isGiven(String name) {
        return (before + after).matches("(?s).*\\b" + Pattern.quote(name) + ": .*");
    }

    boolean isOurs(String label, Kind kind) {
        return proposals.stream().anyMatch(one -> one.label().equals(label) && one.kind() == kind);
    }

    boolean offersOnly(Kind... kinds) {
        return proposals.stream().allMatch(one -> List.of(kinds).contains(one.kind()));
    }

    /** Why ours differ; empty when they do not, or when no reason explains all of it. */
    Set<Better> reasons() {
        Set<Better> reasons = EnumSet.noneOf(Better.class);
        Set<String> more = new TreeSet<>(ours);
        more.removeAll(theirs);
        Set<String> fewer = new TreeSet<>(theirs);
        fewer.removeAll(ours);
        for (Better reason : Better.values()) {
            boolean explainsOurs = more.removeIf(label -> reason.explainsOurs(this, label));
            boolean explainsTheirs = fewer.removeIf(label -> reason.explainsTheirs(this, label));
            if (explainsOurs || explainsTheirs) {
                reasons.add(reason);
            }
        }
        return more.isEmpty() && fewer.isEmpty() ? reasons : EnumSet.noneOf(Better.class);
    }

    @Override
    public String toString() {
        Set<String> more = new TreeSet<>(ours);
        more.removeAll(theirs);
        Set<String> fewer = new TreeSet<>(theirs);
        fewer.removeAll(ours);
        return before.length() + " <"
                + before.substring(Math.max(0, before.length() - 30)).replace("\n", "\\n") + "|> only ours: " + more
                + ", only theirs: " + fewer;
    }
}
