package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.api.Cj;
import cjsh.api.Connection;
import cjsh.api.Mutation;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.shell.Question;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TerminalConsentTest {
    /** A script at the start runs before there is anybody, so nobody has said no. */
    @Test
    void beforeTheTerminalIsThereNobodyCanBeAsked() {
        Cj.connect(new Connection(
                new Schemas(),
                request -> {
                    throw new AssertionError("something was sent");
                },
                Clock.systemUTC(),
                Map.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                value -> {},
                new TerminalConsent(new Question())));
        Mutation enroll = Cj.mutation(
                "mutation { upsertAndEnrollPublisher(input: { user: { emailAddress: \"a@b.example\" } }) { emailAddress } }");
        CjException e = catchThrowableOfType(CjException.class, enroll::send);
        assertThat(e.kind()).isEqualTo(CjException.Kind.USAGE);
        assertThat(e)
                .hasMessage("upsertAndEnrollPublisher · techPartners · live changes something, and nobody can be asked"
                        + " before the first prompt; nothing was sent");
        assertThat(e.next()).contains("send it at the prompt, or start with `cjsh --yes` to allow it");
    }
}
