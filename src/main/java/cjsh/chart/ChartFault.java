package cjsh.chart;

import java.util.List;

/** A chart that can not be drawn as it was asked for; the message says why in the user's words. */
public final class ChartFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String typed;
    private final transient List<String> names;
    private final String next;

    private ChartFault(String message, String typed, List<String> names, String next) {
        super(message);
        this.typed = typed;
        this.names = List.copyOf(names);
        this.next = next;
    }

    /** What is wrong, and what to do about it. */
    static ChartFault of(String message, String next) {
        return new ChartFault(message, "", List.of(), next);
    }

    /** A column that the table does not have. */
    static ChartFault noColumn(String typed, List<String> names) {
        return new ChartFault("the table has no column `" + typed + "`", typed, names, "");
    }

    /** The name that is not known; empty when the fault is another. */
    public String typed() {
        return typed;
    }

    /** The names that would have been known. */
    public List<String> names() {
        return names;
    }

    /** What to do next; empty when the message says it all. */
    public String next() {
        return next;
    }
}
