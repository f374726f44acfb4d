package cjsh.shell;

import cjsh.engine.Completeness;
import cjsh.engine.Magics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine where the word under the cursor begins, and whether Enter ends the input or the line. */
final class JavaParser implements Parser {
    private static final int INDENT = 4;

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"");
    private static final Pattern SIGN = Pattern.compile("\\s*(?:%{1,2}|/)");

    private final Warming warming;
    private final Magics magics;

    JavaParser(Warming warming, Magics magics) {
        this.warming = warming;
        this.magics = magics;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE
                && completeness(line) instanceof Completeness.Incomplete open
                && !isGivenUp(line, open)) {
            throw new EOFError(-1, cursor, "more is needed", "", open.indent().length() / INDENT, "");
        }
        return new Word(line, cursor, wordStart(line, cursor));
    }

    /**
     * Whether empty lines say that nothing more comes: one where no bracket is open, else two, since bodies have empty lines.
     * Then running it says what is missing. Texts and remarks may have any.
     */
    private static boolean isGivenUp(String line, Completeness.Incomplete open) {
        boolean text =
                TEXT_BLOCK.matcher(line).results().count() % 2 == 1 || line.lastIndexOf("/*") > line.lastIndexOf("*/");
        String end = line.substring(line.stripTrailing().length());
        long blankLines = end.chars().filter(c -> c == '\n').count();
        return !text && blankLines >= (open.indent().isEmpty() ? 1 : 2);
    }

    /** Waits for the session, which is there long before a person has typed a line. */
    private Completeness completeness(String line) {
        try {
            if (warming.now().isEmpty() && magics.canBeAlone(line)) {
                return new Completeness.Complete();
            }
            return warming.await().completeness(line);
        } catch (RuntimeException | StackOverflowError e) {
            // Said when the line is run.
            return new Completeness.Complete();
        }
    }

    private static int wordStart(String line, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
            start--;
        }
        int lineStart = line.lastIndexOf('\n', start - 1) + 1;
        Matcher sign = SIGN.matcher(line).region(lineStart, start);
        return sign.matches() ? start - line.substring(lineStart, start).strip().length() : start;
    }

    /** The line as one word: what stands between its first character, which the completer knows best, and the cursor. */
    static final class Word implements CompletingParsedLine {
        private final String line;
        private final int cursor;
        private int start;

        Word(String line, int cursor, int start) {
            this.line = line;
            this.cursor = cursor;
            this.start = start;
        }

        /** Candidates take the place of what begins there. */
        void startAt(int offset) {
            start = offset;
        }

        @Override
        public String line() {
            return line;
        }

        @Override
        public int cursor() {
            return cursor;
        }

        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
