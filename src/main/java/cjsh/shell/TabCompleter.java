package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers: magics after their sign, else what the session knows; nothing while it warms up. */
final class TabCompleter implements Completer {
    /** The blanks between a name and its description, and a little room. */
    private static final int AROUND = 8;

    private final Warming warming;
    private final Magics magics;

    TabCompleter(Warming warming, Magics magics) {
        this.warming = warming;
        this.magics = magics;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Optional<Session> session = warming.now();
        Optional<Completion> magic = magics.complete(line.line(), line.cursor(), session);
        if (magic.isPresent()) {
            candidates.addAll(all(magic.get(), line, reader.getTerminal().getColumns()));
        } else if (session.isPresent()) {
            offer(session.get(), reader, line, candidates);
        }
    }

    private static void offer(Session session, LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Completion completion = session.complete(line.line(), line.cursor());
        List<Candidate> all = all(completion, line, reader.getTerminal().getColumns());
        String common = AsOffered.commonBeginning(all);
        if (all.size() > 1 && common.length() > line.word().length() && !common.startsWith(line.word())) {
            // What all of them begin with takes the place of a beginning that JLine would find in none of them.
            candidates.add(new Candidate(common, common, null, null, null, null, false));
            return;
        }
        candidates.addAll(all);
        if (completion.inEmptyArgument()) {
            session.describe(line.line(), line.cursor()).ifPresent(words -> reader.printAbove(safe(words)));
            return;
        }
        int rest = completion.end() - line.cursor();
        if (all.size() != 1 || rest < 0) {
            return;
        }
        String word = line.word() + line.line().substring(line.cursor(), completion.end());
        if (all.get(0).value().equals(word)) {
            // Nothing is left to be inserted, so Tab asks what this is.
            session.inspect(line.line(), line.cursor(), false)
                    .ifPresent(known -> reader.printAbove(safe(known.toString())));
        }
        // JLine replaces what stands in front of the cursor only.
        reader.getBuffer().delete(rest);
    }

    private static String safe(String lines) {
        return lines.lines().map(SafeText::line).collect(Collectors.joining("\n"));
    }

    private static List<Candidate> all(Completion completion, ParsedLine line, int width) {
        int wordStart = line.cursor() - line.wordCursor();
        String typed = line.line().substring(Math.min(completion.anchor(), wordStart), wordStart);
        // In a literal, an escape's letter looks like the beginning of the word behind it.
        String kept = line.line().substring(wordStart, Math.max(completion.anchor(), wordStart));
        int longest = longest(completion);
        List<Candidate> all = new ArrayList<>();
        for (Completion.Candidate one : completion.candidates()) {
            if (one.text().startsWith(typed)) {
                String text = kept + one.text().substring(typed.length());
                String label = one.text().equals(one.label()) ? text : SafeText.line(one.label());
                String shown = label + detail(one, longest - CellWidth.of(label), width - longest - AROUND);
                all.add(new Candidate(text, shown, null, null, null, null, false, all.size()));
            }
        }
        return all;
    }

    private static int longest(Completion completion) {
        return completion.candidates().stream()
                .mapToInt(one -> CellWidth.of(one.label()))
                .max()
                .orElse(0);
    }

    /** A column of its own behind the names; JLine would put it at the right edge, line by line. */
    private static String detail(Completion.Candidate candidate, int missing, int room) {
        return candidate.detail().isEmpty() || room < AROUND
                ? ""
                : " ".repeat(Math.max(0, missing) + 2) + CellWidth.cut(SafeText.line(candidate.detail()), room);
    }
}
