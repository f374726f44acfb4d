package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.CjException.Kind;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.table.FetchedTable;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.HttpTransport;
import cjsh.transport.TransportSettings;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Table;

/** {@code partial()} and {@code resume()} after Ctrl-C and faults. */
class PartialTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);
    private static Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    private final List<String> sent = new ArrayList<>();
    private int trouble;
    private int interruptAfter;
    private Kind kind = Kind.INTERRUPTED;
    private Connection connection = connection();

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(CLOCK));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @BeforeEach
    void connect() {
        connection = connection();
        Cj.connect(connection);
    }

    @AfterEach
    void nobodyIsInterrupted() {
        Thread.interrupted();
    }

    private Connection connection() {
        Map<Api, URI> endpoints = new EnumMap<>(Api.class);
        EnumSet.allOf(Api.class).forEach(api -> endpoints.put(api, sandbox.endpoint(api)));
        HttpTransport http = new HttpTransport(new TransportSettings(
                endpoints, Optional.of("sandbox"), Duration.ofSeconds(30), 10_000_000, line -> {}));
        return new Connection(
                new Schemas(),
                request -> {
                    sent.add(request.document() + request.variables());
                    if (sent.size() == trouble) {
                        throw new CjException(
                                kind,
                                kind == Kind.INTERRUPTED ? "programs: stopped" : "programs: no",
                                kind == Kind.INTERRUPTED ? null : "wait");
                    }
                    GraphQlResponse answer = http.send(request);
                    if (sent.size() == interruptAfter) {
                        Thread.currentThread().interrupt();
                    }
                    return answer;
                },
                CLOCK,
                endpoints,
                EnumSet.allOf(Api.class),
                Set.of(),
                Optional.of("999"),
                value -> {});
    }

    /** Trouble at the so manieth request from now on. */
    private void troubleAt(int request) {
        sent.clear();
        trouble = request;
    }

    private CjException stopped(Runnable call, int request) {
        troubleAt(request);
        return catchThrowableOfType(CjException.class, call::run);
    }

    @Test
    void anInterruptAfterTheLastPageLosesNothing() {
        interruptAfter = 3;
        CjException told = stopped(() -> Cj.contracts().table(), 0);
        assertThat(told)
                .hasMessage("programs: stopped after the last page")
                .matches(e -> e.kind() == Kind.INTERRUPTED)
                .matches(e -> e.next().orElse("").startsWith("240 rows are kept: partial() is their table"));
        Thread.interrupted();
        sent.clear();
        assertThat(Cj.partial().rowCount()).isEqualTo(240);
        assertThat(Cj.resume().rowCount()).isEqualTo(240);
        assertThat(sent).isEmpty();
    }

    private static String text(Table table) {
        return table.first(Integer.MAX_VALUE).printAll().replaceAll("(?m) · \\d+ pages.*", "");
    }

    static Stream<Arguments> calls() {
        return Stream.<Arguments>of(
                call("contracts", () -> Cj.contracts().pageSize(50).table()),
                call(
                        "with another status",
                        () -> Cj.contracts().pageSize(50).status(Status.ACTIVE).table()),
                call("parents dropped", () -> Cj.commissions().pageSize(50).table()),
                call(
                        "so many rows",
                        () -> Cj.commissions().pageSize(50).maxRows(200).table()),
                call(
                        "rows elsewhere",
                        () -> Cj.pids().pageSize(20).rowsAt("tags").table()),
                call("items", () -> Cj.items("54").pageSize(500).table()),
                call(
                        "a linked list",
                        () -> Cj.pids()
                                .pageSize(20)
                                .fields("id tags.name")
                                .rowsAt("")
                                .linked("tags")),
                call(
                        "the typed door",
                        () -> Cj.programs
                                .contracts("999")
                                .pageSize(50)
                                .select(c -> c.status())
                                .table()),
                call(
                        "text",
                        () -> Cj.gql(
                                        "{ publisher { contracts(publisherId: 999, limit: 50) { resultList { status } } } }")
                                .table()));
    }

    private static Arguments call(String name, Supplier<Table> call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void whateverWasStoppedCanBeSeenAndGoneOnWith(String name, Supplier<Table> call) {
        Table undisturbed = call.get();
        int pages = sent.size();
        CjException e = stopped(() -> assertThat(call.get()).isNotNull(), 3);
        assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(e).hasMessageMatching("\\w+: stopped after 2( of \\d+)? pages");
        Table part = Cj.partial();
        assertThat(e.next())
                .hasValue(String.format(
                        "%,d rows are kept: partial() is their table, resume() fetches the rest",
                        Cj.report().rows()));
        assertThat(part.columnNames()).isEqualTo(undisturbed.columnNames());
        assertThat(part.name()).isEqualTo(undisturbed.name());
        assertThat(text(undisturbed.first(part.rowCount()))).isEqualTo(text(part));
        assertThat(part.rowCount()).isPositive().isLessThanOrEqualTo(undisturbed.rowCount());
        assertThat(((FetchedTable) part).provenance().line()).contains("NOT COMPLETE: stopped after 2");
        assertThat(Cj.report().complete()).isFalse();
        assertThat(connection.incomplete()).hasSize(1);
        Table whole = Cj.resume();
        assertThat(text(whole)).isEqualTo(text(undisturbed));
        assertThat(Cj.report().complete()).isTrue();
        assertThat(Cj.report().pages()).isEqualTo(pages);
        assertThat(connection.incomplete()).isEmpty();
        assertThat(sent).hasSize(pages + 1);
        assertThat(text(Cj.resume())).isEqualTo(text(undisturbed));
        assertThat(sent).hasSize(pages + 1);
    }

    @Test
    void aReportThatWasStoppedGoesOnToo() {
        stopped(() -> Cj.contracts().pageSize(50).report(), 3);
        assertThat(Cj.report().pages()).isEqualTo(2);
        assertThat(Cj.resume().rowCount()).isEqualTo(240);
    }

    /** What would be found in a heap dump: nothing leads to the rows but a reference that gives way. */
    @Test
    void whatIsWholeIsHeldOnlyWhileThereIsRoom() throws Exception {
        stopped(() -> Cj.contracts().pageSize(50).table(), 3);
        assertThat(Cj.resume().rowCount()).isEqualTo(240);
        Kept kept = connection.kept();
        Field whole = Kept.class.getDeclaredField("whole");
        whole.setAccessible(true);
        ((SoftReference<?>) whole.get(kept)).clear();
        Field of = Kept.class.getDeclaredField("of");
        of.setAccessible(true);
        WeakReference<?> query = (WeakReference<?>) of.get(kept);
        for (int i = 0; i < 50 && query.get() != null; i++) {
            System.gc();
        }
        assertThat(query.get()).isNull();
        assertThatThrownBy(Cj::resume).hasMessageContaining("its rows were let go of");
    }

    @Test
    void theQueryKnowsWhatCameOfIt() {
        ContractsQuery query = Cj.contracts().pageSize(50);
        stopped(query::table, 3);
        Cj.resume();
        assertThat(query.report().records()).isEqualTo(240);
        assertThat(sent).hasSize(6);
    }

    @Test
    void aFaultOnALatePageKeepsThePagesToo() {
        kind = Kind.REFUSED;
        CjException e = stopped(() -> Cj.contracts().pageSize(50).table(), 4);
        assertThat(e).hasMessage("programs: no (on page 4)");
        assertThat(e.next()).hasValue("wait; 150 rows are kept: partial() is their table, resume() fetches the rest");
        assertThat(Cj.partial().rowCount()).isEqualTo(150);
        assertThat(((FetchedTable) Cj.partial()).provenance().line()).contains("NOT COMPLETE: page 4: programs: no");
        assertThat(connection.incomplete()).hasSize(1);
        assertThat(connection.takeStop()).isEmpty();
        assertThat(Cj.resume().rowCount()).isEqualTo(240);
    }

    @Test
    void aTokenThatTheApiForgotIsSaid() {
        stopped(() -> Cj.items("54").pageSize(500).table(), 3);
        kind = Kind.REFUSED;
        CjException e = stopped(Cj::resume, 1);
        assertThat(e.next().orElseThrow())
                .startsWith(
                        "the API may have forgotten where this was stopped: ask anew for the whole, or take what came; ")
                .contains("rows are kept");
        assertThat(Cj.partial().rowCount()).isPositive();
    }

    @Test
    void stoppedAgainItGoesOnAgain() {
        stopped(() -> Cj.contracts().pageSize(50).table(), 2);
        CjException e = stopped(Cj::resume, 2);
        assertThat(e).hasMessage("programs: stopped after 2 of 5 pages");
        assertThat(e.next().orElseThrow()).startsWith("100 rows are kept");
        assertThat(Cj.resume().rowCount()).isEqualTo(240);
    }

    @Test
    void nothingWasStoppedYet() {
        assertThatThrownBy(Cj::partial).hasMessage("no fetch was stopped");
        CjException e = stopped(() -> Cj.contracts().table(), 1);
        assertThat(e).hasMessage("programs: stopped");
        assertThat(e.next()).isEmpty();
        assertThatThrownBy(Cj::resume).hasMessage("no fetch was stopped");
    }

    @Test
    void theLastOneThatWasStoppedIsKeptUntilAnotherIs() {
        stopped(() -> Cj.contracts().pageSize(50).table(), 2);
        Cj.pids().table();
        stopped(() -> Cj.pids().table(), 1);
        assertThat(Cj.partial().name()).isEqualTo("contracts");
        stopped(() -> Cj.pids().pageSize(20).table(), 2);
        assertThat(Cj.partial().name()).isEqualTo("pids");
        connection.reset();
        assertThatThrownBy(Cj::partial).hasMessage("no fetch was stopped");
    }

    /** Rows of two moments in one table are for those who ask for them. */
    @Test
    void theSameQueryBeginsAnew() {
        stopped(() -> Cj.contracts().pageSize(50).table(), 3);
        troubleAt(0);
        Table anew = Cj.contracts().pageSize(50).table();
        assertThat(anew.rowCount()).isEqualTo(240);
        assertThat(sent).hasSize(5);
        assertThat(Cj.report().notes()).isEmpty();
    }

    @Test
    void sqlThatIsAskedAgainGoesOn(@TempDir Path folder) {
        try (Sql sql = new Sql(folder)) {
            connection.sql(sql);
            String text = "select count(*) as n from CONTRACTS";
            CjException e = stopped(() -> Cj.sql(text), 2);
            assertThat(e.next())
                    .hasValue("100 rows are kept: the same sql(…) goes on after them, resume() gives contracts alone");
            troubleAt(0);
            assertThat(Cj.sql(text).get(0, 0)).hasToString("240");
            assertThat(sent).hasSize(2);
            assertThat(Cj.report().pages()).isEqualTo(3);
            Cj.sql(text);
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void sqlAfterResumeAsksForNothing(@TempDir Path folder) {
        try (Sql sql = new Sql(folder)) {
            connection.sql(sql);
            stopped(() -> Cj.sql("select 1 from contracts"), 2);
            troubleAt(0);
            assertThat(Cj.resume().rowCount()).isEqualTo(240);
            int asked = sent.size();
            assertThat(Cj.sql("select count(*) as n from contracts").get(0, 0)).hasToString("240");
            assertThat(sent).hasSize(asked);
        }
    }

    @Test
    void whatWasStoppedIsSaidOnce() {
        stopped(() -> Cj.contracts().pageSize(50).table(), 3);
        assertThat(connection.takeStop())
                .hasValueSatisfying(stop -> assertThat(stop).hasMessage("programs: stopped after 2 of 5 pages"));
        assertThat(connection.takeStop()).isEmpty();
    }
}
