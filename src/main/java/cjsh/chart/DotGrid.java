package cjsh.chart;

import cjsh.display.Theme;

/** A drawing in Braille, two by four dots a character; in letters where series must be told apart without colours. */
final class DotGrid {
    static final String LETTERS = "ox+*#%";

    private static final int BLANK = 0x2800;

    /** The bits of a character's dots, by line and then column. */
    private static final int[] BITS = {0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80};

    private final int width;
    private final int height;
    private final boolean letters;
    private final int across;
    private final int down;
    private final int[] dots;
    private final int[] votes;

    DotGrid(int width, int height, boolean letters) {
        this.width = width;
        this.height = height;
        this.letters = letters;
        this.across = letters ? 1 : 2;
        this.down = letters ? 1 : 4;
        this.dots = new int[width * height];
        this.votes = new int[width * height * SeriesNames.MOST];
    }

    /** The column of a character at this share of the width. */
    int column(double share) {
        return x(share) / across;
    }

    /** The line at this share of the height, counted from below; lines are counted from above. */
    int row(double share) {
        return y(share) / down;
    }

    private int x(double share) {
        return place(share, width * across);
    }

    private int y(double share) {
        return place(1 - share, height * down);
    }

    private static int place(double share, int count) {
        return (int) Math.max(0, Math.min(count - 1L, Math.round(share * (count - 1))));
    }

    void dot(int series, double x, double y) {
        set(series, x(x), y(y));
    }

    /** After Bresenham. */
    void line(int series, double fromX, double fromY, double toX, double toY) {
        int x = x(fromX);
        int y = y(fromY);
        int endX = x(toX);
        int endY = y(toY);
        int dx = Math.abs(endX - x);
        int dy = -Math.abs(endY - y);
        int stepX = x < endX ? 1 : -1;
        int stepY = y < endY ? 1 : -1;
        int error = dx + dy;
        while (true) {
            set(series, x, y);
            if (x == endX && y == endY) {
                return;
            }
            int twice = 2 * error;
            if (twice >= dy) {
                error += dy;
                x += stepX;
            }
            if (twice <= dx) {
                error += dx;
                y += stepY;
            }
        }
    }

    private void set(int series, int x, int y) {
        int cell = y / down * width + x / across;
        if (!letters) {
            dots[cell] |= BITS[y % 4 * 2 + x % 2];
        }
        votes[cell * SeriesNames.MOST + series]++;
    }

    /** A line of the drawing, without blanks at its end. */
    String line(int row, Theme theme) {
        StringBuilder line = new StringBuilder();
        StringBuilder run = new StringBuilder();
        int owner = -1;
        int end = width;
        while (end > 0 && owner(row * width + end - 1) < 0) {
            end--;
        }
        for (int column = 0; column < end; column++) {
            int cell = row * width + column;
            int now = owner(cell);
            if (now != owner) {
                flush(line, run, owner, theme);
                owner = now;
            }
            run.append(character(cell, now));
        }
        flush(line, run, owner, theme);
        return line.toString();
    }

    /** The series that has most of a character; the later one where two have the same; none where nothing is drawn. */
    private int owner(int cell) {
        int owner = -1;
        int most = 1;
        for (int series = 0; series < SeriesNames.MOST; series++) {
            int count = votes[cell * SeriesNames.MOST + series];
            if (count >= most) {
                most = count;
                owner = series;
            }
        }
        return owner;
    }

    private char character(int cell, int owner) {
        if (owner < 0) {
            return ' ';
        }
        return letters ? LETTERS.charAt(owner) : (char) (BLANK + dots[cell]);
    }

    private static void flush(StringBuilder line, StringBuilder run, int owner, Theme theme) {
        line.append(owner < 0 ? run.toString() : theme.series(owner, run.toString()));
        run.setLength(0);
    }
}
