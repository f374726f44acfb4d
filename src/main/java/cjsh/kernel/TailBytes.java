package cjsh.kernel;

import java.nio.charset.StandardCharsets;

/** The last of many bytes, from the beginning of a line on, and how many lines were before. */
final class TailBytes {
    private final byte[] ring;
    private long count;
    private long linesGone;

    TailBytes(int size) {
        this.ring = new byte[size];
    }

    void add(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            int at = (int) (count % ring.length);
            if (count >= ring.length && ring[at] == '\n') {
                linesGone++;
            }
            ring[at] = bytes[i];
            count++;
        }
    }

    long count() {
        return count;
    }

    /** Of the lines that are gone in whole or in part; {@link #text} begins behind them. */
    long linesGone() {
        return count > ring.length ? linesGone + 1 : 0;
    }

    String text() {
        int length = (int) Math.min(count, ring.length);
        byte[] bytes = new byte[length];
        long first = count - length;
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((first + i) % ring.length)];
        }
        int from = 0;
        if (count > ring.length) {
            while (from < length && bytes[from] != '\n') {
                from++;
            }
            from = from < length ? from + 1 : 0;
        }
        return new String(bytes, from, length - from, StandardCharsets.UTF_8);
    }

    void clear() {
        count = 0;
        linesGone = 0;
    }
}
