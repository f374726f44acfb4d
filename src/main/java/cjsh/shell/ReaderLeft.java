package cjsh.shell;

import java.io.IOException;

/** Nobody reads on: whoever writes stops. */
final class ReaderLeft extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderLeft() {
        super("nobody reads on");
    }
}
