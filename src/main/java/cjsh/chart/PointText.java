package cjsh.chart;

import cjsh.display.CellWidth;
import cjsh.display.Screen;
import cjsh.display.Style;
import java.util.ArrayList;
import java.util.List;

/** Lines and points between two axes, in dots of a quarter of a line's height. */
final class PointText {
    private static final int TALLEST = 24;
    private static final int LOWEST = 4;

    /** Axis, its names, and what it measures. */
    private static final int AXIS_LINES = 3;

    private final Screen screen;
    private final boolean letters;

    PointText(Model model, Screen screen) {
        this.screen = screen;
        // Dots of two series look the same without colours.
        this.letters = model.series().size() > 1 && !screen.colour();
    }

    /** How a series looks, for the legend. */
    String sample(int series) {
        return letters ? String.valueOf(DotGrid.LETTERS.charAt(series)) : "⠶⠶";
    }

    List<String> lines(Model.Points points, int room) {
        int height = Math.max(LOWEST, Math.min(room - AXIS_LINES, TALLEST));
        List<Ticks.Tick> ups =
                Ticks.of(points.y(), Math.max(2, Math.min(6, height / 2))).ticks();
        int names = Math.min(
                ups.stream().mapToInt(tick -> tick.label().length()).max().orElse(0), screen.columns() / 2);
        int width = screen.columns() - names - 2;
        DotGrid grid = new DotGrid(width, height, letters);
        for (int i = 0; i < points.points().size(); i++) {
            draw(grid, points, i);
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            String name = "";
            for (Ticks.Tick tick : ups) {
                name = grid.row(points.y().share(tick.at())) == row ? tick.label() : name;
            }
            String axis = CellWidth.padLeft(CellWidth.cut(name, names), names) + (name.isEmpty() ? " │" : " ┤");
            lines.add(mark(axis) + grid.line(row, screen.theme()));
        }
        lines.addAll(across(points.x(), grid, names, width));
        return lines;
    }

    private void draw(DotGrid grid, Model.Points points, int series) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (Model.Point point : points.points().get(series)) {
            double x = points.x().share(point.x());
            double y = points.y().share(point.y());
            if (points.joined() && !Double.isNaN(lastX)) {
                grid.line(series, lastX, lastY, x, y);
            } else {
                grid.dot(series, x, y);
            }
            lastX = x;
            lastY = y;
        }
    }

    private List<String> across(Model.Axis axis, DotGrid grid, int names, int width) {
        int indent = names + 2;
        List<Ticks.Tick> ticks = fitting(axis, grid, width);
        StringBuilder line = new StringBuilder(" ".repeat(names + 1) + "└" + "─".repeat(width));
        StringBuilder labels = new StringBuilder(" ".repeat(indent + width));
        for (Ticks.Tick tick : ticks) {
            int column = grid.column(axis.share(tick.at()));
            line.setCharAt(indent + column, '┬');
            int start = start(tick, column, width);
            labels.replace(indent + start, indent + start + tick.label().length(), tick.label());
        }
        String label = Label.middle(Label.safe(axis.label()), screen.columns() - indent);
        int before = indent + (width - CellWidth.of(label)) / 2;
        return List.of(
                mark(line.toString()), mark(labels.toString().stripTrailing()), mark(" ".repeat(before) + label));
    }

    private String mark(String text) {
        return screen.theme().paint(Style.MARK, text);
    }

    /** Under its tick, but not beyond the edges. */
    private static int start(Ticks.Tick tick, int column, int width) {
        int length = tick.label().length();
        return Math.max(0, Math.min(column - length / 2, width - length));
    }

    /** As many names as stand beside each other. */
    private static List<Ticks.Tick> fitting(Model.Axis axis, DotGrid grid, int width) {
        for (int most = Math.min(12, Math.max(2, width / 6)); most > 1; most--) {
            List<Ticks.Tick> ticks = Ticks.of(axis, most).ticks();
            int end = -2;
            boolean fits = true;
            for (Ticks.Tick tick : ticks) {
                int start = start(tick, grid.column(axis.share(tick.at())), width);
                fits &= start >= end + 2 && tick.label().length() <= width;
                end = start + tick.label().length();
            }
            if (fits && !ticks.isEmpty()) {
                return ticks;
            }
        }
        return List.of();
    }
}
