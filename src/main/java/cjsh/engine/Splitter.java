package cjsh.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts a text into snippets, one at a time. A line's end ends a snippet that is whole, semicolon or not, unless the next line
 * goes on with it as {@code .table()} or {@code else} do: so a text means the same typed line by line, pasted or in a file.
 */
final class Splitter {
    /** JShell takes these for a statement that lacks its semicolon, but a declaration is to follow. */
    private static final Pattern ONLY_ANNOTATIONS =
            Pattern.compile("(?:\\s*@(?!interface\\b)[\\w.]+(?:\\s*\\([^()]*\\))?)+\\s*(?://.*)?");

    private static final Pattern ONLY_UNDERSCORE = Pattern.compile("\\s*_\\s*;?\\s*");

    /** A line that starts so cannot start a statement; {@code ++x}, {@code --x} and {@code <T>} can. */
    private static final Pattern CONTINUATION = Pattern.compile(
            "[.,?:)\\]}=*/%&|^>]|\\+(?!\\+)|-(?!-)|!=|(?:else|catch|finally|instanceof|extends|implements|throws|permits)\\b");

    private static final Pattern UNFINISHED =
            Pattern.compile("[?:]$|\\((?:int|long|double|float|short|byte|char|boolean)(?:\\[])*\\)$");

    private static final Pattern BLANKS = Pattern.compile("[\\s;]*");

    private final SourceCodeAnalysis analysis;
    private final Magics magics;

    Splitter(SourceCodeAnalysis analysis, Magics magics) {
        this.analysis = analysis;
        this.magics = magics;
    }

    /** The text as all of the engine counts in it: plain line ends, and a script's first line a comment. */
    static String normal(String text) {
        String plain = Blanks.plain(text.replace("\r\n", "\n").replace('\r', '\n'));
        return plain.startsWith("#!") ? "//" + plain.substring(2) : plain;
    }

    /** The first snippet at or after an offset, unless only blanks and comments are left. */
    Optional<Part> next(String text, int from) {
        int start = skipBlanks(text, from);
        Nesting lines = Nesting.from(text, start);
        for (int lineEnd = lines.nextLineEnd(); lineEnd >= 0; lineEnd = lines.nextLineEnd()) {
            if (!goesOn(text, start, lineEnd)) {
                Optional<Part> part = analyze(text.substring(start, lineEnd), start);
                if (part.isPresent() && part.get().state() == State.READY) {
                    return part;
                }
            }
        }
        return analyze(text.substring(start), start);
    }

    private boolean goesOn(String text, int from, int lineEnd) {
        if (expectsMore(text.substring(from, lineEnd))) {
            return true;
        }
        int next = Nesting.from(text, lineEnd).nextToken();
        return !MagicPlace.startsLine(text, next, magics)
                && CONTINUATION.matcher(text).region(next, text.length()).lookingAt();
    }

    /** JShell takes a text that ends so for whole. */
    private static boolean expectsMore(String text) {
        String code = text.substring(0, Nesting.of(text).end());
        return UNFINISHED.matcher(code).find();
    }

    private Optional<Part> analyze(String text, int start) {
        if (ONLY_UNDERSCORE.matcher(text).matches()) {
            // JShell waits for what is to come, and nothing can.
            return Optional.of(new Part(text, start, start + text.length(), State.BROKEN, false));
        }
        if (ONLY_ANNOTATIONS.matcher(text).matches()) {
            return Optional.of(new Part(text, start, start + text.length(), State.OPEN, false));
        }
        CompletionInfo info = analysis.analyzeCompletion(text);
        if (info.remaining().isEmpty() && expectsMore(text)) {
            return Optional.of(new Part(text, start, start + text.length(), State.OPEN, false));
        }
        return switch (info.completeness()) {
            case EMPTY -> Optional.empty();
            case UNKNOWN -> Optional.of(new Part(text, start, start + text.length(), State.BROKEN, false));
            // Considered incomplete is a loop or an else whose body would be empty: nobody means that.
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE ->
                Optional.of(new Part(text, start, start + text.length(), State.OPEN, false));
            case COMPLETE, COMPLETE_WITH_SEMI -> Optional.of(ready(text, start, info));
        };
    }

    private static Part ready(String text, int start, CompletionInfo info) {
        int length = text.length() - info.remaining().length();
        boolean terminated = Nesting.of(text.substring(0, length)).endsWithSemicolon();
        return new Part(info.source(), start, start + length, State.READY, terminated);
    }

    /** Stray semicolons are blanks too, so that {@code 1 + 2;;} still ends with its value. */
    private static int skipBlanks(String text, int from) {
        var blanks = BLANKS.matcher(text).region(from, text.length());
        return blanks.lookingAt() ? blanks.end() : from;
    }

    enum State {
        READY,
        OPEN,
        BROKEN
    }

    /**
     * One snippet.
     *
     * @param source as JShell wants it, with a semicolon added where it needs one
     * @param start its offset in the text
     * @param end where the next one may start
     * @param terminated whether the user wrote a semicolon at its end
     */
    record Part(String source, int start, int end, State state, boolean terminated) {}
}
