package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Splitter.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.VarSnippet;

/** What may stand at a cursor, for the snippet under it. */
final class Completer {
    /** What every object has and hardly anybody types. */
    static final Set<String> NOISE =
            Set.of("wait(", "notify()", "notifyAll()", "getClass()", "hashCode()", "equals(", "toString()");

    /** JDK 25 writes the annotations of types, too. */
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+ ");

    /** It writes a record's canonical constructor with two lists of parameters; the second has the short names. */
    private static final Pattern TWO_LISTS = Pattern.compile("\\([^()]*\\)(?=\\(.*\\)$)");

    private final Gate gate;
    private final Patience patience;
    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final LiteralDoor literals;
    private final Offers offers;
    private final Suggested suggested;
    private final Members members;
    private final Names names;
    private final KnownNames known = new KnownNames(this::headers);

    Completer(Gate gate, Patience patience, JShell jshell, Splitter splitter, Languages languages, Values values) {
        this.gate = gate;
        this.patience = patience;
        this.analysis = jshell.sourceCodeAnalysis();
        this.splitter = splitter;
        this.offers = languages.offers();
        this.suggested = new Suggested(analysis);
        this.members = new Members(analysis, known, offers);
        this.names = new Names(
                known,
                offers,
                () -> jshell.imports()
                        .flatMap(line -> JoinedImports.names(line.source()).stream())
                        .toList(),
                () -> jshell.variables()
                        .collect(Collectors.toMap(
                                VarSnippet::name, AnnotatedType::plain, (one, other) -> other, LinkedHashMap::new)),
                jshell::methods);
        this.literals = new LiteralDoor(new CompiledCalls(gate, analysis, splitter), languages.literals(), values);
    }

    /** The session is another one from now on. */
    void forget() {
        suggested.forget();
        names.forget();
        known.forget();
    }

    Completion at(String text, int cursor) {
        String before = before(text, cursor);
        if (Nesting.of(before).isInsideText()) {
            return patience.ask(() -> literals.complete(Splitter.normal(text), before.length()))
                    .orElse(new Completion(before.length(), before.length(), List.of()));
        }
        return gate.inside(() -> inJava(before));
    }

    private Completion inJava(String before) {
        int start = snippetStart(before);
        Completion alone = complete("", before, start);
        boolean usesEarlierOnes = alone.candidates().isEmpty() && start > 0;
        // Within a block, the variables of the snippets before this one are known though none of them has run yet.
        return usesEarlierOnes ? complete("{", before, 0) : alone;
    }

    private Completion complete(String prefix, String before, int start) {
        String code = prefix + before.substring(start);
        int wordStart = wordStart(code);
        String path = code.substring(0, wordStart);
        String typed = code.substring(wordStart);
        int from = start + wordStart - prefix.length();
        if (path.stripTrailing().endsWith(".") && !isNumber(path)) {
            List<Candidate> found = members.of(path, typed, suggested.at(path).candidates());
            return new Completion(from, before.length(), found);
        }
        Optional<ArgumentPlace> argument = ArgumentPlace.atEndOf(code);
        List<Header> headers = argument.map(place -> callHeaders(place.code())).orElse(List.of());
        List<Signature> methods =
                headers.stream().map(Header::signature).distinct().toList();
        boolean empty = !methods.isEmpty() && argument.get().typed().isEmpty();
        List<Candidate> found = names.of(typed, bare(code, path, typed));
        List<Candidate> candidates = methods.isEmpty()
                ? found
                : new Arguments(analysis, argument.get(), methods).of(found, taken(headers), known);
        return new Completion(from, before.length(), candidates, empty);
    }

    /** What begins otherwise is looked for among everything, which takes longer. */
    private List<Candidate> bare(String code, String path, String typed) {
        List<Candidate> found = suggested.at(code).candidates();
        return found.isEmpty() && !typed.isEmpty() ? suggested.at(path).candidates() : found;
    }

    private Optional<Set<String>> taken(List<Header> headers) {
        return headers.stream()
                .flatMap(header -> offers.constants(known.fullName(header.owner()), header.name()).stream())
                .findFirst();
    }

    private List<Header> callHeaders(String code) {
        return headers(code).stream().map(words -> Header.of(words, true)).toList();
    }

    private static boolean isNumber(String path) {
        String before = path.stripTrailing();
        int end = before.length() - 1;
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(before.charAt(start - 1))) {
            start--;
        }
        return start < end && Character.isDigit(before.charAt(start));
    }

    private static int wordStart(String code) {
        int start = code.length();
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The methods that the call may mean that the code ends in. */
    static List<Signature> methods(SourceCodeAnalysis analysis, String code) {
        return headers(analysis, code).stream()
                .flatMap(words -> Signature.of(words).stream())
                .distinct()
                .toList();
    }

    static String oneList(String signature) {
        return ANNOTATION.matcher(TWO_LISTS.matcher(signature).replaceFirst("")).replaceAll("");
    }

    Optional<String> describe(String text, int cursor) {
        String before = before(text, cursor);
        if (Nesting.of(before).isInsideText()) {
            return describeLiteral(Splitter.normal(text), before.length());
        }
        return gate.inside(() -> describeJava(text, cursor, before));
    }

    private Optional<String> describeJava(String text, int cursor, String before) {
        Optional<ArgumentPlace> argument =
                ArgumentPlace.atEndOf(before).filter(place -> place.typed().isEmpty());
        if (argument.isPresent()) {
            String code = before.substring(snippetStart(before));
            List<Signature> methods = methods(analysis, code);
            Arguments arguments =
                    new Arguments(analysis, ArgumentPlace.atEndOf(code).orElse(argument.get()), methods);
            return Optional.of(methods.stream()
                            .map(method -> method.words(arguments::letter))
                            .distinct()
                            .collect(Collectors.joining("\n")))
                    .filter(lines -> !lines.isEmpty());
        }
        return Optional.of(String.join("\n", signatures(text, cursor))).filter(lines -> !lines.isEmpty());
    }

    List<String> signatures(String text, int cursor) {
        String before = before(text, cursor);
        int start = snippetStart(before);
        return CursorPlace.of(text, cursor).ordered(headers(before.substring(start)));
    }

    /** What JShell says of the name that the code ends in, or of the call whose arguments it ends in. */
    List<String> headers(String code) {
        return headers(analysis, code);
    }

    static List<String> headers(SourceCodeAnalysis analysis, String code) {
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
        return patience.ask(() -> literals.describe(text, cursor));
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
}
