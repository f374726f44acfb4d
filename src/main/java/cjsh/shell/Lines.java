package cjsh.shell;

import cjsh.engine.EarlyCompletion;
import cjsh.script.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;

/** A line reader set up for Java. */
final class Lines {
    private static final int MOST_LINES_KEPT = 20_000;

    /** Beyond this, JLine gives up undo and highlighting; a pasted query is often longer than its own 1,000. */
    private static final int MOST_CHARACTERS_FOR_FEATURES = 20_000;

    private static final int INDENT = 4;

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

    LineReader reader() {
        OrderedReader reader = new OrderedReader(terminal, "cjsh");
        reader.setParser(new JavaParser(warming, setting.magics()));
        TabCompleter completer = new TabCompleter(warming, new EarlyCompletion(setting.magics(), setting.literals()));
        reader.setCompleter(completer);
        reader.tabSaysMore(completer::hasMore);
        reader.looks(() -> setting.theme(terminal.getType()));
        reader.setCompletionMatcher(new AsOffered());
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P ...> ");
        reader.setVariable(LineReader.INDENTATION, INDENT);
        reader.setVariable(LineReader.HISTORY_SIZE, MOST_LINES_KEPT);
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, MOST_LINES_KEPT);
        reader.setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, MOST_CHARACTERS_FOR_FEATURES);
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(LineReader.Option.COMPLETE_MATCHER_TYPO, false);
        reader.option(LineReader.Option.AUTO_FRESH_LINE, true);
        reader.option(LineReader.Option.HISTORY_IGNORE_SPACE, false);
        reader.option(LineReader.Option.HISTORY_REDUCE_BLANKS, false);
        historyFile().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        // Reads that file, so it comes last.
        reader.setHistory(new PrivateHistory(setting.secret()));
        typeBrackets(reader);
        return reader;
    }

    /** JLine's own way with a closing bracket takes away the blanks before it, which may be part of a text. */
    private static void typeBrackets(LineReader reader) {
        for (KeyMap<Binding> keys : reader.getKeyMaps().values()) {
            for (String bracket : List.of("}", ")", "]")) {
                if (keys.getBound(bracket) instanceof Reference key
                        && key.name().startsWith("insert-close")) {
                    keys.bind(new Reference(LineReader.SELF_INSERT), bracket);
                }
            }
        }
    }

    private Optional<Path> historyFile() {
        return setting.history().filter(file -> {
            boolean usable = PrivateHistory.prepare(file);
            if (!usable) {
                reporter.note("history is not kept: `" + file + "` cannot be written");
            }
            return usable;
        });
    }
}
