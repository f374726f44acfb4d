package cjsh.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Where a cursor stands in Java that may be unfinished, told by its brackets, literals and comments alone.
 *
 * @param inText whether that is within a literal or a comment
 * @param call the code up to and with the bracket of the call whose arguments the cursor is in; the empty text outside of any
 * @param typed its arguments up to the cursor, as they are typed
 */
public record CursorPlace(boolean inText, String call, List<String> typed) {
    private static final Set<String> NO_CALLS = Set.of(
            "if", "while", "for", "switch", "catch", "try", "synchronized", "return", "assert", "throw", "record");

    /** Reads the text up to the cursor, once. */
    public static CursorPlace of(String text, int cursor) {
        String before = text.substring(0, Math.max(0, Math.min(cursor, text.length())));
        boolean inText = Nesting.of(before).isInsideText();
        List<Integer> signs = Nesting.codePlaces(before, c -> "()[]{},;".indexOf(c) >= 0);
        Deque<List<Integer>> open = new ArrayDeque<>();
        for (int at : signs) {
            switch (before.charAt(at)) {
                case '(', '[', '{' -> open.push(new ArrayList<>(List.of(at)));
                case ')', ']', '}' -> open.poll();
                case ',' -> {
                    if (!open.isEmpty()) {
                        open.peek().add(at);
                    }
                }
                default -> {
                    // A semicolon within parentheses: those of a loop.
                }
            }
        }
        List<Integer> inner = open.isEmpty() ? List.of() : open.peek();
        boolean call = !inner.isEmpty() && before.charAt(inner.get(0)) == '(' && isCall(before, inner.get(0));
        return call
                ? new CursorPlace(inText, before.substring(0, inner.get(0) + 1), arguments(before, inner))
                : new CursorPlace(inText, "", List.of());
    }

    /** @param signs the places of the bracket and of the commas */
    private static List<String> arguments(String text, List<Integer> signs) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            int end = i + 1 < signs.size() ? signs.get(i + 1) : text.length();
            arguments.add(text.substring(signs.get(i) + 1, end).strip());
        }
        return arguments;
    }

    /** Which of the call's arguments the cursor is in, from 0. */
    public int argument() {
        return Math.max(0, typed.size() - 1);
    }

    /** Of the call's signatures those first that go with the literals that are typed. */
    public List<String> ordered(List<String> signatures) {
        return Fit.ordered(signatures, typed);
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
