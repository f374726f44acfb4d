package cjsh.shell;

import cjsh.display.Preference;
import org.jline.terminal.Terminal;

/** A prompt with an editor. */
final class EditedPrompt implements Prompt {
    private final OrderedReader reader;
    private final Setting setting;

    EditedPrompt(OrderedReader reader, Setting setting) {
        this.reader = reader;
        this.setting = setting;
    }

    @Override
    public String ask() {
        Keys.choose(reader, setting.preferences().get(Preference.KEYS));
        boolean dumb = reader.getTerminal().getType().startsWith(Terminal.TYPE_DUMB);
        return reader.readLine(setting.prompt(), null, dumb ? null : new Visible(), null);
    }

    @Override
    public boolean above(String text) {
        boolean asking = reader.isReading();
        if (asking) {
            reader.printAbove(text);
        }
        return asking;
    }

    @Override
    public long keys() {
        return reader.keys();
    }

    @Override
    public void begin(String keys) {
        reader.runMacro(keys);
    }
}
