package cjsh.shell;

import cjsh.display.Preference;
import cjsh.display.Style;
import cjsh.display.Theme;
import cjsh.engine.Colouring.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed. The characters stay what and where they are. */
final class Looks implements Highlighter {
    private final Setting setting;
    private final Map<Style, AttributedStyle> styles = new EnumMap<>(Style.class);
    private Theme theme = Theme.NONE;
    private String lastText = "";
    private int lastCursor = -1;
    private volatile boolean isStale;
    private List<Span> lastSpans = List.of();

    Looks(Setting setting) {
        this.setting = setting;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        boolean done = reader instanceof OrderedReader ours && ours.isFinishing();
        return coloured(
                reader.getTerminal(), buffer, done ? -1 : reader.getBuffer().cursor());
    }

    /** The text with its colours. */
    AttributedString coloured(Terminal terminal, String text, int cursor) {
        choose(setting.theme(terminal.getType()));
        if (!theme.colours() || !setting.preferences().isOn(Preference.HIGHLIGHT)) {
            return new AttributedString(text);
        }
        AttributedStringBuilder coloured = new AttributedStringBuilder(text.length());
        int at = 0;
        for (Span span : spans(text, cursor)) {
            // Two languages can not both be right about a place.
            if (span.start() >= at && span.end() <= text.length()) {
                coloured.append(text, at, span.start());
                coloured.style(style(span.style()));
                coloured.append(text, span.start(), span.end());
                coloured.style(AttributedStyle.DEFAULT);
                at = span.end();
            }
        }
        return coloured.append(text, at, text.length()).toAttributedString();
    }

    /** What was said of a text may be different now. */
    void forget() {
        isStale = true;
    }

    /** JLine asks several times for one key. */
    private List<Span> spans(String text, int cursor) {
        if (isStale || cursor != lastCursor || !text.equals(lastText)) {
            isStale = false;
            lastSpans = setting.colouring().of(text, cursor);
            lastText = text;
            lastCursor = cursor;
        }
        return lastSpans;
    }

    private void choose(Theme now) {
        if (!theme.equals(now)) {
            theme = now;
            styles.clear();
        }
    }

    /** Whether what is offered can be told from what is typed. */
    boolean areSeen(Terminal terminal) {
        return setting.theme(terminal.getType()).colours();
    }

    /** How a style of ours looks now. */
    AttributedStyle style(Terminal terminal, Style style) {
        choose(setting.theme(terminal.getType()));
        return style(style);
    }

    private AttributedStyle style(Style style) {
        return styles.computeIfAbsent(style, one -> {
            String parameters = theme.parameters(one);
            return parameters.isEmpty()
                    ? AttributedStyle.DEFAULT
                    : AttributedString.fromAnsi("\u001b[" + parameters + "mx").styleAt(0);
        });
    }
}
