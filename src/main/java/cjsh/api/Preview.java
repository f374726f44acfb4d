package cjsh.api;

import cjsh.display.Excerpt;
import cjsh.display.SafeText;
import cjsh.graphql.Api;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.MutationField;
import cjsh.graphql.Problem;
import cjsh.transport.GraphQlRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change would send and what is still wrong with it. Printing it shows it all; the token is in none of it. */
public final class Preview {
    private final MutationDraft draft;
    private final String origin;
    private final String endpoint;
    private final String variablesText;
    private final boolean isUpdate;
    private final List<String> changes;

    private Preview(
            MutationDraft draft,
            String origin,
            String endpoint,
            String variablesText,
            boolean isUpdate,
            List<String> changes) {
        this.draft = draft;
        this.origin = origin;
        this.endpoint = endpoint;
        this.variablesText = variablesText;
        this.isUpdate = isUpdate;
        this.changes = List.copyOf(changes);
    }

    /** @param changes of an update, what becomes different; null for what is no update */
    static Preview of(Connection connection, MutationDraft draft, @Nullable List<String> changes) {
        return new Preview(
                draft,
                draft.api().map(connection::origin).orElse(""),
                draft.api().map(connection::shownEndpoint).orElse(""),
                new GraphQlRequest(draft.api().orElse(Api.PROPERTIES), "", "", draft.values(), true).variablesText(),
                changes != null,
                changes == null ? List.of() : changes);
    }

    /** Whether nothing keeps it from being sent. */
    public boolean ready() {
        return draft.problems().isEmpty();
    }

    /** All that has to be mended, in words; the inputs by their paths. */
    public List<String> problems() {
        return draft.problems().stream().map(Problem::message).toList();
    }

    /** What should be looked at again, though it can be sent. */
    public List<String> warnings() {
        return draft.warnings();
    }

    /** Of an update: what becomes different, one line each. */
    public List<String> changes() {
        return changes;
    }

    /** The GraphQL text that is sent, or the one that was written while that is wrong. */
    public String document() {
        return draft.text();
    }

    /** The values that go with the text. */
    public Map<String, @Nullable Object> variables() {
        return draft.values();
    }

    /** {@code createPromotionalProperty · properties · sandbox}. */
    public String title() {
        String what = draft.fields().stream().map(MutationField::name).collect(Collectors.joining(", "));
        String place =
                draft.api().map(api -> " · " + api.shortName() + " · " + origin).orElse("");
        return (what.isEmpty() ? "mutation" : what) + place;
    }

    /** Where it would go: {@code live}, {@code sandbox}, or the host that the user set. */
    public String origin() {
        return origin;
    }

    boolean changesNothing() {
        return isUpdate && changes.isEmpty() && ready();
    }

    /** What a person has to see before saying yes. */
    public String summary() {
        String what = isUpdate ? lines("changes:", changes) : values();
        return safe(title()) + what + lines(count(warnings().size(), "warning") + ":", warnings());
    }

    @Override
    public String toString() {
        return safe(title() + ": " + state())
                + safe(endpoint.isEmpty() ? "" : "\nPOST " + endpoint)
                + (isUpdate ? lines("changes:", changes) : "")
                + "\n" + safe(document())
                + values()
                + faults()
                + lines(count(warnings().size(), "warning") + ":", warnings());
    }

    private String state() {
        if (!ready()) {
            return "can not be sent yet";
        }
        return changesNothing() ? "nothing changes, so nothing is sent" : "not sent yet";
    }

    private String values() {
        return draft.values().isEmpty() ? "" : "\n" + safe(variablesText);
    }

    private String faults() {
        if (ready()) {
            return "";
        }
        List<String> source = draft.source().lines().toList();
        return "\n" + count(draft.problems().size(), "problem") + ":"
                + draft.problems().stream()
                        .map(problem -> "\n" + excerpt(problem, source))
                        .collect(Collectors.joining());
    }

    private static String excerpt(Problem problem, List<String> source) {
        return problem.line() < 1 || problem.line() > source.size()
                ? "  " + SafeText.line(problem.message())
                : Excerpt.of(
                        source.get(problem.line() - 1),
                        problem.line(),
                        problem.column(),
                        problem.length(),
                        problem.message());
    }

    private static String lines(String head, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "\n" + head
                        + lines.stream()
                                .map(line -> "\n  " + SafeText.line(line))
                                .collect(Collectors.joining());
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String safe(String text) {
        return SafeText.block(text);
    }
}
