package cjsh.chart;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import cjsh.display.Style;
import java.util.ArrayList;
import java.util.List;

/** Lying bars in eighths of a character, each between its name and its value. */
final class BarText {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    /** The eye can not follow from a name to a value that is farther away. */
    private static final int WIDEST = 120;

    private static final int LEAST_BAR = 6;
    private static final int LEAST_NAME = 3;

    private final Model model;
    private final Screen screen;
    private final int columns;

    BarText(Model model, Screen screen) {
        this.model = model;
        this.screen = screen;
        this.columns = Math.min(screen.columns(), WIDEST);
    }

    /** One bar; without a value there is none. */
    private record Row(String label, int series, double value, boolean rest) {}

    List<String> lines(Model.Bars bars) {
        List<Row> rows = new ArrayList<>();
        for (Model.Bar bar : bars.bars()) {
            String label = Label.safe(bar.label());
            for (int i = 0; i < bar.values().size(); i++) {
                if (!Double.isNaN(bar.values().get(i))) {
                    rows.add(new Row(label, i, bar.values().get(i), bar.rest()));
                    // The name stands once, at the first of its bars.
                    label = "";
                }
            }
        }
        List<String> lines = lines(rows, bars.whole(), false);
        if (!bars.rest().isEmpty()) {
            lines.add(screen.theme().paint(Style.MARK, CellWidth.cut("… " + bars.rest(), columns)));
        }
        return lines;
    }

    List<String> lines(Model.Histogram histogram) {
        List<Row> rows = new ArrayList<>();
        for (Model.Bin bin : histogram.bins()) {
            String label = Label.safe(bin.label());
            for (int i = 0; i < bin.counts().size(); i++) {
                rows.add(new Row(i == 0 ? label : "", i, bin.counts().get(i), false));
            }
        }
        return lines(rows, true, true);
    }

    /** @param ranges whether labels are numbers, which are not cut as long as there is another way */
    private List<String> lines(List<Row> rows, boolean whole, boolean ranges) {
        NumberText text = NumberText.forValues(rows.stream().map(Row::value).toList(), whole);
        List<String> series =
                model.series().stream().map(name -> Label.safe(name)).toList();
        int valueWidth = rows.stream()
                .mapToInt(row -> text.of(row.value()).length())
                .max()
                .orElse(1);
        int labelWidth =
                rows.stream().mapToInt(row -> CellWidth.of(row.label())).max().orElse(0);
        int seriesWidth = series.stream().mapToInt(CellWidth::of).max().orElse(-1);
        int room = Math.max(4, columns - valueWidth - 2 - LEAST_BAR);
        int names = Math.max(ranges ? room * 2 / 3 : room / 2, 4);
        if (labelWidth + seriesWidth + 1 > names) {
            labelWidth = ranges
                    ? Math.min(labelWidth, room - LEAST_NAME - 1)
                    : Math.min(labelWidth, Math.max(names / 2, names - seriesWidth - 1));
            seriesWidth = Math.min(seriesWidth, Math.max(names - labelWidth - 1, LEAST_NAME));
        }
        int barWidth = columns - labelWidth - (seriesWidth + 1) - valueWidth - 2;
        Scale scale = Scale.of(rows, barWidth);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            String label = CellWidth.padRight(Label.middle(row.label(), labelWidth), labelWidth);
            line.append(row.rest() ? screen.theme().paint(Style.MARK, label) : label)
                    .append(' ');
            if (seriesWidth >= 0) {
                String name = Label.middle(series.get(row.series()), seriesWidth);
                line.append(screen.theme().series(row.series(), CellWidth.padRight(name, seriesWidth)))
                        .append(' ');
            }
            // The rest of many can be far longer than any one of them, and would make those invisible.
            line.append(row.rest() ? " ".repeat(barWidth) : bar(row, scale)).append(' ');
            line.append(CellWidth.padLeft(text.of(row.value()), valueWidth));
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * Where values lie.
     *
     * @param left characters left of zero
     * @param axis whether zero has a line of its own
     * @param unit the value of one character
     */
    private record Scale(int left, boolean axis, int width, double unit) {
        static Scale of(List<Row> rows, int width) {
            double min = 0;
            double max = 0;
            for (Row row : rows) {
                if (!row.rest()) {
                    min = Math.min(min, row.value());
                    max = Math.max(max, row.value());
                }
            }
            if (min == 0) {
                return new Scale(0, false, width, max / width);
            }
            int room = width - 1;
            int left = (int) Math.ceil(room * (-min / (max - min)));
            double unit = Math.max(-min / left, left == room ? 0 : max / (room - left));
            return new Scale(left, true, width, unit);
        }
    }

    private String bar(Row row, Scale scale) {
        String zero = scale.axis() ? screen.theme().paint(Style.MARK, "│") : "";
        int right = scale.width() - scale.left() - (scale.axis() ? 1 : 0);
        if (row.value() >= 0) {
            String bar = eighths(row.value() / scale.unit(), right);
            return " ".repeat(scale.left())
                    + zero
                    + screen.theme().series(row.series(), bar)
                    + " ".repeat(right - bar.length());
        }
        String bar = halves(-row.value() / scale.unit(), scale.left());
        return " ".repeat(scale.left() - bar.length())
                + screen.theme().series(row.series(), bar)
                + zero
                + " ".repeat(right);
    }

    /** What is there is seen: the least is an eighth. */
    private static String eighths(double length, int room) {
        if (!(length > 0)) {
            return "";
        }
        int eighths = (int) Math.min(room * 8L, Math.max(1, Math.round(length * 8)));
        String part = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return "█".repeat(eighths / 8) + part;
    }

    /** Towards the left Unicode has half characters only. */
    private static String halves(double length, int room) {
        int halves = (int) Math.min(room * 2L, Math.max(1, Math.round(length * 2)));
        return (halves % 2 == 0 ? "" : "▐") + "█".repeat(halves / 2);
    }
}
