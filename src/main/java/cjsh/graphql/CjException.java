package cjsh.graphql;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Something a user has to know: one lower-case fact, and what to do next. Never shown with a stack trace.
 *
 * <p>The message holds no token and no more of a server's text than its own error message.
 */
public class CjException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the user should do next; front ends choose exit code and colour by it. */
    public enum Kind {
        /** The call is wrong: an option, a file, a folder. */
        USAGE,
        /** The query, path or input is wrong: mend it. Nothing was sent. */
        INVALID,
        /** The API does not accept the token. */
        UNAUTHORIZED,
        /** The API answered and refused: the message says why. */
        REFUSED,
        /** No answer: network, address, time. */
        UNREACHABLE,
        /** An answer that is not GraphQL, or not whole. */
        BAD_REPLY,
        /** A change was sent, and no answer says whether it was made: look before sending it again. */
        UNCERTAIN,
        /** The user stopped it. */
        INTERRUPTED
    }

    /** Some programs that run snippets pass on nothing of an exception but its text: so what belongs to it is found again. */
    private static final AtomicReference<WeakReference<CjException>> LATEST =
            new AtomicReference<>(new WeakReference<>(null));

    private final Kind kind;
    private final @Nullable String next;

    public CjException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public CjException(Kind kind, String message, @Nullable String next) {
        this(kind, message, next, null);
    }

    @SuppressWarnings("this-escape") // only whoever knows its words gets it, and those are there
    public CjException(Kind kind, String message, @Nullable String next, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.next = next;
        LATEST.set(new WeakReference<>(this));
    }

    /** The one that was made last in this process, if it says this and somebody still has it. */
    public static Optional<CjException> latest(String message) {
        return Optional.ofNullable(Objects.requireNonNull(LATEST.get()).get())
                .filter(made -> message.equals(made.getMessage()));
    }

    public Kind kind() {
        return kind;
    }

    /** What to do next, in one line. */
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }
}
