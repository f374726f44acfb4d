package cjsh.shell;

import cjsh.display.Style;
import cjsh.display.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Candidate;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A line reader with a menu that changes nothing by being looked at: arrows and Tab choose, letters narrow, Enter takes what is
 * chosen, Esc and Ctrl-C leave the line as it was. JLine's own shows a list first and asks before it is long.
 */
class MenuReader extends LineReaderImpl {
    private static final String NEXT = "cjsh-next";
    private static final String PREVIOUS = "cjsh-previous";
    private static final String LEFT = "cjsh-left";
    private static final String RIGHT = "cjsh-right";
    private static final String PAGE_DOWN = "cjsh-page-down";
    private static final String PAGE_UP = "cjsh-page-up";
    private static final String TAKE = "cjsh-take";
    private static final String LEAVE = "cjsh-leave";
    private static final String TAB = "cjsh-tab";

    /** More would push what one works with off the screen. */
    private static final int MOST_LINES = 16;

    private static final int LEAST_LINES = 3;

    /** About; an input of one line more is no harm. */
    private static final int PROMPT_WIDTH = 16;

    private static final long ESCAPE_MILLIS = 60;

    private final KeyMap<Binding> menuKeys = new KeyMap<>();
    private Supplier<Theme> theme = () -> Theme.NONE;
    private BooleanSupplier tabSaysMore = () -> false;
    private int behind;
    private @Nullable String note;

    MenuReader(Terminal terminal, String name) {
        super(terminal, name, new HashMap<>());
        bind(NEXT, KeyMap.key(terminal, Capability.key_down), "\u001b[B", "\u001bOB", KeyMap.ctrl('N'));
        bind(PREVIOUS, KeyMap.key(terminal, Capability.key_up), "\u001b[A", "\u001bOA", KeyMap.ctrl('P'));
        bind(PREVIOUS, KeyMap.key(terminal, Capability.back_tab), "\u001b[Z");
        bind(LEFT, KeyMap.key(terminal, Capability.key_left), "\u001b[D", "\u001bOD");
        bind(RIGHT, KeyMap.key(terminal, Capability.key_right), "\u001b[C", "\u001bOC");
        bind(PAGE_DOWN, KeyMap.key(terminal, Capability.key_npage), "\u001b[6~");
        bind(PAGE_UP, KeyMap.key(terminal, Capability.key_ppage), "\u001b[5~");
        bind(TAKE, "\r", "\n");
        bind(LEAVE, "\u001b", KeyMap.ctrl('G'));
        bind(TAB, "\t");
        menuKeys.setAmbiguousTimeout(ESCAPE_MILLIS);
    }

    private void bind(String name, @Nullable String... keys) {
        for (String key : keys) {
            if (key != null && !key.isEmpty()) {
                menuKeys.bind(new Reference(name), key);
            }
        }
    }

    /** How the menu looks; asked each time. */
    void looks(Supplier<Theme> now) {
        this.theme = now;
    }

    /** Whether Tab in the menu is for the completer, which has more to say about the place. */
    void tabSaysMore(BooleanSupplier asked) {
        this.tabSaysMore = asked;
    }

    /** How many characters behind the cursor belong to the word that is completed. */
    void behind(int characters) {
        this.behind = characters;
    }

    /** Shown below the line until the next key. */
    void note(String words) {
        this.note = words;
    }

