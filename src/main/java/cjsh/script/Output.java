package cjsh.script;

import cjsh.display.LongText;
import cjsh.display.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where data goes, line by line: a file, a pipe, a terminal. */
@FunctionalInterface
public interface Output {
    /** Shows a text, and ends its last line. */
    void text(String text);

    /** Shows a text of any length, as far as somebody reads on. */
    default void text(LongText text) {
        try {
            text.write(new Lines(this), Screen.unlimited());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text that is longer than the screen can be read here from its beginning to its end. */
    default boolean takesDocuments() {
        return false;
    }

    /** Hands on whole lines. */
    final class Lines implements Appendable {
        private final Output output;
        private final StringBuilder line = new StringBuilder();

        Lines(Output output) {
            this.output = output;
        }

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            for (int i = start; i < end; i++) {
                append(text.charAt(i));
            }
            return this;
        }

        @Override
        public Appendable append(char c) {
            if (c == '\n') {
                output.text(line.toString());
                line.setLength(0);
            } else {
                line.append(c);
            }
            return this;
        }
    }
}
