package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports that are compiled as one are still imports each. */
class JoinedImportsTest {
    private static final String TWO = """
            // What there is.
            import java.util.*;
            import static java.lang.Math.*;
            import static java.util.Map.entry;
            int begun = 1;
            """;

    private static Session session(String startup) {
        return Session.builder()
                .startup(List.of(new Source("start.jsh", startup)))
                .open();
    }

    private static Object value(Session session, String text) {
        List<Object> values = new ArrayList<>();
        session.execute(text, each -> {
            if (each instanceof Outcome.Value value) {
                values.add(value.value());
            }
        });
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    @Test
    void allOfThemAreInForceAndListed() {
        try (Session session = session(TWO)) {
            assertThat(session.startupFaults()).isEmpty();
            assertThat(session.imports())
                    .containsExactly("java.util.*", "static java.lang.Math.*", "static java.util.Map.entry");
            assertThat(value(session, "List.of(abs(-2), begun)")).isEqualTo(List.of(2, 1));
        }
    }

    @Test
    void importingOneAgainLeavesTheOthers() {
        try (Session session = session(TWO)) {
            session.execute("import java.util.*;", each -> {});
            session.execute("import static java.util.Map.entry;", each -> {});
            assertThat(value(session, "List.of(abs(-2), begun)")).isEqualTo(List.of(2, 1));
        }
    }

    @Test
    void oneThatIsWrongIsNamedAndTheOthersAreInForce() {
        try (Session session =
                session("import java.util.*;\nimport static no.such.Thing.*;\nimport static java.lang.Math.*;\n")) {
            assertThat(session.startupFaults()).hasSize(1);
            assertThat(session.startupFaults().get(0).toString()).contains("no.such");
            assertThat(value(session, "List.of(abs(-2))")).isEqualTo(List.of(2));
        }
    }

    @Test
    void tabKnowsWhatTheyGive() {
        try (Session session = session(TWO)) {
            assertThat(session.complete("floorD", 6).candidates())
                    .extracting(Completion.Candidate::text)
                    .contains("floorDiv(");
            assertThat(session.complete("new ArrayL", 10).candidates())
                    .extracting(Completion.Candidate::text)
                    .anyMatch(text -> text.startsWith("ArrayList"));
        }
    }
}
