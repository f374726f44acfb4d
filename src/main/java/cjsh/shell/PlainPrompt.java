package cjsh.shell;

import java.time.Instant;
import org.jline.reader.EOFError;
import org.jline.reader.History;
import org.jline.reader.Parser;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** A prompt where the terminal itself, or the program around it, is the editor, and hands over whole lines. */
final class PlainPrompt implements Prompt {
    private final PlainLine line;
    private final String prompt;
    private final Parser parser;
    private final History history;
    private long lines;

    PlainPrompt(Terminal terminal, String prompt, Parser parser, History history) {
        this.line = new PlainLine(terminal);
        this.prompt = prompt;
        this.parser = parser;
        this.history = history;
    }

    @Override
    public String ask() {
        history.attach(null);
        String more = " ".repeat(Math.max(0, prompt.length() - PlainLine.MORE.length())) + PlainLine.MORE;
        String input = line.read(prompt);
        lines++;
        while (!isWhole(input)) {
            try {
                input += "\n" + line.read(more);
            } catch (UserInterruptException e) {
                throw new UserInterruptException(input);
            }
        }
        history.add(Instant.now(), input);
        return input;
    }

    private boolean isWhole(String input) {
        try {
            parser.parse(input, input.length(), ParseContext.ACCEPT_LINE);
            return true;
        } catch (EOFError e) {
            return false;
        }
    }

    @Override
    public boolean above(String text) {
        return false;
    }

    @Override
    public long keys() {
        return lines;
    }

    @Override
    public void begin(String keys) {
        // Such a terminal is asked nothing, so nothing came in place of an answer.
    }
}
