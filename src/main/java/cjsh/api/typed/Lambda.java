package cjsh.api.typed;

import cjsh.graphql.CjException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the lambda that fills a selection or an input. What it throws is the user's own and passes. */
final class Lambda {
    private Lambda() {}

    static <C> C applied(C start, @Nullable UnaryOperator<C> lambda, String what) {
        if (lambda == null) {
            throw wrong("null stands where a lambda should", what);
        }
        C end = lambda.apply(start);
        if (end == null) {
            throw wrong("the lambda gave back null", what);
        }
        if (end != start) {
            throw wrong("the lambda gave back another " + what + " than the one it got", what);
        }
        return end;
    }

    private static CjException wrong(String fact, String what) {
        String example = what.equals("selection") ? "c -> c.id().name()" : "in -> in.name(\"My blog\")";
        return new CjException(CjException.Kind.INVALID, fact, "give back the " + what + " that it gets: " + example);
    }
}
