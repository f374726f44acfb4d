package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes from the command line: refused without a yes, made once with it. */
class ChangeTest {
    private static final String CREATE = """
            mutation Add($publisherId: ID!, $name: String!) {
              createPromotionalProperty(input: { name: $name, publisherId: $publisherId, isPrimary: false, status: ACTIVE
                propertyTypeDetails: { type: WEBSITE, websiteUrl: "https://cj.com" }
                promotionalModels: [{ type: COUPON_DEAL, isPrimary: true }], tags: [] }) { id name }
            }
            """;
    private static final String JAVA =
            "properties.update(\"101\", in -> in.name(\"new\")).select(p -> p.name()).send()";
    private static final String REFUSAL = "to allow it, say --yes before the rest";

    @TempDir
    private Path folder = Path.of("");

    private Program at(Sandbox sandbox) {
        Program program =
                Program.in(folder).with("CJ_TOKEN", "pat_0123456789abcdef").with("CJ_PUBLISHER_ID", "99999");
        for (Api api : Api.values()) {
            program.with(api.urlVariable(), sandbox.endpoint(api).toString());
        }
        return program;
    }

    private static Sandbox sandbox(Fault... faults) {
        return Sandbox.start(SandboxOptions.defaults().withFaults(faults));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aSavedMutationIsSentOnceWhenYesIsSaid() throws IOException {
        write("add.graphql", CREATE);
        try (Sandbox cj = sandbox()) {
            Program.Run refused = at(cj).run("query", "add.graphql", "--var", "name=x");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("changes something", "nothing was sent", REFUSAL);
            assertThat(at(cj).run("run", "add.graphql", "name=x").exit()).isEqualTo(2);
            assertThat(cj.requests(Api.PROPERTIES)).isZero();

            Program.Run made = at(cj).run("query", "--yes", "add.graphql", "--var", "name=x", "--format", "csv");
            assertThat(made.err()).isEmpty();
            assertThat(made.out()).isEqualTo("id,name\n103,x\n");
            assertThat(cj.requests(Api.PROPERTIES)).isEqualTo(1);

            Program.Run run = at(cj).run("--yes", "run", "add.graphql", "name=y");
            assertThat(run.out()).contains("103".replace('3', '4'), "│ y");
            assertThat(run.exit()).isZero();
            assertThat(at(cj).run("check", "add.graphql").exit()).isZero();
            assertThat(cj.requests(Api.PROPERTIES)).isEqualTo(2);
        }
    }

    @Test
    void whatIsWrongWithAMutationIsSaidBeforeAnythingIsSent() throws IOException {
        write("add.graphql", CREATE.replace("COUPON_DEAL", "COUPON"));
        write("none.graphql", "mutation { createPromotionalProperty { id } }");
        try (Sandbox cj = sandbox()) {
            assertThat(at(cj).run("check", "add.graphql").exit()).isEqualTo(3);
            assertThat(at(cj).run("query", "add.graphql", "--var", "name=x").exit())
                    .isEqualTo(3);
            Program.Run run = at(cj).run("query", "--yes", "add.graphql", "--var", "name=x");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).contains("no value `COUPON`: ");
            assertThat(at(cj).run("query", "--yes", "none.graphql").err()).contains("has no `input`");
            write("add.graphql", CREATE);
            assertThat(at(cj).run("query", "--yes", "add.graphql").err()).contains("`$name` is required");
            assertThat(at(cj).run("query", "--yes", "add.graphql", "--var", "name=x", "--max-rows", "1")
                            .exit())
                    .isEqualTo(2);
            assertThat(cj.requests(Api.PROPERTIES)).isZero();
        }
    }

