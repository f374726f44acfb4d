import cjsh.display.Portion;
import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.display.Theme;
import cjsh.table.TableRenderer;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What it takes to show the head of a table, the first page of all of it, and long values: median of warm runs. */
public class Heads {
    private static final int RUNS = 41;

    public static void main(String[] args) throws Exception {
        Screen screen = new Screen(80, 24, Theme.DARK);
        Renderers renderers = new Renderers(List.of(new TableRenderer()));
        System.out.printf(Locale.ROOT, "JDK %s%n", Runtime.version());
        for (int rows : new int[] {100, 10_000, 250_000}) {
            Table table = table(rows);
            String name = String.format(Locale.ROOT, "%,d × 20", rows);
            measure("head of " + name, () -> renderers.render(table, screen).orElseThrow().text().length());
            measure("first 100 lines of all of " + name, () -> lines(renderers, table, screen));
        }
        measure("list of 1,000,000", () -> text(renderers, Collections.nCopies(1_000_000, 42), screen));
        measure("array of 1,000,000", () -> text(renderers, new int[1_000_000], screen));
        String line = "x".repeat(1_000_000);
        measure("text of 1,000,000 letters", () -> text(renderers, line, screen));
        String lines = "x\n".repeat(1_000_000);
        measure("text of 1,000,000 lines", () -> text(renderers, lines, screen));
    }

    private static Table table(int rows) {
        Table table = Table.create("t");
        for (int c = 0; c < 10; c++) {
            int column = c;
            DoubleColumn numbers = DoubleColumn.create("number" + c);
            StringColumn texts = StringColumn.create("text" + c);
            for (int row = 0; row < rows; row++) {
                numbers.append(row * (column + 1) / 100.0);
                texts.append("text " + row % 1_000);
            }
            table.addColumns(numbers, texts);
        }
        return table;
    }

    private static int text(Renderers renderers, Object value, Screen screen) {
        return renderers.render(value, screen).orElseThrow().text().length();
    }

    private static int lines(Renderers renderers, Table table, Screen screen) {
        Head head = new Head();
        try {
            renderers.whole(table, Portion.ALL).write(head, screen);
        } catch (IOException e) {
            // As a reader who leaves.
        }
        return head.lines;
    }

    private static void measure(String name, Callable<Integer> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] nanos = new long[RUNS];
        long bytes = 0;
        for (int i = 0; i < RUNS; i++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            work.call();
            nanos[i] = System.nanoTime() - start;
            bytes = threads.getCurrentThreadAllocatedBytes() - allocated;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT, "%-44s first %7.1f ms, then %6.2f ms, %,6d kB%n", name, first, nanos[RUNS / 2] / 1e6, bytes / 1024);
    }

    private static final class Head implements Appendable {
        private int lines;

        @Override
        public Appendable append(CharSequence text) throws IOException {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            for (int i = start; i < end; i++) {
                append(text.charAt(i));
            }
            return this;
        }

        @Override
        public Appendable append(char c) throws IOException {
            if (c == '\n' && ++lines == 100) {
                throw new IOException("enough");
            }
            return this;
        }
    }
}
