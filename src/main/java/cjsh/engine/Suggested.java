package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What JShell suggests, kept until the session changes: the next key rarely asks for anything else. */
final class Suggested {
    private static final int KEPT = 16;

    /** @param anchor where a suggestion's text begins */
    record Found(int anchor, List<Candidate> candidates) {}

    private final SourceCodeAnalysis analysis;
    private final Map<String, Found> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > KEPT;
        }
    };

    Suggested(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    Found at(String code) {
        Found known = kept.get(code);
        if (known == null) {
            int[] anchor = {code.length()};
            List<Candidate> found = sorted(analysis.completionSuggestions(code, code.length(), anchor));
            known = new Found(anchor[0], found);
            kept.put(code, known);
        }
        return known;
    }

    /** The session is another one from now on. */
    void forget() {
        kept.clear();
    }

    private static List<Candidate> sorted(List<Suggestion> suggestions) {
        Map<String, Boolean> fitting = new LinkedHashMap<>();
        suggestions.stream()
                // The package of our own stop hook, which JShell finds once its index of the class path is ready.
                .filter(one -> !one.continuation().equals("REPL."))
                .forEach(one -> fitting.merge(one.continuation(), one.matchesType(), Boolean::logicalOr));
        return fitting.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Candidate candidate) -> Completer.NOISE.contains(candidate.text()))
                        .thenComparing(candidate -> !candidate.fits())
                        .thenComparing(Candidate::text))
                .toList();
    }
}
