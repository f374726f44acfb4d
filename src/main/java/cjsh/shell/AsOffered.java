package cjsh.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the choice of candidates to those who offer them: JLine's own way drops what does not begin like the word, and with it
 * {@code propertyTypeDetails} for {@code pTD}. Only while a list is shown and the user types on, it is narrowed here.
 */
final class AsOffered implements CompletionMatcher {
    private List<Candidate> matching = List.of();
    private String word = "";
    private boolean typesOn;

    @Override
    public void compile(
            Map<Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word().toLowerCase(Locale.ROOT);
        typesOn = !(line instanceof JavaParser.Word);
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        matching = candidates.stream().filter(one -> !typesOn || begins(one)).toList();
        return matching;
    }

    private boolean begins(Candidate candidate) {
        return candidate.displ().toLowerCase(Locale.ROOT).startsWith(word)
                || candidate.value().toLowerCase(Locale.ROOT).startsWith(word);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        return commonBeginning(matching);
    }

    static String commonBeginning(List<Candidate> candidates) {
        String common = candidates.isEmpty() ? "" : candidates.get(0).value();
        for (Candidate candidate : candidates) {
            int length = 0;
            String value = candidate.value();
            while (length < Math.min(common.length(), value.length())
                    && common.charAt(length) == value.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
