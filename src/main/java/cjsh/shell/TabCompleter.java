package cjsh.shell;

import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.EarlyCompletion;
import cjsh.engine.Inspection;
import cjsh.engine.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/**
 * What Tab offers: what the session knows, and while that warms up what is known without it. Pressed again where nothing is left
 * to be inserted, it says what stands there; once more, everything.
 */
final class TabCompleter implements Completer {
    /** The lines that stay free when documentation is printed. */
    private static final int LEFT = 4;

    private final Warming warming;
    private final EarlyCompletion early;
    private final TabWork<Place, Answer> work;
    private @Nullable Place last;
    private int presses;
    private boolean more;

    /** @param patience how long Tab waits for what it is to show */
    TabCompleter(Warming warming, EarlyCompletion early, Duration patience) {
        this.warming = warming;
        this.early = early;
        this.work = new TabWork<>(patience.toMillis());
    }

    private record Place(String text, int cursor, boolean warm, int presses) {
        boolean isAt(Place other) {
            return text.equals(other.text) && cursor == other.cursor && warm == other.warm;
        }
    }

    /** @param words to be shown above the line, or the empty text */
    private record Answer(Completion completion, String words) {}

    /** Whether Tab pressed here again says more. */
    boolean hasMore() {
        return more;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Optional<Session> session = warming.now();
        Place here = new Place(line.line(), line.cursor(), session.isPresent(), 0);
        presses = last != null && last.isAt(here) ? presses + 1 : 1;
        last = here;
        more = false;
        Optional<Answer> answer = ask(new Place(here.text(), here.cursor(), here.warm(), presses), session);
        if (answer.isEmpty()) {
            presses = 0;
            note(reader, session.isEmpty() ? cold() : "still looking: Tab again in a moment");
        } else {
            offer(reader, line, answer.get(), candidates);
        }
    }

    private String cold() {
        return warming.hasFailed() ? "the session could not be opened" : "Java completion comes in a moment";
    }

    private Optional<Answer> ask(Place place, Optional<Session> session) {
        Supplier<Answer> known = session.<Supplier<Answer>>map(open -> () -> warm(open, place))
                .orElse(() -> new Answer(
                        early.complete(place.text(), place.cursor())
                                .orElse(new Completion(place.cursor(), place.cursor(), List.of())),
                        ""));
        return work.ask(place, known)
                .filter(found ->
                        session.isPresent() || !found.completion().candidates().isEmpty());
    }

    private static Answer warm(Session session, Place place) {
        Completion found = session.complete(place.text(), place.cursor());
        String words = "";
        if (found.inEmptyArgument()) {
            words = place.presses() == 1
                    ? session.describe(place.text(), place.cursor()).orElse("")
                    : inspected(session, place, place.presses() - 1);
        } else if (isWhole(found, place)) {
            words = inspected(session, place, place.presses());
        }
        return new Answer(found, words);
    }

    /** First at a glance, then everything if that is more, then nothing new. */
    private static String inspected(Session session, Place place, int time) {
        if (time > 2) {
            return "";
        }
        Optional<Inspection> glance = session.inspect(place.text(), place.cursor(), false);
        return (time == 1
                        ? glance
                        : glance.filter(Inspection::more)
                                .flatMap(found -> session.inspect(place.text(), place.cursor(), true)))
                .map(Object::toString)
                .orElse("");
    }

    /** Whether the word at the cursor is one of the candidates already, and the only one. */
    private static boolean isWhole(Completion found, Place place) {
        return found.candidates().size() == 1
                && found.end() >= place.cursor()
                && found.anchor() <= found.end()
                && place.text()
                        .substring(
                                Math.min(found.anchor(), place.cursor()),
                                Math.min(found.end(), place.text().length()))
                        .equals(found.candidates().get(0).text());
    }

    private void offer(LineReader reader, ParsedLine line, Answer answer, List<Candidate> candidates) {
        Completion completion = answer.completion();
        if (!answer.words().isEmpty()) {
            reader.printAbove(shown(answer.words(), reader.getTerminal().getRows() - LEFT));
            more = presses < (completion.inEmptyArgument() ? 3 : 2);
        }
        if (line instanceof JavaParser.Word word) {
            word.startAt(Math.min(completion.anchor(), line.cursor()));
        }
        List<Candidate> all = all(completion);
        String common = AsOffered.commonBeginning(all);
        if (all.size() > 1 && common.length() > line.word().length() && !common.startsWith(line.word())) {
            // What all of them begin with takes the place of a beginning that JLine would find in none of them.
            candidates.add(new Candidate(common, common, null, null, null, null, false));
            return;
        }
        candidates.addAll(all);
        int rest = completion.end() - line.cursor();
        if (reader instanceof MenuReader menu) {
            menu.behind(Math.max(0, rest));
        }
        if (all.size() == 1 && rest > 0) {
            // JLine replaces what stands in front of the cursor only.
            reader.getBuffer().delete(rest);
        }
    }

    private static void note(LineReader reader, String words) {
        if (reader instanceof MenuReader menu) {
            menu.note(words);
        }
    }

    private static String shown(String words, int most) {
        List<String> lines = words.lines().map(SafeText::line).toList();
        boolean tooLong = most > LEFT && lines.size() > most;
        return (tooLong ? lines.subList(0, most) : lines).stream().collect(Collectors.joining("\n"))
                + (tooLong ? "\n… " + (lines.size() - most) + " more lines: NAME?? shows them" : "");
    }

    private static List<Candidate> all(Completion completion) {
        List<Candidate> all = new ArrayList<>();
        for (Completion.Candidate one : completion.candidates()) {
            all.add(new Candidate(
                    one.text(),
                    SafeText.line(one.label()),
                    one.group().isEmpty() ? null : SafeText.line(one.group()),
                    one.detail().isEmpty() ? null : SafeText.line(one.detail()),
                    null,
                    null,
                    false,
                    all.size()));
        }
        return all;
    }
}
