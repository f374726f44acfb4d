package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Splitter.Part;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What may stand at a cursor, for the snippet under it. */
final class Completer {
    /** What every object has and hardly anybody types. */
    static final Set<String> NOISE =
            Set.of("wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(", "toString()");

    /** JDK 25 writes the annotations of types, too. */
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+ ");

    /** It writes a record's canonical constructor with two lists of parameters; the second has the short names. */
    private static final Pattern TWO_LISTS = Pattern.compile("\\([^()]*\\)(?=\\(.*\\)$)");

    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final LiteralDoor literals;
    private final Members members;
    private final KnownNames known = new KnownNames(this::headers);

    Completer(SourceCodeAnalysis analysis, Splitter splitter, LiteralCompleter languages) {
        this.analysis = analysis;
        this.splitter = splitter;
        this.members = new Members(analysis, known);
        this.literals = new LiteralDoor(analysis, splitter, languages);
    }

    Completion at(String text, int cursor) {
        String before = before(text, cursor);
        if (Nesting.of(before).isInsideText()) {
            return literals.complete(Splitter.normal(text), before.length())
                    .orElse(new Completion(before.length(), before.length(), List.of()));
        }
        int start = snippetStart(before);
        Completion alone = complete("", before, start);
        boolean usesEarlierOnes = alone.candidates().isEmpty() && start > 0;
        // Within a block, the variables of the snippets before this one are known though none of them has run yet.
        return usesEarlierOnes ? complete("{", before, 0) : alone;
    }

    private Completion complete(String prefix, String before, int start) {
        String code = prefix + before.substring(start);
        int[] anchor = {code.length()};
        List<Candidate> found = sorted(analysis.completionSuggestions(code, code.length(), anchor));
        Optional<ArgumentPlace> argument = ArgumentPlace.atEndOf(code);
        List<Signature> methods = argument.map(place -> methods(place.code())).orElse(List.of());
        boolean empty = !methods.isEmpty() && argument.get().typed().isEmpty();
        List<Candidate> candidates = methods.isEmpty()
                ? members.of(code, anchor[0], found)
                : new Arguments(analysis, argument.get(), methods).of(found);
        return new Completion(start + anchor[0] - prefix.length(), before.length(), candidates, empty);
    }

    private List<Signature> methods(String code) {
        return methods(analysis, code);
    }

    /** The methods that the call may mean that the code ends in. */
    static List<Signature> methods(SourceCodeAnalysis analysis, String code) {
        return analysis.documentation(code, code.length(), false).stream()
                .flatMap(one -> Signature.of(oneList(one.signature())).stream())
                .distinct()
                .toList();
    }

    static String oneList(String signature) {
        return ANNOTATION.matcher(TWO_LISTS.matcher(signature).replaceFirst("")).replaceAll("");
    }

    Optional<String> describe(String text, int cursor) {
        String before = before(text, cursor);
        if (Nesting.of(before).isInsideText()) {
            return literals.describe(Splitter.normal(text), before.length());
        }
        Optional<ArgumentPlace> argument =
                ArgumentPlace.atEndOf(before).filter(place -> place.typed().isEmpty());
        if (argument.isPresent()) {
            return Optional.of(methods(before.substring(snippetStart(before))).stream()
                            .map(Signature::toString)
                            .distinct()
                            .collect(Collectors.joining("\n")))
                    .filter(lines -> !lines.isEmpty());
        }
        return Optional.of(String.join("\n", signatures(text, cursor))).filter(lines -> !lines.isEmpty());
    }

    List<String> signatures(String text, int cursor) {
        String before = before(text, cursor);
        int start = snippetStart(before);
        return headers(before.substring(start));
    }

    /** What JShell says of the name that the code ends in, or of the call whose arguments it ends in. */
    List<String> headers(String code) {
        return analysis.documentation(code, code.length(), false).stream()
                .map(Documentation::signature)
                .map(Completer::oneList)
                .distinct()
                .toList();
    }

    KnownNames known() {
        return known;
    }

    /** What the language of a text literal says at an offset in it. */
    Optional<String> describeLiteral(String text, int cursor) {
        return literals.describe(text, cursor);
    }

    private static String before(String text, int cursor) {
        return Splitter.normal(text.substring(0, Math.max(0, Math.min(cursor, text.length()))));
    }

    /** Where the last snippet begins; a cursor right behind a finished one is still in it. */
    int snippetStart(String before) {
        int start = 0;
        Optional<Part> part = splitter.next(before, start);
        while (part.isPresent()) {
            start = part.get().start();
            if (part.get().end() == before.length() && !part.get().terminated()) {
                return start;
            }
            part = splitter.next(before, part.get().end());
            start = part.isPresent() ? start : before.length();
        }
        return start;
    }

    static List<Candidate> sorted(List<Suggestion> suggestions) {
        Map<String, Boolean> fitting = new LinkedHashMap<>();
        suggestions.stream()
                // The package of our own stop hook, which JShell finds once its index of the class path is ready.
                .filter(one -> !one.continuation().equals("REPL."))
                .forEach(one -> fitting.merge(one.continuation(), one.matchesType(), Boolean::logicalOr));
        return fitting.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Candidate candidate) -> NOISE.contains(candidate.text()))
                        .thenComparing(candidate -> !candidate.fits())
                        .thenComparing(Candidate::text))
                .toList();
    }
}
