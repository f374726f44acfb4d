package cjsh.shell;

import cjsh.display.Preference;
import cjsh.display.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A line reader that shows candidates in the order in which they are offered (JLine's own goes by their likeness to the word),
 * and around what is typed what it may become: the rest of an earlier input, the signature of the call.
 */
final class OrderedReader extends MenuReader {
    /** On a lower screen, what is typed needs the room. */
    private static final int LEAST_ROWS = 6;

    /** Characters in all that may be undone, of four bytes each. */
    private static final long MOST_COPIED = 16 << 20;

    private final Setting setting;
    private final PrivateHistory earlier;
    private final Looks looks;
    private final Hints hints;
    private final Editor editor;
    private final HistoryWalk walk;
    private boolean finishing;
    private long copied;
    private long keys;

    OrderedReader(
            Terminal terminal, Setting setting, Warming warming, PrivateHistory earlier, Looks looks, Executor aside) {
        super(terminal, "cjsh");
        this.setting = setting;
        this.earlier = earlier;
        this.looks = looks;
        this.hints = new Hints(setting, warming, looks, aside, this::redraw);
        this.editor = new Editor(terminal, setting);
        this.walk = new HistoryWalk(earlier);
        setting.colouring().whenMoreIsKnown(() -> {
            looks.forget();
            redraw();
        });
    }

    /** From another thread. */
    private void redraw() {
        try {
            callWidget(LineReader.REDISPLAY);
        } catch (IllegalStateException e) {
            // The line was entered meanwhile.
        }
    }

    /** Whether the input is done: what stays on the screen has nothing that is about the cursor. */
    boolean isFinishing() {
        return finishing;
    }

    @Override
    protected void cleanup() {
        finishing = true;
        try {
            super.cleanup();
        } catch (RuntimeException | StackOverflowError e) {
            // What follows gives the terminal back, and the input is complete without its last drawing.
            giveBackTerminal();
        } finally {
            finishing = false;
            copied = 0;
            hints.forget();
            walk.forget();
        }
    }

    private void giveBackTerminal() {
        terminal.writer().println();
        terminal.puts(Capability.keypad_local);
        terminal.writer().write(BRACKETED_PASTE_OFF);
        terminal.flush();
        history.moveToEnd();
    }

    @Override
    public @Nullable Binding readBinding(KeyMap<Binding> global, @Nullable KeyMap<Binding> local) {
        Binding binding = super.readBinding(global, local);
        keys++;
        return binding;
    }

    /** How many keys came so far. */
    long keys() {
        return keys;
    }

    private boolean isPlain() {
        return finishing || post != null || terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        if (isPlain()) {
            return shown;
        }
        boundUndo();
        String text = buf.toString();
        Optional<String> rest = rest(text).map(OrderedReader::inOneLine);
        Optional<AttributedString> hint = terminal.getRows() < LEAST_ROWS || !looks.areSeen(terminal)
                ? Optional.empty()
                : hints.at(text, charsToCursor(), terminal);
        if (rest.isEmpty() && hint.isEmpty()) {
            return shown;
        }
        AttributedStringBuilder more = new AttributedStringBuilder().tabs(getTabWidth());
        more.append(shown);
        rest.ifPresent(one -> more.append(one, looks.style(terminal, Style.OFFER)));
        hint.ifPresent(one -> more.append("\n").append(one));
        return more.toAttributedString();
    }

    /** JLine keeps a copy of the whole text for each key, which for a long one would fill the memory within an hour. */
    private void boundUndo() {
        copied += buf.length();
        if (copied > MOST_COPIED) {
            copied = 0;
            undo.clear();
            undo.newState(buf.copy());
        }
    }

    /** JLine counts what a person sees as one character as one, Java in UTF-16. */
    private int charsToCursor() {
        return buf.upToCursor().length();
    }

    /** What the newest input that begins so has more; nothing where the cursor is not at the end. */
    private Optional<String> rest(String text) {
        return text.isBlank()
                        || buf.cursor() != buf.length()
                        || !setting.preferences().isOn(Preference.SUGGEST)
                        || !looks.areSeen(terminal)
                ? Optional.empty()
                : earlier.beginningWith(text).map(line -> line.substring(text.length()));
    }

    private static String inOneLine(String rest) {
        String shown = new Visible().display(rest);
        int end = shown.indexOf('\n');
        return end < 0 ? shown : shown.substring(0, end) + " …";
    }

    private boolean accept(boolean onlyWord) {
        Optional<String> rest = isPlain() ? Optional.empty() : rest(buf.toString());
        rest.ifPresent(one -> buf.write(onlyWord ? one.substring(0, wordEnd(one)) : one));
        return rest.isPresent();
    }

    private int wordEnd(String rest) {
        int end = 0;
        while (end < rest.length() && !isWord(rest.charAt(end))) {
            end++;
        }
        while (end < rest.length() && isWord(rest.charAt(end))) {
            end++;
        }
        return end;
    }

    @Override
    protected boolean forwardChar() {
        return accept(false) || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return accept(false) || super.endOfLine();
    }

    @Override
    protected boolean forwardWord() {
        return accept(true) || super.forwardWord();
    }

    @Override
    protected boolean historySearchBackward() {
        return walk.back(buf.toString()).map(this::show).isPresent();
    }

    @Override
    protected boolean historySearchForward() {
        return walk.forth(buf.toString()).map(this::show).isPresent();
    }

    private String show(String line) {
        setBuffer(line);
        return line;
    }

    /** Line ends as the editor has them; of a text from Windows, not each of them twice. */
    @Override
    public boolean beginPaste() {
        String pasted = doReadStringUntil(BRACKETED_PASTE_END);
        buf.write(pasted.replace("\r\n", "\n").replace('\r', '\n'));
        return true;
    }

    /** Back from the editor, it can be read once more before it is run. */
    @Override
    protected boolean editAndExecute() {
        clear();
        Optional<String> edited = editor.edit(buf.toString());
        redrawLine();
        edited.ifPresent(text -> {
            buf.clear();
            buf.write(text);
        });
        return edited.isPresent();
    }

    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.naturalOrder();
    }
}
