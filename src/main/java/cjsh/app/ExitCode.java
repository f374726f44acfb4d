package cjsh.app;

import cjsh.graphql.CjException;

/** The numbers that the program ends with; part of its contract. */
final class ExitCode {
    static final int FINE = 0;
    static final int THREW = 1;
    static final int USAGE = 2;
    static final int INVALID = 3;
    static final int API = 4;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Throwable thrown) {
        return ErrorText.known(thrown).map(known -> of(known.kind())).orElse(THREW);
    }

    private static int of(CjException.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case INVALID -> INVALID;
            case UNAUTHORIZED, REFUSED, UNREACHABLE, BAD_REPLY, UNCERTAIN -> API;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
