package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.Preference;
import cjsh.display.SafeText;
import cjsh.display.Style;
import cjsh.engine.CursorPlace;
import cjsh.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * The signature of the call whose arguments are being typed. To find it out takes longer than a key press may, so it is found
 * aside, of the newest call only, and shown when it is there.
 */
final class Hints {
    private final Setting setting;
    private final Warming warming;
    private final Looks looks;
    private final Executor aside;
    private final Runnable redraw;

    private volatile String wanted = "";
    private volatile Found found = new Found("", List.of());

    /** @param aside runs one thing after another */
    Hints(Setting setting, Warming warming, Looks looks, Executor aside, Runnable redraw) {
        this.setting = setting;
        this.warming = warming;
        this.looks = looks;
        this.aside = aside;
        this.redraw = redraw;
    }

    private record Found(String call, List<String> signatures) {}

    /** The line for a place of the cursor, as far as it is known by now. */
    Optional<AttributedString> at(String text, int cursor, Terminal terminal) {
        Optional<Session> session = warming.now();
        if (session.isEmpty() || !setting.preferences().isOn(Preference.SIGNATURES)) {
            return Optional.empty();
        }
        CursorPlace place = CursorPlace.of(text, cursor);
        wanted = place.call();
        if (place.call().isEmpty()) {
            return Optional.empty();
        }
        Found known = found;
        if (!known.call().equals(place.call())) {
            find(session.get(), place.call());
            return Optional.empty();
        }
        return line(place.ordered(known.signatures()), place.argument(), terminal);
    }

    private void find(Session session, String call) {
        aside.execute(() -> {
            if (call.equals(wanted) && !call.equals(found.call())) {
                found = new Found(call, signatures(session, call));
                if (call.equals(wanted)) {
                    redraw.run();
                }
            }
        });
    }

    /** It is a service: whatever goes wrong with it, there is none. */
    private static List<String> signatures(Session session, String call) {
        try {
            return session.describe(call, call.length()).stream()
                    .flatMap(String::lines)
                    .map(SafeText::line)
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    /** What was declared meanwhile may have changed it. */
    void forget() {
        found = new Found("", List.of());
        wanted = "";
    }

    private Optional<AttributedString> line(List<String> signatures, int argument, Terminal terminal) {
        return signatures.stream()
                .filter(one -> Arguments.of(one).has(argument))
                .findFirst()
                .map(one -> {
                    int others = signatures.size() - 1;
                    int room = terminal.getColumns() - 3;
                    String more = others == 0 ? "" : "  +" + others;
                    String cut = CellWidth.cut(one, Math.max(1, room - more.length()));
                    Arguments arguments = Arguments.of(one);
                    int from = Math.min(arguments.start(argument), cut.length());
                    int to = Math.min(arguments.end(argument), cut.length());
                    return new AttributedStringBuilder()
                            .append("  ")
                            .append(cut.substring(0, from), looks.style(terminal, Style.MARK))
                            .append(cut.substring(from, to), looks.style(terminal, Style.HEAD))
                            .append(cut.substring(to) + more, looks.style(terminal, Style.MARK))
                            .toAttributedString();
                });
    }

    /** Where the parameters stand in a signature. */
    private record Arguments(List<int[]> places, boolean takesMore) {
        static Arguments of(String signature) {
            List<int[]> places = new ArrayList<>();
            int open = signature.indexOf('(');
            int close = signature.lastIndexOf(')');
            int depth = 0;
            int start = open + 1;
            for (int i = open + 1; i < Math.max(close, 0); i++) {
                char c = signature.charAt(i);
                depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    places.add(new int[] {start, i});
                    start = i + 2;
                }
            }
            if (start < close) {
                places.add(new int[] {start, close});
            }
            return new Arguments(places, signature.contains("..."));
        }

        boolean has(int argument) {
            return argument < places.size() || takesMore || (places.isEmpty() && argument == 0);
        }

        int start(int argument) {
            return places.isEmpty() ? 0 : places.get(Math.min(argument, places.size() - 1))[0];
        }

        int end(int argument) {
            return places.isEmpty() ? 0 : places.get(Math.min(argument, places.size() - 1))[1];
        }
    }
}
