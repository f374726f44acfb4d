package cjsh.graphql.completion;

import java.util.Optional;

/**
 * One thing that may stand at the cursor.
 *
 * @param label its plain name, to be shown
 * @param insert what to type for it: the name with what must follow it, as in {@code contracts(publisherId: }
 * @param type its type as GraphQL, or the empty text
 * @param where the API of an outermost field, the type of a field that needs a fragment, or the empty text
 * @param description the schema's, or the empty text
 * @param deprecation why it should not be used any more
 */
public record Proposal(
        Kind kind,
        String label,
        String insert,
        String type,
        String where,
        String description,
        Optional<String> deprecation) {

    /** What a proposal is. */
    public enum Kind {
        /** A field of the type whose selection this is. */
        FIELD,
        /** A field of only some of the types that an interface stands for. */
        MEMBER,
        ARGUMENT,
        INPUT_FIELD,
        ENUM_VALUE,
        /** {@code true}, {@code false}. */
        LITERAL,
        VARIABLE,
        TYPE,
        FRAGMENT,
        DIRECTIVE,
        KEYWORD
    }

    /** Type, place and description in one line, as far as there are any. */
    public String detail() {
        StringBuilder line = new StringBuilder(type);
        if (!where.isEmpty()) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(kind == Kind.MEMBER ? "on " : "in ")
                    .append(where);
        }
        deprecation.ifPresent(reason ->
                line.append(line.isEmpty() ? "" : " · ").append("deprecated: ").append(reason));
        if (!description.isEmpty()) {
            line.append(line.isEmpty() ? "" : " · ").append(description.replaceAll("\\s+", " "));
        }
        return line.toString();
    }
}
