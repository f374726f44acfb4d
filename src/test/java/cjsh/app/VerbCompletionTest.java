package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Completion;
import cjsh.engine.Session;
import cjsh.engine.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tab finds what the verbs can do, whatever the JDK. */
class VerbCompletionTest {
    @Test
    void tabOffersWhatAVerbInherits() throws IOException {
        Path imports = Path.of("startup/10-imports.jsh");
        Source startup = new Source(imports.toString(), Files.readString(imports));
        try (Session session = Session.builder().startup(List.of(startup)).open()) {
            String typed = "commissions().";
            assertThat(session.complete(typed, typed.length()).candidates())
                    .extracting(Completion.Candidate::text)
                    .contains("table()", "report()", "curl()", "maxRows(", "fields(", "advertiser(", "status(");
        }
    }
}
