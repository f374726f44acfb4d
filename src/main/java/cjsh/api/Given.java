package cjsh.api;

import cjsh.graphql.CjException;
import org.jspecify.annotations.Nullable;

/** What a user passes to a method where null says nothing: a variable that was never filled, mostly. */
final class Given {
    private Given() {}

    /** @param call how the user wrote it, to the parenthesis: {@code advertiser} */
    static <T> T to(String call, @Nullable T value) {
        if (value == null) {
            throw new CjException(
                    CjException.Kind.USAGE, "`" + call + "(…)` got null", "give it a value; nothing was sent");
        }
        return value;
    }
}
