package cjsh.engine;

/**
 * Where a snippet stands.
 *
 * @param source the text it is part of, line ends made plain
 * @param offset where it begins in there
 */
record Place(Source source, int offset) {

    /** A fault of the snippet at positions counted in the snippet. */
    Diagnostic diagnostic(long position, long start, long end, String message) {
        return Diagnostic.at(source, offset + (int) position, offset + (int) start, offset + (int) end, message);
    }

    /** The whole snippet up to a length. */
    Diagnostic diagnostic(int length, String message) {
        return diagnostic(0, 0, length, message);
    }

    /** The line of the text, from 1, for a line of the snippet, from 1. */
    int line(int lineOfSnippet) {
        return lineOfSnippet
                + (int) source.text()
                        .substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Why the text from here on is not whole. */
    Diagnostic opened() {
        String rest = source.text().substring(offset);
        return Nesting.of(rest)
                .innermostOpen()
                .map(at -> diagnostic(at, at, at + 1, "`" + Nesting.opener(rest, at) + "` is never closed"))
                .orElseGet(() -> {
                    int end = rest.stripTrailing().length();
                    return diagnostic(end, end, end, "the statement is not finished");
                });
    }
}
