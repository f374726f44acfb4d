package cjsh.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a name. Its texts come from libraries, schemas and the user, so whoever shows them makes them safe.
 *
 * @param signatures in short words, the one that is used where the cursor is first; empty where a text literal's language answers
 * @param documentation lines of plain text, of at most about a hundred characters where they are not code
 * @param type of a variable, else the empty text
 * @param value of a variable that is one short line, else the empty text
 * @param more whether there is more to say when the whole is asked for
 * @param known whether the name is one; the documentation says so where it is not
 */
public record Inspection(
        List<String> signatures, List<String> documentation, String type, String value, boolean more, boolean known) {
    public Inspection {
        signatures = List.copyOf(signatures);
        documentation = List.copyOf(documentation);
    }

    /** What a text literal's language says. */
    static Inspection ofLiteral(List<String> documentation) {
        return new Inspection(List.of(), documentation, "", "", false, true);
    }

    /** A name that is nothing. */
    static Inspection unknown(String words) {
        return new Inspection(List.of(), List.of(words), "", "", false, false);
    }

    /** All of it, as lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(signatures);
        if (!value.isEmpty()) {
            lines.add("= " + value);
        }
        if (!lines.isEmpty() && !documentation.isEmpty()) {
            lines.add("");
        }
        lines.addAll(documentation);
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
