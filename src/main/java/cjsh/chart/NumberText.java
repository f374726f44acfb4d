package cjsh.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/** Numbers as people read them in charts: rounded, grouped, and all of one chart with the same decimals. */
final class NumberText {
    private static final double HUGE = 1e12;
    private static final int MOST_DECIMALS = 9;

    private final int decimals;
    private final boolean powers;

    private NumberText(int decimals, boolean powers) {
        this.decimals = decimals;
        this.powers = powers;
    }

    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** For values to be read one by one: three digits of the largest, and two decimals as long as it is no millions. */
    static NumberText forValues(Collection<Double> values, boolean whole) {
        double most = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        if (most >= HUGE || (most > 0 && most < 1e-6)) {
            return new NumberText(2, true);
        }
        int decimals = whole || most >= 1e6 ? 0 : most >= 1 || most == 0 ? 2 : 2 - exponent(most);
        while (decimals > 0 && areRound(values, decimals - 1)) {
            decimals--;
        }
        return new NumberText(Math.min(decimals, MOST_DECIMALS), false);
    }

    private static boolean areRound(Collection<Double> values, int decimals) {
        return values.stream().filter(Double::isFinite).allMatch(value -> {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals + 1, RoundingMode.HALF_UP);
            return rounded.compareTo(rounded.setScale(decimals, RoundingMode.DOWN)) == 0;
        });
    }

    /** For numbers that lie this far apart. */
    static NumberText forSteps(double step, double most) {
        int exponent = exponent(step);
        boolean powers = Math.abs(most) >= HUGE || exponent < -MOST_DECIMALS;
        return new NumberText(powers ? 2 : Math.max(0, -exponent), powers);
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    /** Beside huge or tiny ones, too, such a number is read best as it is. */
    private static boolean isHandy(double value) {
        double size = Math.abs(value);
        return size == 0 || (size >= 0.01 && size < 1e6);
    }

    private static String handy(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    String of(double value) {
        if (powers) {
            return isHandy(value)
                    ? handy(value)
                    : String.format(Locale.ROOT, "%." + decimals + "e", value).replace("e+", "e");
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }
}
