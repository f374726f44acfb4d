package cjsh.display;

import java.io.IOException;
import java.util.Iterator;

/** A value of the JDK or of the user with nothing cut; a long list in lines that fit the screen, as far as somebody reads on. */
record WholeObject(Object value, Portion portion) implements LongText {
    @Override
    public void write(Appendable out, Screen screen) throws IOException {
        if (screen.isUnlimited() || !ElementText.knows(value)) {
            text(ObjectText.of(value, Screen.unlimited()), out);
            return;
        }
        ElementText elements = ElementText.of(value);
        int start = portion.start(elements.size());
        int end = portion.end(elements.size());
        StringBuilder line = new StringBuilder(elements.open()).append(start > 0 ? "…, " : "");
        Iterator<String> words = elements.elements(start, Integer.MAX_VALUE);
        for (int i = start; i < end && words.hasNext(); i++) {
            String word = SafeText.line(words.next()) + (i + 1 < elements.size() ? "," : "");
            if (line.length() > 0 && CellWidth.of(line.toString()) + CellWidth.of(word) + 1 > screen.columns()) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
            }
            line.append(word).append(i + 1 < end ? " " : "");
        }
        out.append(line)
                .append(end < elements.size() ? " …" : "")
                .append(elements.close())
                .append('\n');
    }

    /** Line by line, so that who has read enough need not wait for the rest. */
    private static void text(String text, Appendable out) throws IOException {
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            out.append(text, start, end).append('\n');
            start = end + 1;
            if (feed < 0 || start == text.length()) {
                return;
            }
        }
    }
}
