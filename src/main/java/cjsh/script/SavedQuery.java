package cjsh.script;

import java.nio.file.Path;
import java.util.List;

/**
 * A query in a file.
 *
 * @param name the file's name without its ending
 * @param description the first sentence of the comment at its top; empty when it has none
 * @param parameters what it can be given
 */
public record SavedQuery(String name, Path file, Kind kind, String description, List<Parameter> parameters) {
    public SavedQuery {
        parameters = List.copyOf(parameters);
    }

    /** What is in the file. */
    public enum Kind {
        /** One GraphQL document. */
        GRAPHQL,
        /** Java, run as a script with {@code args}. */
        JSH
    }

    /**
     * Something that a saved query can be given.
     *
     * @param type as its language writes it; empty for the arguments of a script
     * @param defaultValue what counts when it is not given; empty for none
     */
    public record Parameter(String name, String type, String defaultValue, boolean required) {}
}
