package cjsh.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** What is known of the name at a cursor: signatures from the compiler, texts from where the sources are. */
final class Inspector {
    private static final int AT_A_GLANCE = 10;

    private final JShell jshell;
    private final Completer completer;
    private final Spelling spelling;
    private final Function<VarSnippet, Variable> values;

    Inspector(JShell jshell, Completer completer, Function<VarSnippet, Variable> values) {
        this.jshell = jshell;
        this.completer = completer;
        this.spelling = new Spelling(jshell.sourceCodeAnalysis());
        this.values = values;
    }

    Optional<Inspection> at(String raw, int rawCursor, boolean whole) {
        String text = Splitter.normal(raw);
        int cursor = Splitter.normal(raw.substring(0, Math.max(0, Math.min(rawCursor, raw.length()))))
                .length();
        Nesting before = Nesting.of(text.substring(0, cursor));
        if (!before.isInsideText()) {
            return NamePlace.at(text, cursor).flatMap(place -> of(place, whole));
        }
        boolean literal = text.charAt(before.openText()) == '"';
        if (!literal) {
            return Optional.empty();
        }
        Optional<Inspection> inside = completer
                .describeLiteral(text, cursor)
                .map(words -> new Inspection(List.of(), words.lines().toList(), false));
        return inside.isPresent()
                ? inside
                : NamePlace.around(text, before.openText()).flatMap(place -> of(place, whole));
    }

    private Optional<Inspection> of(NamePlace place, boolean whole) {
        String code = place.text().substring(0, place.end());
        List<Header> found = place.isCall() ? calls(code) : names(code);
        if (found.isEmpty()) {
            found = place.isCall() ? names(code) : calls(code);
        }
        if (found.isEmpty()) {
            return unknown(place);
        }
        return Optional.of(described(found, whole));
    }

    private List<Header> names(String code) {
        return headers(code).stream().map(words -> Header.of(words, false)).toList();
    }

    private List<Header> calls(String code) {
        return headers(code + "(").stream().map(words -> Header.of(words, true)).toList();
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
        return Optional.of(new Inspection(List.of(), List.of(words), false));
    }

    private Inspection described(List<Header> found, boolean whole) {
        Set<String> signatures = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Header header : found) {
            signatures.add(header.words());
            if (header.owner().isEmpty() || header.kind() == Header.Kind.NAME) {
                sources.addAll(own(header));
            }
        }
        List<String> texts = sources.stream().flatMap(String::lines).toList();
        boolean more = !whole && texts.size() > AT_A_GLANCE;
        List<String> shown = more ? texts.subList(0, AT_A_GLANCE) : texts;
        Optional<Variable> variable = variable(found.get(0));
        return new Inspection(
                List.copyOf(signatures),
                shown,
                variable.map(Variable::typeName).orElse(""),
                variable.map(one -> ShortValue.of(one.value())).orElse(""),
                more);
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

    private List<String> own(Header header) {
        String name = header.name().isEmpty() ? header.owner() : header.name();
        return jshell.snippets()
                .filter(snippet -> snippet instanceof MethodSnippet || snippet instanceof TypeDeclSnippet)
                .filter(snippet -> jshell.status(snippet).isActive()
                        && ((PersistentSnippet) snippet).name().equals(name))
                .map(snippet -> snippet.source().strip())
                .toList();
    }
}
