package cjsh.chart;

import java.util.ArrayList;
import java.util.List;

/** What the reader of a chart must know, gathered while it is made. */
final class Notes {
    private final List<String> warnings = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    /** The chart is not what it seems. */
    void warn(List<String> mixed) {
        warnings.addAll(mixed);
    }

    /** Something is not in the chart. */
    void add(String fact) {
        facts.add(fact);
    }

    /** Says which rows are not in the chart. */
    void leftOut(Numbers numbers) {
        leftOut(numbers.missing(), "without " + numbers.name());
        leftOut(numbers.tooLarge(), "whose " + numbers.name() + " is too large to draw");
    }

    private void leftOut(long rows, String which) {
        if (rows > 0) {
            facts.add(NumberText.grouped(rows) + (rows == 1 ? " row " : " rows ") + which + " left out");
        }
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> facts() {
        return facts;
    }
}
