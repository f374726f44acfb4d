package cjsh.shell;

import cjsh.engine.Completion;
import cjsh.engine.Session;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers: commands after a slash, else what the session knows; nothing while it warms up. */
final class TabCompleter implements Completer {
    private final Warming warming;
    private final Commands commands;

    TabCompleter(Warming warming, Commands commands) {
        this.warming = warming;
        this.commands = commands;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.word().startsWith("/")) {
            commands.all().forEach(command -> candidates.add(command(command)));
            return;
        }
        if (Commands.isCommand(line.line())) {
            String before = line.line().substring(0, line.cursor());
            int lastWord = before.lastIndexOf(' ') + 1;
            String typed = before.substring(lastWord, before.length() - line.wordCursor());
            commands.words(before).stream()
                    .filter(word -> word.startsWith(typed))
                    .map(word -> word.substring(typed.length()))
                    .forEach(word -> candidates.add(new Candidate(word)));
            return;
        }
        Optional<Session> session = warming.now();
        if (session.isPresent()) {
            java(session.get().complete(line.line(), line.cursor()), line, candidates);
        }
    }

    private static Candidate command(Command command) {
        return new Candidate(command.name(), command.name(), null, command.summary(), null, null, false);
    }

    private static void java(Completion completion, ParsedLine line, List<Candidate> candidates) {
        int wordStart = line.cursor() - line.wordCursor();
        String typed = line.line().substring(Math.min(completion.anchor(), wordStart), wordStart);
        int order = 0;
        for (Completion.Candidate one : completion.candidates()) {
            order++;
            if (one.text().startsWith(typed)) {
                String text = one.text().substring(typed.length());
                candidates.add(new Candidate(text, text, null, null, null, null, false, order));
            }
        }
    }
}
