package cjsh.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change at CJ that was not made yet. Looking at it changes nothing; {@link #send()} makes it, once. A query can be asked
 * again at will, so the two have nothing in common but their text.
 */
public interface Mutation {
    /**
     * What would be sent and whether it can be: document, values, address, every fault and missing input by its path. Sends
     * no change, and never throws for what is merely unfinished.
     */
    Preview preview();

    /**
     * Makes the change. At a terminal you are asked first; a script needs {@code --yes}. Sent once, never tried again, and not
     * a second time by the same value.
     *
     * @throws cjsh.graphql.InvalidQueryException with every fault; nothing was sent
     * @throws cjsh.graphql.CjException of the kind {@code UNCERTAIN} when nobody knows whether it was applied: it says how
     *     to find out; of another kind when it was not
     */
    MutationResult send();

    /** The input to fill in: what is required with its type and meaning, the rest as comments. */
    String template();

    /** The GraphQL text. */
    String document();

    /** The values that go with the text. */
    Map<String, @Nullable Object> variables();

    /** A curl command that makes the change; the token stays {@code $CJ_TOKEN}. */
    String curl();
}
