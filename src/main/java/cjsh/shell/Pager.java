package cjsh.shell;

import cjsh.display.LongText;
import cjsh.display.Preference;
import cjsh.display.Screen;
import cjsh.engine.magic.Workplace;
import cjsh.script.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** Shows data at a terminal: what fits the screen as it is, what is longer through a pager. */
final class Pager implements Output {
    /** A table has at least ten rows, on the smallest screen too, and is no reason to take that screen away. */
    private static final int SHORT = 20;

    private final Terminal terminal;
    private final Setting setting;
    private final Supplier<Screen> screen;
    private final Consumer<String> notes;
    private final CtrlC ctrlC;

    Pager(Terminal terminal, Setting setting, Supplier<Screen> screen, Consumer<String> notes, CtrlC ctrlC) {
        this.terminal = terminal;
        this.setting = setting;
        this.screen = screen;
        this.notes = notes;
        this.ctrlC = ctrlC;
    }

    @Override
    public boolean takesDocuments() {
        return workplace().isPresent();
    }

    /** Empty when there is to be no pager. */
    private Optional<Workplace> workplace() {
        boolean wanted = !setting.preferences().get(Preference.PAGER).equals("off")
                && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return wanted ? setting.workplace() : Optional.empty();
    }

    @Override
    public void text(String text) {
        // What is fitted is not counted line by line: only its line feeds matter.
        boolean fits = text.length() < screen.get().rows()
                || text.chars().filter(c -> c == '\n').count()
                        < Math.max(SHORT, screen.get().rows() - 1);
        if (fits || workplace().isEmpty()) {
            terminal.writer().println(text);
            terminal.flush();
        } else {
            text((out, where) -> out.append(text).append('\n'));
        }
    }

    @Override
    public void text(LongText text) {
        Screen now = screen.get();
        try {
            Optional<Workplace> place = workplace();
            if (place.isEmpty()) {
                plainly(text, now);
                return;
            }
            Page page = new Page(now, wide -> start(text, now, place.get(), wide));
            try {
                text.write(page, now);
                page.end(terminal.writer());
            } catch (ReaderLeft e) {
                // That is what a pager is for.
            } finally {
                page.close();
            }
            terminal.flush();
            if (page.failed()) {
                plainly(text, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plainly(LongText text, Screen now) throws IOException {
        text.write(new Straight(terminal), now);
        terminal.flush();
    }

    /** Takes the text from here on, or the text from its beginning where the pager reads by itself. */
    private PagerRun start(LongText text, Screen now, Workplace place, boolean wide) throws IOException {
        PagerCommand command = PagerCommand.of(place, text.isTable(), wide);
        if (command.isBuiltIn()) {
            new BuiltInPager(terminal).show(text, now);
            throw new ReaderLeft();
        }
        return PagerRun.start(place, command, terminal, notes, ctrlC);
    }
}
