package cjsh.shell;

import cjsh.display.SafeText;
import cjsh.engine.EarlyCompletion;
import cjsh.script.Reporter;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;

/** A prompt set up for Java. */
final class Lines {
    private static final int MOST_LINES_KEPT = 20_000;

    /** Beyond this, JLine gives up undo and highlighting; a pasted query is often longer than its own 1,000. */
    private static final int MOST_CHARACTERS_FOR_FEATURES = 40_000;

    private static final int INDENT = 4;
    private static final int SECONDS_IDLE = 10;

    private final Terminal terminal;
    private final Setting setting;
    private final Warming warming;
    private final Reporter reporter;

    Lines(Terminal terminal, Setting setting, Warming warming, Reporter reporter) {
        this.terminal = terminal;
        this.setting = setting;
        this.warming = warming;
        this.reporter = reporter;
    }

    Prompt prompt() {
        PrivateHistory history = new PrivateHistory(historyFile(), setting.secret(), reporter::note);
        JavaParser parser = new JavaParser(warming, setting.magics());
        return PlainLine.isAllOf(terminal)
                ? new PlainPrompt(terminal, setting.prompt(), parser, history)
                : new EditedPrompt(reader(history, parser), setting);
    }

    private OrderedReader reader(PrivateHistory history, JavaParser parser) {
        Looks looks = new Looks(setting);
        OrderedReader reader = new OrderedReader(terminal, setting, warming, history, looks, aside());
        reader.setParser(parser);
        TabCompleter completer = new TabCompleter(
                warming, new EarlyCompletion(setting.magics(), setting.literals()), setting.patience());
        reader.setCompleter(completer);
        reader.tabSaysMore(completer::hasMore);
        reader.looks(() -> setting.theme(terminal.getType()));
        reader.setHighlighter(looks);
        reader.setCompletionMatcher(new AsOffered());
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P ...> ");
        reader.setVariable(LineReader.INDENTATION, INDENT);
        // A word is a name: `.` and brackets end it.
        reader.setVariable(LineReader.WORDCHARS, "_$");
        reader.setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, MOST_CHARACTERS_FOR_FEATURES);
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(LineReader.Option.COMPLETE_MATCHER_TYPO, false);
        reader.option(LineReader.Option.AUTO_FRESH_LINE, true);
        reader.setHistory(history);
        new Keys(reader).bind();
        PromptInterrupt.once(reader);
        return reader;
    }

    /** One thread, which is there only when it is needed, and keeps nobody from leaving. */
    private static Executor aside() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "cjsh-hints");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private Optional<HistoryFile> historyFile() {
        return setting.history().flatMap(path -> {
            HistoryFile file = new HistoryFile(path, MOST_LINES_KEPT, setting.secret());
            if (!file.prepare()) {
                reporter.note("history is not kept: `" + SafeText.line(path.toString()) + "` cannot be written");
                return Optional.empty();
            }
            return Optional.of(file);
        });
    }
}
