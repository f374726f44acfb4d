package cjsh.engine;

import cjsh.engine.docs.MemberDoc;
import cjsh.engine.docs.TypeDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What is known of the name at a cursor: signatures from the compiler, texts from where the sources are. */
final class Inspector {
    private static final int AT_A_GLANCE = 10;
    private static final String NO_SOURCES = "no text: this JDK came without its sources, `lib/src.zip`";

    private final Gate gate;
    private final Patience patience;
    private final JShell jshell;
    private final Completer completer;
    private final KnownNames known;
    private final Spelling spelling;
    private final Function<VarSnippet, Variable> values;

    Inspector(Gate gate, Patience patience, JShell jshell, Completer completer, Function<VarSnippet, Variable> values) {
        this.gate = gate;
        this.patience = patience;
        this.jshell = jshell;
        this.completer = completer;
        this.known = completer.known();
        this.spelling = new Spelling(jshell.sourceCodeAnalysis(), input -> false);
        this.values = values;
    }

    Optional<Inspection> at(String raw, int rawCursor, boolean whole) {
        String text = Splitter.normal(raw);
        int cursor = Splitter.normal(raw.substring(0, Math.max(0, Math.min(rawCursor, raw.length()))))
                .length();
        Nesting before = Nesting.of(text.substring(0, cursor));
        if (!before.isInsideText()) {
            return NamePlace.at(text, cursor).flatMap(place -> gate.inside(() -> of(place, whole)));
        }
        if (text.charAt(before.openText()) != '"') {
            return Optional.empty();
        }
        Optional<Inspection> inside =
                completer.describeLiteral(text, cursor).map(words -> Inspection.ofLiteral(Paragraphs.lines(words)));
        return inside.isPresent()
                ? inside
                : NamePlace.around(text, before.openText()).flatMap(place -> gate.inside(() -> of(place, whole)));
    }

    private Optional<Inspection> of(NamePlace place, boolean whole) {
        String code = place.text().substring(0, place.end());
        List<Header> found = place.isCall() ? calls(code, place) : names(code);
        if (found.isEmpty()) {
            found = place.isCall() ? names(code) : calls(code, place);
        }
        return found.isEmpty() ? unknown(place) : Optional.of(described(found, whole));
    }

    private List<Header> names(String code) {
        return headers(code).stream().map(words -> Header.of(words, false)).toList();
    }

    /** All methods of the name, but those first that the arguments fit. */
    private List<Header> calls(String code, NamePlace place) {
        // A reference to a method is written like a call here.
        String path = code.replaceFirst("::(?=\\w+$)", ".");
        List<String> all = headers(path + "(");
        List<String> fitting = place.isCall() ? headers(place.text().substring(0, place.last()) + " ") : List.of();
        return all.stream()
                .sorted((one, other) -> Boolean.compare(fitting.contains(other), fitting.contains(one)))
                .map(words -> Header.of(words, true))
                .toList();
    }

    /** Variables of the snippets before this one are known within a block only, as none of them has run yet. */
    private List<String> headers(String code) {
        int start = completer.snippetStart(code);
        List<String> alone = completer.headers(code.substring(start));
        return alone.isEmpty() && start > 0 ? completer.headers("{" + code) : alone;
    }

    private Optional<Inspection> unknown(NamePlace place) {
        int start = completer.snippetStart(place.text().substring(0, place.end()));
        String hint = spelling.hint(place.text().substring(start), place.start() - start);
        String words = "nothing is known of `" + place.name() + "`" + hint;
        return Optional.of(Inspection.unknown(words));
    }

    private Inspection described(List<Header> found, boolean whole) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        found.forEach(header -> describe(header, texts));
        List<String> signatures = List.copyOf(texts.keySet());
        texts.values().removeIf(List::isEmpty);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : texts.entrySet()) {
            if (whole && signatures.size() > 1) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
                lines.add(one.getKey());
            }
            if (whole || lines.isEmpty()) {
                lines.addAll(one.getValue());
            }
        }
        boolean more = !whole && (texts.size() > 1 || lines.size() > AT_A_GLANCE || lines.contains(""));
        List<String> shown = more ? glance(lines) : lines;
        boolean lacking = lines.isEmpty() && known.lacksSources(found.get(0));
        Optional<Variable> variable = variable(found.get(0));
        return new Inspection(
                signatures,
                lacking ? List.of(NO_SOURCES) : shown,
                variable.map(Variable::typeName).orElse(""),
                variable.flatMap(one -> patience.ask(() -> Optional.of(ShortValue.of(one.value()))))
                        .orElse(""),
                more,
                true);
    }

    /** The first paragraph. */
    private static List<String> glance(List<String> lines) {
        int end = lines.indexOf("");
        return lines.subList(0, Math.min(end < 0 ? lines.size() : end, AT_A_GLANCE));
    }

    /** Adds a signature and what is to be said of it. */
    private void describe(Header header, Map<String, List<String>> texts) {
        List<String> own = own(header);
        if (!own.isEmpty()) {
            texts.put(header.words(), own);
            return;
        }
        Optional<MemberDoc> member = known.member(header);
        if (header.kind() == Header.Kind.NAME && member.isEmpty()) {
            Optional<TypeDoc> type = known.type(header.owner());
            String words = type.map(TypeDoc::declaration).orElseGet(header::words);
            texts.put(words, Paragraphs.lines(type.map(TypeDoc::text).orElse("")));
        } else {
            String text = member.map(MemberDoc::text)
                    .filter(words -> !words.isEmpty())
                    .orElseGet(() -> ofType(header));
            texts.put(member.map(MemberDoc::declaration).orElseGet(header::words), Paragraphs.lines(text));
        }
    }

    /** What a variable's or a constructor's class says. */
    private String ofType(Header header) {
        String type = switch (header.kind()) {
            case CONSTRUCTOR -> header.owner();
            case FIELD -> Header.bare(header.type());
            default -> "";
        };
        return type.isEmpty() ? "" : known.type(type).map(TypeDoc::text).orElse("");
    }

    private Optional<Variable> variable(Header header) {
        return header.kind() != Header.Kind.FIELD || !header.owner().isEmpty()
                ? Optional.empty()
                : jshell.variables()
                        .filter(one -> one.name().equals(header.name())
                                && jshell.status(one).isActive())
                        .findFirst()
                        .map(values);
    }

    /** The source of what the user declared. */
    private List<String> own(Header header) {
        return jshell.snippets()
                .filter(snippet -> jshell.status(snippet).isActive())
                .filter(snippet -> isMethod(snippet, header) || isType(snippet, header))
                .flatMap(snippet -> snippet.source().strip().lines())
                .toList();
    }

    private static boolean isMethod(Snippet snippet, Header header) {
        return header.kind() == Header.Kind.METHOD
                && header.owner().isEmpty()
                && snippet instanceof MethodSnippet method
                && method.name().equals(header.name())
                && MemberDoc.key("", Signature.split(method.parameterTypes()))
                        .equals(MemberDoc.key("", header.parameters()));
    }

    private static boolean isType(Snippet snippet, Header header) {
        return (header.kind() == Header.Kind.NAME || header.kind() == Header.Kind.CONSTRUCTOR)
                && snippet instanceof TypeDeclSnippet type
                && type.name().equals(header.owner());
    }
}
