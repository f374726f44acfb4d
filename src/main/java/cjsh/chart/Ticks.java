package cjsh.chart;

import java.util.ArrayList;
import java.util.List;

/** Round places on an axis, with their names. */
record Ticks(List<Tick> ticks, double step) {
    record Tick(double at, String label) {}

    /** At most so many, but two at least where there is room for two. */
    static Ticks of(Model.Axis axis, int most) {
        return axis.time() ? TimeSteps.ticks(axis.min(), axis.max(), most) : numbers(axis.min(), axis.max(), most);
    }

    static Ticks numbers(double min, double max, int most) {
        double step = step(min, max, most);
        NumberText text = NumberText.forSteps(step, Math.max(Math.abs(min), Math.abs(max)));
        List<Tick> ticks = new ArrayList<>();
        // A little more than the range, since 0.30000000000000004 is meant to be 0.3.
        double first = Math.ceil(min / step - 1e-9);
        double last = Math.floor(max / step + 1e-9);
        for (double i = first; i <= last && ticks.size() <= most; i++) {
            double at = i == 0 ? 0 : i * step;
            ticks.add(new Tick(at, text.of(at)));
        }
        return new Ticks(ticks, step);
    }

    /** One, two or five times a power of ten, so that not more than so many fit between the two. */
    static double step(double min, double max, int most) {
        double step = round((max - min) / Math.max(1, most - 1));
        // Closer ones would be the same number.
        return Math.max(step, round(Math.ulp(Math.max(Math.abs(min), Math.abs(max))) * 4));
    }

    private static double round(double raw) {
        if (!(raw > 1e-290)) {
            return 1e-290;
        }
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double factor = raw / power;
        double nice = factor <= 1.0000001 ? 1 : factor <= 2.0000001 ? 2 : factor <= 5.0000001 ? 5 : 10;
        return nice * power;
    }
}
