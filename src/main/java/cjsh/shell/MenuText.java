package cjsh.shell;

import cjsh.display.CellWidth;
import cjsh.display.Style;
import cjsh.display.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Candidates as lines below the input: one in each with what it is for, under the headings of their groups; side by side where
 * there is nothing to say of them. What does not fit is scrolled to.
 *
 * @param width of the terminal
 * @param height the most lines
 */
record MenuText(int width, int height, Theme theme) {
    /** Less of a description says nothing. */
    private static final int LEAST_DETAIL = 8;

    private static final int BETWEEN = 2;

    /**
     * A line of the whole menu.
     *
     * @param first the number of its first candidate; -1 for a heading
     */
    private record Row(int first, int count, String heading) {}

    /** The lines, of which as many as fit around the selected candidate; -1 for none. */
    List<AttributedString> lines(List<Candidate> all, int selected) {
        boolean described = all.stream().anyMatch(one -> one.descr() != null);
        int longest =
                all.stream().mapToInt(one -> CellWidth.of(one.displ())).max().orElse(1);
        int perRow = described ? 1 : Math.max(1, (width - 1 + BETWEEN) / (longest + BETWEEN));
        List<Row> rows = rows(all, perRow);
        int chosen = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            chosen = row.first() >= 0 && selected >= row.first() && selected < row.first() + row.count() ? i : chosen;
        }
        boolean fits = rows.size() <= height;
        int most = fits ? rows.size() : Math.max(1, height - 1);
        int top = Math.max(0, Math.min(chosen - most / 2, rows.size() - most));
        List<AttributedString> lines = new ArrayList<>();
        for (Row row : rows.subList(top, top + most)) {
            lines.add(row.first() < 0 ? heading(row) : line(all, row, selected, longest, described));
        }
        if (!fits) {
            String place = " " + all.size() + " in all; arrows scroll, letters narrow, Esc leaves";
            lines.add(AttributedString.fromAnsi(theme.paint(Style.MARK, CellWidth.cut(place, width - 1))));
        }
        return lines;
    }

    /** How many candidates stand side by side. */
    int perRow(List<Candidate> all) {
        int longest =
                all.stream().mapToInt(one -> CellWidth.of(one.displ())).max().orElse(1);
        boolean described = all.stream().anyMatch(one -> one.descr() != null);
        return described ? 1 : Math.max(1, (width - 1 + BETWEEN) / (longest + BETWEEN));
    }

    private static List<Row> rows(List<Candidate> all, int perRow) {
        boolean headed = all.stream().map(Candidate::group).distinct().count() > 1;
        List<Row> rows = new ArrayList<>();
        @Nullable String group = null;
        int at = 0;
        while (at < all.size()) {
            String own = all.get(at).group();
            if (headed && own != null && !own.equals(group)) {
                rows.add(new Row(-1, 0, own));
            }
            group = own;
            int count = 1;
            while (count < perRow
                    && at + count < all.size()
                    && Objects.equals(all.get(at + count).group(), own)) {
                count++;
            }
            rows.add(new Row(at, count, ""));
            at += count;
        }
        return rows;
    }

    private AttributedString heading(Row row) {
        return AttributedString.fromAnsi(theme.paint(Style.HEAD, CellWidth.cut(row.heading(), width - 1)));
    }

    private AttributedString line(List<Candidate> all, Row row, int selected, int longest, boolean described) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        String indent = theme.colours() ? "" : "  ";
        int room = width - 1 - indent.length();
        int label = described ? Math.min(longest, Math.max(LEAST_DETAIL * 2, room * 3 / 5)) : Math.min(longest, room);
        for (int i = row.first(); i < row.first() + row.count(); i++) {
            Candidate one = all.get(i);
            boolean chosen = i == selected;
            String name = CellWidth.cut(one.displ(), label);
            String padded =
                    i + 1 < row.first() + row.count() || one.descr() != null ? CellWidth.padRight(name, label) : name;
            int left = room - label - BETWEEN;
            String detail = one.descr() == null || left < LEAST_DETAIL ? "" : CellWidth.cut(one.descr(), left);
            line.append(indent.isEmpty() ? "" : chosen ? "> " : indent);
            if (chosen) {
                String whole = padded + (detail.isEmpty() ? "" : " ".repeat(BETWEEN) + detail);
                line.style(AttributedStyle.INVERSE).append(whole).style(AttributedStyle.DEFAULT);
            } else {
                line.append(padded);
                if (!detail.isEmpty()) {
                    line.append(" ".repeat(BETWEEN))
                            .append(AttributedString.fromAnsi(theme.paint(Style.OFFER, detail)));
                }
            }
            line.append(i + 1 < row.first() + row.count() ? " ".repeat(BETWEEN) : "");
        }
        return line.toAttributedString();
    }
}