    @Test
    void whatMayHaveBeenAppliedExitsWith4AndSaysHowToFindOut() throws IOException {
        write("add.graphql", CREATE);
        for (Fault.Kind kind : List.of(Fault.Kind.DROP_CONNECTION, Fault.Kind.CUT_JSON, Fault.Kind.HTTP_500)) {
            try (Sandbox cj = sandbox(Fault.every(kind))) {
                Program.Run run = at(cj).run("query", "--yes", "add.graphql", "--var", "name=x", "--report", "r.json");
                assertThat(run.exit()).as(kind.name()).isEqualTo(4);
                assertThat(run.out()).isEmpty();
                assertThat(run.err())
                        .contains("; the change may have been applied\n")
                        .contains("see whether it is there: pids().publisher(\"99999\").search(\"x\").table()");
                assertThat(Files.readString(folder.resolve("r.json")))
                        .contains("\"complete\" : false", "may have been");
                assertThat(cj.requests(Api.PROPERTIES)).as(kind.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void errorsBesideTheDataExitWith4AndTheRowIsShown() throws IOException {
        write("add.graphql", CREATE);
        try (Sandbox cj = sandbox(Fault.every(Fault.Kind.PARTIAL_DATA))) {
            Program.Run run = at(cj).run("query", "--yes", "add.graphql", "--var", "name=x", "--format", "csv");
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.out()).isEqualTo("id,name\n103,x\n");
            assertThat(run.err())
                    .contains("the change was sent, but the API complains")
                    .doesNotContain("rows are missing");
        }
    }

    @Test
    void aScriptMakesChangesOnlyWhenYesIsSaid() throws IOException {
        write("change.jsh", "display(" + JAVA + ".value(\"name\"));\n");
        try (Sandbox cj = sandbox()) {
            for (List<String> call : List.of(List.of("-c", JAVA), List.of("run", "change.jsh"))) {
                Program.Run run = at(cj).run(call.toArray(String[]::new));
                assertThat(run.exit()).isEqualTo(2);
                assertThat(run.err()).contains("updatePromotionalProperty · properties", REFUSAL);
            }
            Program.Run piped = at(cj).reading(JAVA + "\n").run();
            assertThat(piped.exit()).isEqualTo(2);
            // Each has read the property, and none has changed it.
            assertThat(at(cj).run("-c", "properties.promotionalProperty(\"101\").fields(\"name\").table().get(0, 0)")
                            .out())
                    .isEqualTo("sample instagram property\n");
            assertThat(at(cj).run("run", "--yes", "change.jsh").out()).isEqualTo("new\n");
            Program.Run again = at(cj).run("--yes", "-c", JAVA);
            assertThat(again.out()).contains("nothing changes, so nothing was sent");
            assertThat(at(cj).reading(JAVA.replace("new", "newer") + "\n")
                            .run("--yes")
                            .out())
                    .contains("updatePromotionalProperty · properties", ": done\n", "newer");
        }
    }

    /** The parts that changes are made of are public, for other packages; they are no way around the yes. */
    @Test
    void noConnectionSendsWithoutAYes() throws IOException {
        write("around.jsh", """
                var text = "mutation { upsertAndEnrollPublisher(input: { user: { emailAddress: \\"a@b.example\\" } }) { emailAddress } }";
                var draft = cjsh.graphql.MutationDraft.of(Connection.current().schemas(), text, null, Map.of());
                var change = cjsh.fetch.Change.of(draft.ready(), draft.values(), draft.fields());
                Connection.current().send(draft, change);
                """);
        try (Sandbox cj = sandbox()) {
            Program.Run run = at(cj).run("run", "around.jsh");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("upsertAndEnrollPublisher · techPartners", REFUSAL);
            assertThat(cj.requests(Api.TECH_PARTNERS)).isZero();
            at(cj).run("run", "--yes", "around.jsh");
            assertThat(cj.requests(Api.TECH_PARTNERS)).isEqualTo(1);
        }
    }

    @Test
    void aTemplateOfWhatIsNoMutationSaysWhichThereAre() {
        try (Sandbox cj = Sandbox.start(SandboxOptions.defaults())) {
            assertThat(at(cj).run("-c", "mutation(\"publisher\").template()").err())
                    .contains("this API has no mutations")
                    .doesNotContain("NullPointer");
            assertThat(at(cj).run("-c", "mutation(\"createPromotionalPropert\").template()")
                            .err())
                    .contains("did you mean `createPromotionalProperty` or `updatePromotionalProperty`?");
        }
    }

    @Test
    void aPreviewNeedsNoYesAndShowsNoToken() {
        try (Sandbox cj = sandbox()) {
            Program.Run run = at(cj).run("-c", JAVA.replace("send()", "preview()"));
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("not sent yet\nPOST http://", "  name: \"sample instagram property\" → \"new\"\n")
                    .doesNotContain("pat_");
            assertThat(at(cj).run("-c", JAVA.replace("send()", "curl()")).out())
                    .contains("$CJ_TOKEN")
                    .doesNotContain("pat_");
            Program.Run gql = at(cj).run("-c", "gql(\"mutation { createPromotionalProperty { id } }\")");
            assertThat(gql.exit()).isEqualTo(2);
            assertThat(gql.err()).contains("`gql` only asks", "mutation(\"\"\"");
            assertThat(cj.requests(Api.PROPERTIES)).isEqualTo(2);
        }
    }
}
