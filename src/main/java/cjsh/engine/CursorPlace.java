package cjsh.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Where a cursor stands in Java that may be unfinished, told by its brackets, literals and comments alone.
 *
 * @param inText whether that is within a literal or a comment
 * @param call the code up to and with the bracket of the call whose arguments the cursor is in; the empty text outside of any
 * @param argument which of its arguments that is, from 0
 */
public record CursorPlace(boolean inText, String call, int argument) {
    private static final Set<String> NO_CALLS = Set.of(
            "if", "while", "for", "switch", "catch", "try", "synchronized", "return", "assert", "throw", "record");

    /** Reads the text up to the cursor, once. */
    public static CursorPlace of(String text, int cursor) {
        String before = text.substring(0, Math.max(0, Math.min(cursor, text.length())));
        boolean inText = Nesting.of(before).isInsideText();
        List<Integer> signs = Nesting.codePlaces(before, c -> "()[]{},;".indexOf(c) >= 0);
        Deque<int[]> open = new ArrayDeque<>();
        for (int at : signs) {
            switch (before.charAt(at)) {
                case '(', '[', '{' -> open.push(new int[] {at, 0});
                case ')', ']', '}' -> open.poll();
                case ',' -> {
                    if (!open.isEmpty()) {
                        open.peek()[1]++;
                    }
                }
                default -> {
                    // A semicolon within parentheses: those of a loop.
                }
            }
        }
        int[] inner = open.peek();
        boolean call = inner != null && before.charAt(inner[0]) == '(' && isCall(before, inner[0]);
        return new CursorPlace(inText, call ? before.substring(0, inner[0] + 1) : "", call ? inner[1] : 0);
    }

    private static boolean isCall(String text, int open) {
        int end = open;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start < end
                && Character.isJavaIdentifierStart(text.charAt(start))
                && !NO_CALLS.contains(text.substring(start, end));
    }
}
