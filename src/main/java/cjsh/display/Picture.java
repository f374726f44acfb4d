package cjsh.display;

/** A picture as a PNG file, and the room that it takes on a screen in characters. */
public final class Picture {
    private final byte[] png;
    private final int columns;
    private final int rows;

    /** Takes the bytes as they are. */
    public Picture(byte[] png, int columns, int rows) {
        this.png = png.clone();
        this.columns = columns;
        this.rows = rows;
    }

    /** The bytes of a PNG file. */
    public byte[] png() {
        return png.clone();
    }

    /** Its width in characters. */
    public int columns() {
        return columns;
    }

    /** Its height in lines. */
    public int rows() {
        return rows;
    }
}
