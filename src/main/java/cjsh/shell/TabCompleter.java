package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.Session;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** What Tab offers: commands after a slash, else what the session knows; nothing while it warms up. */
final class TabCompleter implements Completer {
    /** The brackets and blanks that JLine puts around a description, and a little room. */
    private static final int AROUND = 8;

    private final Warming warming;
    private final Commands commands;

    TabCompleter(Warming warming, Commands commands) {
        this.warming = warming;
        this.commands = commands;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.word().startsWith("/")) {
            commands.all().stream()
                    .filter(command -> command.name().startsWith(line.word()))
                    .forEach(command -> candidates.add(command(command)));
            return;
        }
        Optional<Session> session = warming.now();
        if (session.isPresent()) {
            Completion completion = session.get().complete(line.line(), line.cursor());
            offer(completion, line, reader.getTerminal().getColumns(), candidates);
        }
    }

    private static Candidate command(Command command) {
        return new Candidate(command.name(), command.name(), null, command.summary(), null, null, false);
    }

    private static void offer(Completion completion, ParsedLine line, int width, List<Candidate> candidates) {
        int wordStart = line.cursor() - line.wordCursor();
        String typed = line.line().substring(Math.min(completion.anchor(), wordStart), wordStart);
        // In a literal, an escape's letter looks like the beginning of the word behind it.
        String kept = line.line().substring(wordStart, Math.max(completion.anchor(), wordStart));
        int room = width - AROUND - longest(completion);
        int order = 0;
        for (Completion.Candidate one : completion.candidates()) {
            order++;
            if (one.text().startsWith(typed)) {
                String text = kept + one.text().substring(typed.length());
                String label = one.text().equals(one.label()) ? text : SafeText.line(one.label());
                candidates.add(new Candidate(text, label, null, detail(one, room), null, null, false, order));
            }
        }
    }

    private static int longest(Completion completion) {
        return completion.candidates().stream()
                .mapToInt(one -> CellWidth.of(one.label()))
                .max()
                .orElse(0);
    }

    private static @Nullable String detail(Completion.Candidate candidate, int room) {
        return candidate.detail().isEmpty() || room < AROUND
                ? null
                : CellWidth.cut(SafeText.line(candidate.detail()), room);
    }
}
