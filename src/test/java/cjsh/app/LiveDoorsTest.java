package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.api.Cj;
import cjsh.engine.Completion;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Variable;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.refresh.Introspected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The typed doors follow the schemas, in a running session and from one to the next. */
class LiveDoorsTest {
    private static final String POINTS =
            "  status: ContractStatus!\n  \"What loyal customers get.\"\n  loyaltyPoints: Int";
    private static final String LOYAL = "programs.contracts(\"999\").select(c -> c.loyaltyPoints())";

    @TempDir
    private Path place = Path.of("");

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private World world = World.real();
    private SchemaFolder folder = new SchemaFolder(world);
    private Schemas schemas = new Schemas();
    private Optional<LiveDoors> doors = Optional.empty();

    private World world() {
        PrintStream stream = new PrintStream(messages, true, StandardCharsets.UTF_8);
        return new World(
                new ByteArrayInputStream(new byte[0]),
                stream,
                stream,
                Map.of(),
                Path.of("").toAbsolutePath(),
                place,
                place.resolve("home"),
                TerminalFacts.parse("", ""),
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    }

    /** A session as the shell opens it, with what an earlier one left. */
    private Session open() {
        close();
        world = world();
        folder = new SchemaFolder(world);
        schemas = folder.schemas();
        Cj.connect(new Site(Settings.read(world), schemas, world, line -> {}).connection());
        LiveDoors opened = LiveDoors.open(new TypedDoors(world, folder, schemas), new Console(world));
        doors = Optional.of(opened);
        return opened.in(Session.builder())
                .startup(Startup.of(world, new StartOptions()).sources())
                .literals(TabWords.literals(schemas, opened.loader()))
                .open();
    }

    @AfterEach
    void close() {
        doors.ifPresent(LiveDoors::close);
    }

    /** What {@code /schema refresh} does once it has the schema. */
    private void refresh(Session session, Api api, String sdl) {
        folder.keep(api, sdl, "somewhere");
        schemas.use(api, Optional.of(sdl));
        LiveDoors live = doors.orElseThrow();
        live.changed(api);
        live.follow(session);
    }

    private void bundled(Session session, Api api) {
        folder.forget(api);
        schemas.use(api, Optional.empty());
        doors.orElseThrow().changed(api);
        doors.orElseThrow().follow(session);
    }

    private static String loyal() {
        return Api.PROGRAMS.sdl().replace("  status: ContractStatus!", POINTS);
    }

    private static void fine(Session session, String... texts) {
        for (String text : texts) {
            assertThat(session.execute(text)).as(text).isNotInstanceOf(Outcome.Fault.class);
        }
    }

    private static List<String> offered(Session session, String typed) {
        return session.complete(typed, typed.length()).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    private Path all() {
        return world.stateFolder().resolve("doors");
    }

    private List<Path> compiled() throws IOException {
        try (Stream<Path> folders = Files.list(all())) {
            return folders.filter(one -> !one.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    @Test
    void aNewFieldIsThereAtOnceAndNothingOfTheUsersIsLost() {
        try (Session session = open()) {
            fine(
                    session,
                    "var query = programs.contracts(\"999\").select(c -> c.status())",
                    "var table = query.table(); var rows = table.rowCount(); String name = \"x\"",
                    "record Row(String id) {} var row = new Row(\"1\")",
                    "Object ask(String id) { return programs.contracts(id).select(c -> c.status()).document(); }");
            assertThat(session.execute(LOYAL)).isInstanceOf(Outcome.Rejected.class);
            List<Variable> before = session.variables();

            refresh(session, Api.PROGRAMS, loyal());
            assertThat(session.variables()).hasSize(5).isEqualTo(before);
            fine(session, "var points = " + LOYAL, "query.table()", "ask(\"1\")", "commissions().document()");
            assertThat(String.valueOf(((Outcome.Value) session.execute("points.document()")).value()))
                    .contains("loyaltyPoints");
            assertThat(offered(session, "programs.contracts(\"9\").select(c -> c.loy"))
                    .containsExactly("loyaltyPoints()");
            assertThat(offered(session, "points.fields(\"loy")).containsExactly("loyaltyPoints");
            assertThat(offered(session, "programs.contracts(\"9\").fields(\"loy"))
                    .containsExactly("loyaltyPoints");

            refresh(session, Api.PROGRAMS, loyal().replace("loyaltyPoints", "karma"));
            fine(session, "programs.contracts(\"1\").select(c -> c.karma())", "points.select(c -> c.status())");
            assertThat(session.execute(LOYAL)).isInstanceOf(Outcome.Rejected.class);

            bundled(session, Api.PROGRAMS);
            assertThat(session.execute("programs.contracts(\"1\").select(c -> c.karma())"))
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(offered(session, "programs.contracts(\"9\").select(c -> c.loy"))
                    .isEmpty();
            fine(session, "programs.contracts(\"1\").select(c -> c.status())");
            assertThat(session.variables()).startsWith(before.toArray(Variable[]::new));
        }
        assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theShortWordsForChangesStay() {
        try (Session session = open()) {
            refresh(
                    session,
                    Api.PROPERTIES,
                    Api.PROPERTIES
                            .sdl()
                            .replace(
                                    "input CreatePromotionalPropertyInput {",
                                    "input CreatePromotionalPropertyInput {\n  motto: String")
                            .replace("enum PromotionalModelType {", "enum PromotionalModelType {\n  SKYWRITING"));
            refresh(
                    session,
                    Api.TECH_PARTNERS,
                    Api.TECH_PARTNERS
                            .sdl()
                            .replace("enum SocialMediaPlatform {", "enum SocialMediaPlatform {\n  PIGEON"));
            fine(
                    session,
                    "properties.create(in -> in.motto(\"so\").status(ACTIVE).promotionalModels(m -> m.type(CONTENT_BLOG_MEDIA)))",
                    "properties.update(\"100\", in -> in.name(\"new\").propertyTypeDetails(d -> d.type(WEBSITE))).preview()",
                    "techPartners.enroll(in -> in.user(u -> u.emailAddress(\"a@b.example\")))",
                    "techPartners.enroll(in -> in.company(c -> c.functionalCurrency(USD)))",
                    "String create(Object type) { return properties.create(in -> in.promotionalModels(m -> m.type(type)))"
                            + ".preview().toString(); }");
            assertThat(session.execute("create(CONTENT_BLOG_MEDIA) + create(\"SKYWRITING\")")
                            .toString())
                    .doesNotContain("has no value");
            assertThat(session.execute("create(\"SKYWRITIN\")").toString()).contains("did you mean `SKYWRITING`");
        }
    }

    @Test
    void theNextSessionHasItWithoutCompiling() throws IOException {
        try (Session session = open()) {
            refresh(session, Api.PROGRAMS, loyal());
        }
        List<Path> made = compiled();
        assertThat(made).hasSize(1);
        Path facade = made.get(0).resolve("cjsh/api/Words.class");
        var time = Files.getLastModifiedTime(facade);
        try (Session session = open()) {
            fine(session, LOYAL);
            assertThat(offered(session, "programs.contracts(\"9\").select(c -> c.loy"))
                    .containsExactly("loyaltyPoints()");
        }
        assertThat(compiled()).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(facade)).isEqualTo(time);
        close();
        try (Stream<Path> left = Files.list(all())) {
            assertThat(left).isEqualTo(made);
        }
    }

    @Test
    void whatCanNotBeMadeLeavesTheOldDoorAndSaysWhy() {
        String many =
                IntStream.range(0, 10_001).mapToObj(i -> "  f" + i + ": Int").collect(Collectors.joining("\n"));
        String wide = loyal().replace("type ProgramTerms {", "type ProgramTerms {\n" + many);
        assertThat(wide).isNotEqualTo(loyal());
        try (Session session = open()) {
            refresh(session, Api.PROGRAMS, loyal());
            refresh(session, Api.PROGRAMS, wide);
            assertThat(messages.toString(StandardCharsets.UTF_8))
                    .startsWith("note: the typed door stays as it was")
                    .contains("programs: `ProgramTerms` has 10,0")
                    .hasLineCount(1);
            fine(
                    session,
                    LOYAL,
                    "gql(\"{ publisher { contracts(publisherId: 1) { resultList { programTerms { f10000 } } } } }\")");
        }
        try (Session session = open()) {
            assertThat(messages.toString(StandardCharsets.UTF_8)).hasLineCount(2);
            fine(session, "programs.contracts(\"1\").select(c -> c.status())");
            refresh(
                    session,
                    Api.PROPERTIES,
                    Api.PROPERTIES
                            .sdl()
                            .replace("type PromotionalProperty {", "type PromotionalProperty {\n  motto: String"));
            fine(session, "properties.promotionalProperties(\"1\").select(p -> p.motto())");
        }
    }

    @Test
    void aPlaceThatCanNotBeWrittenToIsNoFault() throws IOException {
        Path state = place.resolve("home/.local/state/cjsh");
        Files.createDirectories(state.getParent());
        Files.writeString(state, "a file");
        try (Session session = open()) {
            refresh(session, Api.PROGRAMS, loyal());
            assertThat(messages.toString(StandardCharsets.UTF_8))
                    .contains("the typed door stays as it was", "can not be written to");
            fine(session, "programs.contracts(\"1\").fields(\"loyaltyPoints\")");
        }
    }

    @Test
    void theWholeProgramDoesIt() {
        try (SchemaServer server = new SchemaServer(Introspected.json(loyal()))) {
            Program.Run run = Program.in(place)
                    .with("CJ_PROGRAMS_URL", server.address())
                    .reading("int mine = 41\n/schema refresh programs\n" + LOYAL + ".document()\nmine + 1\n"
                            + "/schema refresh programs --bundled\nmine + 2\n/schema refresh programs\n")
                    .run();
            assertThat(run.exit()).as(run.all()).isZero();
            assertThat(run.out()).contains("loyaltyPoints", "42", "43");
        }
        Program.Run next = Program.in(place).run("-c", LOYAL + ".document()");
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(next.out()).contains("loyaltyPoints");
        Program.in(place).run("schema", "refresh", "programs", "--bundled");
        assertThat(Program.in(place).run("-c", LOYAL).exit()).isEqualTo(3);
    }
}
