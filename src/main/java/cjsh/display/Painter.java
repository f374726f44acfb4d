package cjsh.display;

import java.util.Optional;

/** Draws some kinds of values as pictures, for terminals that show such. */
public interface Painter {
    /** The size of a character where nobody knows better. */
    Cell USUAL_CELL = new Cell(10, 20);

    /** Draws nothing. */
    Painter NONE = new Painter() {
        @Override
        public boolean draws(Object value) {
            return false;
        }

        @Override
        public Optional<Picture> picture(Object value, Screen screen, Cell cell) {
            return Optional.empty();
        }
    };

    /** A character's size in pixels. */
    record Cell(int width, int height) {}

    /** Whether it is of a kind that this painter knows; costs nothing. */
    boolean draws(Object value);

    /** A picture for this screen; nothing when it can not be drawn here, and then its text is to be shown. */
    Optional<Picture> picture(Object value, Screen screen, Cell cell);
}
