package cjsh.engine;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The brackets of a text that is read from its beginning: those that fit nothing, and the partner of the one at the cursor. */
final class Partners {
    private final String text;
    private final int meant;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Span> marks = new ArrayList<>();

    Partners(String text, int cursor) {
        this.text = text;
        this.meant = cursor < 0 ? -1 : isBracket(cursor) ? cursor : isBracket(cursor - 1) ? cursor - 1 : -1;
    }

    private boolean isBracket(int at) {
        return at >= 0 && at < text.length() && "()[]{}".indexOf(text.charAt(at)) >= 0;
    }

    int depth() {
        return open.size();
    }

    void open(int at) {
        open.push(at);
    }

    /** Whether there is something that it closes. */
    boolean close(int at) {
        Integer partner = open.peek();
        if (partner == null || "([{".indexOf(text.charAt(partner)) != ")]}".indexOf(text.charAt(at))) {
            marks.add(new Span(at, at + 1, Style.WRONG));
            return false;
        }
        open.pop();
        if (meant == partner) {
            marks.add(new Span(at, at + 1, Style.PARTNER));
        } else if (meant == at) {
            marks.add(new Span(partner, partner + 1, Style.PARTNER));
        }
        return true;
    }

    List<Span> marks() {
        return marks;
    }
}
