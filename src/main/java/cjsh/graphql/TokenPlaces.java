package cjsh.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the tokens of a text start and end, in UTF-16 units: graphql-java's tree keeps no place for many names, but it
 * does for something a known number of tokens away. Only asked of texts that the parser has accepted.
 */
record TokenPlaces(List<Integer> starts, List<Integer> ends) {
    private static final String BLOCK = "\"\"\"";

    static TokenPlaces of(String text) {
        TokenPlaces places = new TokenPlaces(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ',' || c == '\ufeff') {
                at++;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                int end = end(text, at);
                places.starts.add(at);
                places.ends.add(end);
                at = end;
            }
        }
        return places;
    }

    /** Where the token starts that is so many behind (or, below zero, before) the one at this offset. */
    int start(int offset, int distance) {
        int index = index(offset) + distance;
        return index < 0 || index >= starts.size() ? offset : starts.get(index);
    }

    /** Where the token at this offset ends. */
    int end(int offset) {
        int index = index(offset);
        return index < 0 ? offset + 1 : ends.get(index);
    }

    private int index(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int end(String text, int at) {
        char c = text.charAt(at);
        if (text.startsWith(BLOCK, at)) {
            return blockEnd(text, at + BLOCK.length());
        } else if (c == '"') {
            return stringEnd(text, at + 1);
        } else if (text.startsWith("...", at)) {
            return at + 3;
        } else if (!isPart(c) && c != '-') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && (isPart(text.charAt(end)) || isInNumber(text, at, end))) {
            end++;
        }
        return end;
    }

    private static int blockEnd(String text, int from) {
        int end = text.indexOf(BLOCK, from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf(BLOCK, end + BLOCK.length());
        }
        return end < 0 ? text.length() : end + BLOCK.length();
    }

    private static int stringEnd(String text, int from) {
        for (int at = from; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at + 1;
            }
        }
        return text.length();
    }

    /** The point of {@code 1.5} and the sign of {@code 1e-3}, but not the dots of a fragment behind a name. */
    private static boolean isInNumber(String text, int start, int at) {
        char c = text.charAt(at);
        char before = text.charAt(at - 1);
        boolean number = Character.isDigit(text.charAt(start)) || text.charAt(start) == '-';
        return number && (c == '.' || ((c == '-' || c == '+') && (before == 'e' || before == 'E')));
    }

    private static boolean isPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
