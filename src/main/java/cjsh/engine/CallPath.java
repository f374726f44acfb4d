package cjsh.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Follows chains of names and calls through code: which call a bracket belongs to, and what that call is made on. */
final class CallPath {
    /** Longer chains say no more. */
    private static final int LONGEST = 400;

    private final Deque<String> open = new ArrayDeque<>();
    private String chain = "";
    private boolean afterDot;
    private boolean argument;

    boolean isAfterDot() {
        return afterDot;
    }

    void name(String word) {
        chain = afterDot && !chain.isEmpty() && chain.length() < LONGEST ? chain + "." + word : word;
        afterDot = false;
        argument = false;
    }

    void dot() {
        afterDot = true;
        argument = false;
    }

    /** Something that is no name, and that names may follow after a dot. */
    void value() {
        chain = "";
        end();
        chain = "\"\"";
    }

    /** Something that ends a chain. */
    void end() {
        chain = "";
        afterDot = false;
        argument = false;
    }

    void open() {
        open.push(chain);
        chain = "";
        afterDot = false;
        argument = true;
    }

    void close() {
        String before = open.poll();
        chain = before == null ? "" : before;
        afterDot = false;
        argument = false;
    }

    /** The call whose first argument begins here. */
    Optional<String> beforeArgument() {
        return argument ? Optional.ofNullable(open.peek()).filter(call -> !call.isEmpty()) : Optional.empty();
    }
}
