package cjsh.transport;

/** Sends one operation and brings back what the API answered. */
public interface Transport {
    /**
     * Sends once; blocks; can be interrupted.
     *
     * @throws cjsh.graphql.CjException when no GraphQL answer came, or one without data: its kind says what to do
     */
    GraphQlResponse send(GraphQlRequest request);
}
