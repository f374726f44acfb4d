package cjsh.shell;

import cjsh.display.Theme;
import org.jline.terminal.Terminal;

/** The shell's terminal as a place for the line. */
record TerminalCanvas(Terminal terminal, Setting setting) implements LiveLine.Canvas {
    @Override
    public void write(String text) {
        terminal.writer().write(text);
        terminal.flush();
    }

    @Override
    public int columns() {
        return terminal.getColumns();
    }

    @Override
    public Theme theme() {
        return setting.theme(terminal.getType());
    }

    @Override
    public boolean unicode() {
        return setting.unicode();
    }
}
