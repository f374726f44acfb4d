package cjsh.api;

import cjsh.graphql.MutationDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text door for changes: raw GraphQL, which may be unfinished until it is sent. */
public final class TextMutation extends PreparedMutation {
    private static final Pattern NAME = Pattern.compile("\\s*[_A-Za-z][_0-9A-Za-z]*\\s*");

    private final String text;
    private final @Nullable String operation;
    private final Map<String, @Nullable Object> given;
    private final MutationDraft draft;

    private TextMutation(
            Connection connection, String text, @Nullable String operation, Map<String, @Nullable Object> given) {
        super(connection);
        this.text = text;
        this.operation = operation;
        this.given = given;
        this.draft = MutationDraft.of(connection.schemas(), text, operation, given);
    }

    /** A text, or the bare name of a mutation to begin with. */
    static TextMutation of(Connection connection, String text, @Nullable String operation) {
        String whole = NAME.matcher(Given.to("mutation", text)).matches()
                ? "mutation { " + text.strip() + " { __typename } }"
                : text;
        return new TextMutation(connection, whole, operation, Map.of());
    }

    /** A value for one of the text's variables, a map for an input object; its name stands without the dollar sign. */
    public TextMutation var(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(given);
        more.put(Given.to("var", name), value);
        return new TextMutation(connection(), text, operation, more);
    }

    @Override
    protected MutationDraft draft() {
        return draft;
    }
}
