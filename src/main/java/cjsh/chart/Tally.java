package cjsh.chart;

/** Values of one group, as they come. */
final class Tally {
    private long count;
    private double sum;
    private double lost;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Counts a row without looking at a value. */
    void add() {
        count++;
    }

    void add(double value) {
        count++;
        plus(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    void add(Tally other) {
        count += other.count;
        plus(other.sum);
        plus(other.lost);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** After Neumaier: what is lost in rounding is kept, so that ten times 0.1 is 1. */
    private void plus(double value) {
        double total = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum;
        sum = total;
    }

    long count() {
        return count;
    }

    /** NaN when there is nothing in it. */
    double value(Aggregate aggregate) {
        if (count == 0) {
            return Double.NaN;
        }
        return switch (aggregate) {
            case SUM -> sum + lost;
            case MEAN -> (sum + lost) / count;
            case MIN -> min;
            case MAX -> max;
            case COUNT -> count;
        };
    }
}
