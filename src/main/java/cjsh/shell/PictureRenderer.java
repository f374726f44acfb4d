package cjsh.shell;

import cjsh.display.MimeBundle;
import cjsh.display.Painter;
import cjsh.display.Picture;
import cjsh.display.Preference;
import cjsh.display.Renderer;
import cjsh.display.Screen;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Shows values as pictures where the terminal takes them and the user did not choose otherwise; else others show them as text. */
final class PictureRenderer implements Renderer {
    private final Terminal terminal;
    private final Setting setting;
    private final Consumer<String> typed;
    private @Nullable TerminalAnswer answer;

    /** @param typed gets what was typed while the terminal was asked */
    PictureRenderer(Terminal terminal, Setting setting, Consumer<String> typed) {
        this.terminal = terminal;
        this.setting = setting;
        this.typed = typed;
    }

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (!setting.painter().draws(value)) {
            return Optional.empty();
        }
        try {
            Optional<PictureProtocol> protocol = protocol(screen);
            if (protocol.isEmpty()) {
                return Optional.empty();
            }
            Optional<Picture> picture = setting.painter().picture(value, screen, cell(protocol.get()));
            return picture.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MimeBundle.ofText(protocol.get().encode(picture.get())));
        } catch (IOException | LinkageError e) {
            // A JDK without a desktop has no pictures.
            return Optional.empty();
        }
    }

    private Optional<PictureProtocol> protocol(Screen screen) throws IOException {
        String wanted = setting.preferences().get(Preference.PICTURES);
        if (!wanted.equals("auto")) {
            return PictureProtocol.named(wanted);
        }
        if (!screen.colour() || PictureProtocol.isWrapped(setting.environment(), terminal.getType())) {
            return Optional.empty();
        }
        Optional<PictureProtocol> known = PictureProtocol.known(setting.environment(), terminal.getType());
        if (known.isPresent()) {
            return known;
        }
        TerminalAnswer now = answer();
        return now != null && now.sixel() ? Optional.of(PictureProtocol.SIXEL) : Optional.empty();
    }

    /** Pictures in sixels are as large as they are; the others are fitted to their characters. */
    private Painter.Cell cell(PictureProtocol protocol) throws IOException {
        if (protocol != PictureProtocol.SIXEL) {
            return Painter.USUAL_CELL;
        }
        TerminalAnswer now = answer();
        return now == null ? Painter.USUAL_CELL : now.cell();
    }

    /** Asked when it is needed first: a question at the start would cost time and eat what is typed meanwhile. */
    private synchronized @Nullable TerminalAnswer answer() throws IOException {
        if (answer == null) {
            answer = TerminalAnswer.of(terminal, typed).orElse(null);
        }
        return answer;
    }
}
