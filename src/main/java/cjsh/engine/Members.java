package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What may stand behind a dot: of our own classes nothing that only the machinery needs, and humps do for a name. */
final class Members {
    private static final String OURS = "cjsh.api.";
    private static final String WIRE_FORM = "toWire()";
    private static final Pattern HUMPS = Pattern.compile("[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+");

    private final SourceCodeAnalysis analysis;

    Members(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** @param anchor where the name begins that the code ends with */
    List<Candidate> of(String code, int anchor, List<Candidate> found) {
        String typed = code.substring(anchor);
        if (found.isEmpty() && HUMPS.matcher(typed).matches()) {
            return byHumps(code.substring(0, code.length() - typed.length()), typed);
        }
        boolean all = !typed.isEmpty() || !code.stripTrailing().endsWith(".") || !isOurs(code, found);
        return all
                ? found
                : found.stream().filter(one -> !isMachinery(one.text())).toList();
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
        return member.filter(text -> {
                    String call = code + text.substring(0, text.indexOf('(') + 1);
                    return analysis.documentation(call, call.length(), false).stream()
                            .map(Documentation::signature)
                            .anyMatch(signature -> signature
                                    .substring(0, signature.indexOf('(') + 1)
                                    .contains(OURS));
                })
                .isPresent();
    }
}
