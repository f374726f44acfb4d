package cjsh.kernel;

import cjsh.engine.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The inputs of this session, as front ends ask for them. There is one session, of the number 1. */
final class History {
    private static final int SESSION = 1;

    private final List<Source> inputs;

    History(List<Source> inputs) {
        this.inputs = inputs;
    }

    /** Session, line and text of each; the text with an empty output when outputs are wanted, which are not kept as texts. */
    List<Object> asked(Message request) {
        boolean output = request.flag("output", false);
        List<Integer> lines = switch (request.text("hist_access_type")) {
            case "range" -> range(request);
            case "search" -> search(request);
            default -> tail(all(), request.number("n", Integer.MAX_VALUE));
        };
        List<Object> found = new ArrayList<>();
        for (int line : lines) {
            String text = inputs.get(line - 1).text();
            List<@Nullable Object> pair = new ArrayList<>();
            pair.add(text);
            pair.add(null);
            found.add(List.of(SESSION, line, output ? pair : text));
        }
        return found;
    }

    private List<Integer> all() {
        List<Integer> lines = new ArrayList<>();
        for (int line = 1; line <= inputs.size(); line++) {
            lines.add(line);
        }
        return lines;
    }

    private static List<Integer> tail(List<Integer> lines, int count) {
        return lines.subList(Math.max(0, lines.size() - Math.max(0, count)), lines.size());
    }

    /** 0 is this session, as its number is; negative ones were before it. */
    private List<Integer> range(Message request) {
        int session = request.number("session", 0);
        if (session != 0 && session != SESSION) {
            return List.of();
        }
        int start = Math.max(1, request.number("start", 1));
        int stop = Math.min(inputs.size() + 1, request.number("stop", Integer.MAX_VALUE));
        return all().stream().filter(line -> line >= start && line < stop).toList();
    }

    private List<Integer> search(Message request) {
        String pattern = request.text("pattern");
        Predicate<String> matches = glob(pattern.isEmpty() ? "*" : pattern).asMatchPredicate();
        List<Integer> found = new ArrayList<>(all().stream()
                .filter(line -> matches.test(inputs.get(line - 1).text()))
                .toList());
        if (request.flag("unique", false)) {
            Set<String> seen = new LinkedHashSet<>();
            List<Integer> newest = new ArrayList<>();
            for (int i = found.size() - 1; i >= 0; i--) {
                if (seen.add(inputs.get(found.get(i) - 1).text())) {
                    newest.add(0, found.get(i));
                }
            }
            found = newest;
        }
        return tail(found, request.number("n", Integer.MAX_VALUE));
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
