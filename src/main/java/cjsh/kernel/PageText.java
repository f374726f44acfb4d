package cjsh.kernel;

import cjsh.display.LongText;
import cjsh.display.Screen;
import java.io.IOException;

/** A long text as far as a notebook should keep it. */
final class PageText implements Appendable {
    private static final int MOST = 48 * 1024;

    private final StringBuilder text = new StringBuilder();

    /** The end, by way of an exception: whoever writes does not look at what becomes of it. */
    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static String of(LongText whole, Screen screen) throws IOException {
        PageText page = new PageText();
        try {
            whole.write(page, screen);
        } catch (Full e) {
            int end = page.text.lastIndexOf("\n", MOST);
            page.text.setLength(end < 0 ? MOST : end + 1);
            page.text.append("… and more\n");
        }
        return page.text.toString();
    }

    @Override
    public Appendable append(CharSequence more) throws IOException {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) throws IOException {
        text.append(more, start, end);
        return checked();
    }

    @Override
    public Appendable append(char c) throws IOException {
        text.append(c);
        return checked();
    }

    private Appendable checked() throws IOException {
        if (text.length() > MOST) {
            throw new Full();
        }
        return this;
    }
}
