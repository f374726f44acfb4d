package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What may stand behind a dot: of our own classes nothing that only the machinery needs, and humps do for a name. */
final class Members {
    private static final String OURS = "cjsh.api.";
    private static final String WIRE_FORM = "toWire()";
    private static final Pattern HUMPS = Pattern.compile("[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+");

    /** How often the compiler is asked which class a member is of. */
    private static final int ASKED = 3;

    private final SourceCodeAnalysis analysis;
    private final KnownNames known;

    Members(SourceCodeAnalysis analysis, KnownNames known) {
        this.analysis = analysis;
        this.known = known;
    }

    /** @param anchor where the name begins that the code ends with */
    List<Candidate> of(String code, int anchor, List<Candidate> found) {
        String typed = code.substring(anchor);
        if (found.isEmpty() && HUMPS.matcher(typed).matches()) {
            return byHumps(code.substring(0, code.length() - typed.length()), typed);
        }
        String path = code.substring(0, anchor);
        if (!path.stripTrailing().endsWith(".") || !isOurs(path, found)) {
            return found;
        }
        return described(
                path,
                found.stream()
                        .filter(one -> !typed.isEmpty() || !isMachinery(one.text()))
                        .toList());
    }

    /** With what each of them is for. They may come from several classes, of which only a few are asked for. */
    private List<Candidate> described(String path, List<Candidate> found) {
        Map<String, String> details = new HashMap<>();
        Set<String> names = found.stream()
                .map(Candidate::text)
                .filter(text -> text.contains("(") && !isMachinery(text))
                .map(Members::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < ASKED && !names.isEmpty(); i++) {
            String name = names.iterator().next();
            headers(path + name + "(").stream()
                    .limit(1)
                    .map(words -> Header.of(words, true))
                    .forEach(header -> details.putAll(known.sentences(header, names)));
            names.remove(name);
            names.removeAll(details.keySet());
        }
        return found.stream()
                .map(one -> new Candidate(
                        one.text(), one.label(), one.fits(), details.getOrDefault(name(one.text()), one.detail())))
                .toList();
    }

    private static String name(String text) {
        int open = text.indexOf('(');
        return open < 0 ? text : text.substring(0, open);
    }

    private List<String> headers(String call) {
        return analysis.documentation(call, call.length(), false).stream()
                .map(Documentation::signature)
                .map(Completer::oneList)
                .toList();
    }

    private List<Candidate> byHumps(String code, String typed) {
        if (!code.endsWith(".")) {
            return List.of();
        }
        String pattern = typed.chars()
                .mapToObj(c -> (Character.isUpperCase(c) ? "[a-z0-9]*" : "") + Character.toString(c))
                .collect(Collectors.joining("", "", ".*"));
        Pattern humps = Pattern.compile(pattern);
        return Completer.sorted(analysis.completionSuggestions(code, code.length(), new int[1])).stream()
                .filter(one -> humps.matcher(one.text()).matches())
                .toList();
    }

    private static boolean isMachinery(String text) {
        return Completer.NOISE.contains(text) || text.equals(WIRE_FORM);
    }

    /** Asked of one member, since JShell does not tell the type of a lambda's parameter. */
    private boolean isOurs(String code, List<Candidate> found) {
        Optional<String> member = found.stream()
                .map(Candidate::text)
                .filter(text -> text.contains("(") && !isMachinery(text))
                .findFirst();
        return member.filter(text -> headers(code + name(text) + "(").stream()
                        .map(words -> Header.of(words, true))
                        .anyMatch(header -> known.fullName(header.owner()).startsWith(OURS)))
                .isPresent();
    }
}
