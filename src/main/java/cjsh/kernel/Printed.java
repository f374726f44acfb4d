package cjsh.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one cell has written and nobody has sent yet, in the order in which it was written. Many small writes become few messages.
 *
 * <p>Beyond {@value #MOST} bytes in all only the end is kept, and sent when the cell ends: Jupyter's server sends no more than
 * a megabyte a second over three seconds, and a page with much more is slow for good.
 */
final class Printed {
    static final int MOST = 2 * 1024 * 1024;
    private static final int END = 64 * 1024;

    /** How much may gather before it is sent without waiting for the clock. */
    private static final int AT_ONCE = 256 * 1024;

    /** A piece of one stream. */
    record Piece(String stream, String text) {}

    /** Bytes of one stream, as they came. */
    private static final class Run {
        private final String stream;
        private byte[] bytes = new byte[256];
        private int length;

        Run(String stream) {
            this.stream = stream;
        }

        void add(byte[] more, int offset, int count) {
            if (length + count > bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
            }
            System.arraycopy(more, offset, bytes, length, count);
            length += count;
        }
    }

    private List<Run> runs = new ArrayList<>();
    private int waiting;
    private long sent;
    private final TailBytes end = new TailBytes(END);
    private boolean told;
    private boolean endSent;

    /** Takes what was written. Returns whether there is so much that it should be sent now. */
    synchronized boolean add(String stream, byte[] bytes, int offset, int count) {
        if (sent + waiting >= MOST) {
            if (!endSent) {
                end.add(bytes, offset, count);
            }
            return false;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last == null || !last.stream.equals(stream)) {
            last = new Run(stream);
            runs.add(last);
        }
        last.add(bytes, offset, count);
        waiting += count;
        return waiting >= AT_ONCE;
    }

    /**
     * What is to be sent now. Of a letter whose bytes have not all come, none is.
     *
     * @param ended whether the cell has come to its end, so that nothing is to be kept for later
     */
    synchronized List<Piece> take(boolean ended) {
        List<Piece> pieces = new ArrayList<>();
        List<Run> kept = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int whole = ended || i + 1 < runs.size() ? run.length : wholeLetters(run.bytes, run.length);
            if (whole > 0) {
                pieces.add(new Piece(run.stream, new String(run.bytes, 0, whole, StandardCharsets.UTF_8)));
            }
            if (whole < run.length) {
                Run rest = new Run(run.stream);
                rest.add(run.bytes, whole, run.length - whole);
                kept.add(rest);
            }
            sent += whole;
            waiting -= whole;
        }
        runs = kept;
        if (end.count() > 0 && !told) {
            told = true;
            pieces.add(new Piece(
                    "stderr",
                    "\n… " + MOST / 1024 / 1024 + " MB were printed: what follows is left out, but for its end\n"));
        }
        if (ended && end.count() > 0) {
            // Once: a thread that goes on printing after its cell would fill the page for good.
            endSent = true;
            pieces.add(theEnd());
        }
        return pieces;
    }

    private Piece theEnd() {
        String text = end.text();
        String gone = end.linesGone() == 0
                ? ""
                : String.format(Locale.ROOT, "… %,d lines were left out here; the last ones are:\n", end.linesGone());
        end.clear();
        return new Piece("stdout", gone + text);
    }

    /** How many of the bytes make whole letters of UTF-8. */
    private static int wholeLetters(byte[] bytes, int length) {
        int back = 1;
        while (back <= 3 && back <= length) {
            int b = bytes[length - back] & 0xff;
            if (b < 0x80) {
                return length;
            }
            if (b >= 0xc0) {
                int wanted = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return wanted > back ? length - back : length;
            }
            back++;
        }
        return length;
    }
}
