package cjsh.table;

import java.util.stream.IntStream;

/** The rows that are shown: up to the end of the head, and from the start of the tail. */
record RowWindow(int headEnd, int tailStart, int rowCount) {
    static RowWindow all(int rowCount) {
        return new RowWindow(rowCount, rowCount, rowCount);
    }

    static RowWindow of(int rowCount, HeadTail limit) {
        // The row that tells of hidden ones takes a line itself: hiding a single row gains nothing.
        boolean fits = rowCount <= (long) limit.head() + limit.tail() + 1;
        return fits ? all(rowCount) : new RowWindow(limit.head(), rowCount - limit.tail(), rowCount);
    }

    boolean hides() {
        return tailStart > headEnd;
    }

    int hidden() {
        return tailStart - headEnd;
    }

    int shown() {
        return headEnd + rowCount - tailStart;
    }

    IntStream head() {
        return IntStream.range(0, headEnd);
    }

    IntStream tail() {
        return IntStream.range(tailStart, rowCount);
    }

    IntStream rows() {
        return IntStream.concat(head(), tail());
    }
}
