package cjsh.transport;

/** Sends one operation and brings back what the API answered. */
public interface Transport {
    /**
     * Sends once; blocks; can be interrupted. A mutation never leaves twice, whatever happens: when no answer says what
     * became of it, the kind is {@code UNCERTAIN}, and when it never left, the message says so.
     *
     * @throws cjsh.graphql.CjException when no GraphQL answer came, or one without data: its kind says what to do
     */
    GraphQlResponse send(GraphQlRequest request);
}
