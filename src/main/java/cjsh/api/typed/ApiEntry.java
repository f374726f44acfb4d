package cjsh.api.typed;

import cjsh.api.Connection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the typed door into one API starts. */
public abstract class ApiEntry {
    private final Supplier<Connection> connection;

    /** For the connection that there is when a call is made. */
    protected ApiEntry(Supplier<Connection> connection) {
        this.connection = connection;
    }

    protected final Connection connection() {
        return connection.get();
    }

    /** What a lambda fills in. */
    protected static <C extends Input<C>> Object filled(C input, UnaryOperator<C> lambda) {
        return Input.filled(input, lambda);
    }

    /** A required argument as the rest of the program knows it. */
    protected static @Nullable Object wire(@Nullable Object value) {
        return WireName.of(value);
    }

    /** A day or time that was typed as text. */
    protected static String time(String argument, String time) {
        return Times.wire(argument, time);
    }

    /** What lambdas fill in, one each. */
    @SafeVarargs
    @SuppressWarnings("varargs") // handed on as it is
    protected static <C extends Input<C>> Object filled(Supplier<C> input, UnaryOperator<C>... lambdas) {
        return Input.filled(input, lambdas);
    }

    /** A call that is refused here and now when an argument is wrong. */
    protected static <C extends RecordCall<C, ?>> C valid(C call) {
        return call.valid();
    }
}