    @Override
    protected boolean doComplete(CompletionType type, boolean useMenu, boolean prefix, boolean forSuggestion) {
        behind = 0;
        note = null;
        boolean done = super.doComplete(type, useMenu, prefix, forSuggestion);
        String words = note;
        if (words == null) {
            return done;
        }
        note = null;
        try {
            post = () -> AttributedString.fromAnsi(theme.get().paint(Style.MARK, words));
            redisplay();
            if (readBinding(getKeys()) != null) {
                giveBack();
            }
        } finally {
            post = null;
        }
        return true;
    }

    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        if (forSuggestion || possible.isEmpty()) {
            return false;
        }
        Menu menu = new Menu(possible, completed, behind);
        try {
            while (menu.show()) {
                // until it is left
            }
        } finally {
            post = null;
        }
        return false;
    }

    /** The key does what it does without a menu. */
    private void giveBack() {
        String last = getLastBinding();
        if (last != null) {
            runMacro(last);
        }
    }

    private final class Menu {
        private final List<Candidate> all;
        private final String word;
        private final String tail;
        private final StringBuilder typed = new StringBuilder();
        private List<Candidate> shown;
        private int selected = -1;
        private String written;

        Menu(List<Candidate> all, String word, int behind) {
            this.all = List.copyOf(all);
            this.shown = this.all;
            this.word = word;
            this.written = word;
            this.tail = buf.substring(buf.cursor(), Math.min(buf.length(), buf.cursor() + behind));
        }

        /** One key; false when the menu is closed. */
        boolean show() {
            MenuText text = text();
            List<Candidate> now = shown;
            int at = selected;
            post = () -> AttributedString.join(new AttributedString("\n"), text.lines(now, at));
            redisplay();
            Binding key = readBinding(getKeys(), menuKeys);
            String name = key instanceof Reference reference ? reference.name() : "";
            int side = text.perRow(shown);
            int page = Math.max(1, text.height() - 2) * side;
            switch (name) {
                case TAB -> {
                    if (selected < 0 && tabSaysMore.getAsBoolean()) {
                        giveBack();
                        return false;
                    }
                    select(selected + 1);
                }
                case NEXT -> select(selected < 0 ? 0 : step(side));
                case PREVIOUS -> select(selected < 0 ? shown.size() - 1 : step(-side));
                case RIGHT -> {
                    return side > 1 ? select(selected + 1) : close();
                }
                case LEFT -> {
                    boolean inRow = side > 1 && selected >= 0;
                    return inRow ? select(selected - 1) : close();
                }
                case PAGE_DOWN -> select(Math.min(shown.size() - 1, selected + page));
                case PAGE_UP -> select(Math.max(0, selected - page));
                case TAKE -> {
                    if (selected < 0 && typed.length() > 0 && shown.size() == 1) {
                        select(0);
                    }
                    return selected >= 0 ? false : close();
                }
                case LEAVE, INTERRUPT -> {
                    restore();
                    return false;
                }
                case SELF_INSERT -> {
                    return narrow(getLastBinding());
                }
                case BACKWARD_DELETE_CHAR -> {
                    return widen();
                }
                default -> {
                    return key == null ? false : close();
                }
            }
            return true;
        }

        private MenuText text() {
            int columns = Math.max(1, terminal.getColumns());
            int used = 1;
            for (String line : buf.toString().split("\n", -1)) {
                int length = line.length() + PROMPT_WIDTH;
                used += 1 + length / columns;
            }
            int free = terminal.getRows() - used;
            return new MenuText(columns, Math.max(LEAST_LINES, Math.min(MOST_LINES, free)), theme.get());
        }

        private int step(int by) {
            int next = selected + by;
            return next < 0 || next >= shown.size() ? Math.floorMod(selected + Integer.signum(by), shown.size()) : next;
        }

        private boolean select(int number) {
            selected = Math.floorMod(number, shown.size());
            replace(shown.get(selected).value(), tail.length());
            return true;
        }

        private void replace(String text, int taken) {
            buf.backspace(written.codePointCount(0, written.length()));
            if (taken > 0
                    && buf.substring(buf.cursor(), Math.min(buf.length(), buf.cursor() + taken))
                            .equals(tail)) {
                buf.delete(taken);
            }
            buf.write(text);
            written = text;
        }

        /** Lets the key do what it does outside of a menu. */
        private boolean close() {
            giveBack();
            return false;
        }

        void restore() {
            boolean chosen = selected >= 0;
            replace(word + typed, 0);
            if (chosen && !tail.isEmpty()) {
                buf.write(tail);
                buf.move(-tail.length());
            }
            selected = -1;
        }

        private boolean narrow(String letters) {
            boolean inName = letters.chars().allMatch(Character::isJavaIdentifierPart);
            if (selected >= 0 || !inName) {
                return close();
            }
            typed.append(letters);
            buf.write(letters);
            written = word + typed;
            shown = fitting();
            return !shown.isEmpty();
        }

        private boolean widen() {
            if (selected >= 0) {
                restore();
                return true;
            }
            if (typed.length() == 0) {
                return close();
            }
            typed.setLength(typed.length() - 1);
            buf.backspace();
            written = word + typed;
            shown = fitting();
            return true;
        }

        private List<Candidate> fitting() {
            String beginning = (word + typed).toLowerCase(Locale.ROOT);
            return all.stream()
                    .filter(one -> typed.length() == 0
                            || one.value().toLowerCase(Locale.ROOT).startsWith(beginning)
                            || one.displ().toLowerCase(Locale.ROOT).startsWith(beginning))
                    .toList();
        }
    }
}
