package cjsh.fetch;

import static cjsh.fetch.ScriptedApi.contracts;
import static cjsh.fetch.ScriptedApi.items;
import static cjsh.fetch.ScriptedApi.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.fetch.StumblingProxy.Moment;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.sandbox.Fault;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import cjsh.table.Frame;
import cjsh.transport.HttpTransport;
import cjsh.transport.Transport;
import cjsh.transport.TransportSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fetch that was stopped loses no page that was read, and asks for none of them again. */
@Timeout(240)
class ResumeTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String CONTRACTS = "{ publisher { contracts(publisherId: 999, limit: 60) { resultList {"
            + " advertiserId programTerms { actionTerms { commissions { rate { value } } } } } } } }";
    private static final String ITEMS =
            "{ itemList(itemListId: 54) { id items(pageSize: 500) { records { sku name } } } }";
    private static final Map<Api, String> TEXTS = Map.of(Api.PROGRAMS, CONTRACTS, Api.ITEM_LISTS, ITEMS);

    private static String text(Api api) {
        return Objects.requireNonNull(TEXTS.get(api));
    }

    private static Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withClock(CLOCK));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @AfterEach
    void nobodyIsInterruptedAnyMore() {
        Thread.interrupted();
    }

    private static FetchRun begin(String text, Transport transport) {
        return new Fetcher(transport, CLOCK).begin(plan(text));
    }

    private static FetchPlan plan(String text) {
        return FetchPlan.of(READER.read(text), Map.of(), null, Optional.empty());
    }

    private static Transport http(Api api, URI address) {
        return new HttpTransport(new TransportSettings(
                Map.of(api, address), Optional.of("sandbox"), Duration.ofSeconds(60), 10_000_000, line -> {}));
    }

    private static List<List<Object>> rows(Frame frame) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < frame.rowCount(); i++) {
            int row = i;
            rows.add(new ArrayList<>(frame.columns().stream()
                    .map(column -> (Object) String.valueOf(column.values().get(row)))
                    .toList()));
        }
        return rows;
    }

    static Stream<Arguments> everyMoment() {
        return TEXTS.keySet().stream()
                .flatMap(api -> Arrays.stream(Moment.values())
                        .flatMap(moment -> IntStream.rangeClosed(1, 7).mapToObj(at -> Arguments.of(api, moment, at))));
    }

    @ParameterizedTest
    @MethodSource("everyMoment")
    void anInterruptLosesNoPageAndDoublesNone(Api api, Moment moment, int at) throws Exception {
        Fetched undisturbed = begin(text(api), http(api, sandbox.endpoint(api))).run();
        int pages = undisturbed.report().pages();
        assertThat(pages).isBetween(5, 7);
        try (StumblingProxy proxy = new StumblingProxy(sandbox.endpoint(api), Thread.currentThread(), at, moment)) {
            FetchRun run = begin(text(api), http(api, proxy.address()));
            CjException stop = null;
            try {
                run.run();
            } catch (CjException e) {
                stop = e;
            }
            Thread.interrupted();
            int read = run.soFar().report().pages();
            if (stop == null) {
                assertThat(read).as("pages, since nothing was left to stop").isEqualTo(pages);
            } else {
                assertThat(stop.kind()).isEqualTo(CjException.Kind.INTERRUPTED);
                // Behind the last byte this page may have been read or not, and pages after it.
                assertThat(read).isBetween(at - 1, moment == Moment.BEHIND_THE_BODY ? pages - 1 : at - 1);
                List<List<Object>> all = rows(undisturbed.frame());
                List<List<Object>> part = rows(run.soFar().frame());
                assertThat(part).isEqualTo(all.subList(0, part.size()));
                assertThat(run.soFar().report().complete()).isFalse();
            }
            Fetched whole = run.run();
            assertThat(rows(whole.frame())).isEqualTo(rows(undisturbed.frame()));
            assertThat(whole.report().complete()).isTrue();
            assertThat(whole.report().pages()).isEqualTo(pages);
            assertThat(whole.report().records()).isEqualTo(undisturbed.report().records());
            // The page that was broken off is asked for once more, and nothing else is.
            List<String> asked = proxy.asked();
            assertThat(new HashSet<>(asked)).hasSize(pages);
            assertThat(asked)
                    .hasSizeBetween(stop == null || moment == Moment.BEHIND_THE_BODY ? pages : pages + 1, pages + 1);
            run.run();
            assertThat(proxy.asked()).hasSameSizeAs(asked);
        }
    }

    static Stream<Arguments> everyFault() {
        return TEXTS.keySet().stream()
                .flatMap(api -> Stream.of(Fault.Kind.HTTP_500, Fault.Kind.CUT_JSON, Fault.Kind.DROP_CONNECTION)
                        .flatMap(kind -> IntStream.of(2, 5).mapToObj(at -> Arguments.of(api, kind, at))));
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void aFaultOnALatePageKeepsTheEarlierOnes(Api api, Fault.Kind kind, int at) {
        Fetched undisturbed = begin(text(api), http(api, sandbox.endpoint(api))).run();
        try (Sandbox faulty =
                Sandbox.start(SandboxOptions.defaults().withClock(CLOCK).withFaults(Fault.at(at, kind)))) {
            FetchRun run = begin(text(api), http(api, faulty.endpoint(api)));
            CjException e = catchThrowableOfType(CjException.class, run::run);
            assertThat(e).hasMessageEndingWith("(on page " + at + ")");
            Fetched part = run.soFar();
            assertThat(part.report().pages()).isEqualTo(at - 1);
            assertThat(part.report().missing().get(0)).startsWith("page " + at + ": ");
            List<List<Object>> rows = rows(part.frame());
            assertThat(rows).isEqualTo(rows(undisturbed.frame()).subList(0, rows.size()));
            Fetched whole = run.run();
            assertThat(rows(whole.frame())).isEqualTo(rows(undisturbed.frame()));
            assertThat(whole.report().complete()).isTrue();
            assertThat(whole.report().notes()).anyMatch(note -> note.startsWith("stopped after page " + (at - 1)));
            assertThat(faulty.requests(api)).isEqualTo(undisturbed.report().pages() + 1);
        }
    }

    /** Refuses one request, and counts what changes then. */
    private static ScriptedApi stumbling(int at, long before, long after) {
        int[] calls = {0};
        return new ScriptedApi(request -> {
            if (++calls[0] == at) {
                throw ScriptedApi.refusal();
            }
            long from = number(request, "offset");
            long total = calls[0] < at ? before : after;
            return contracts(from, Math.min(total, from + 100), total);
        });
    }

    private static final String PLAIN = "{ publisher { contracts(publisherId: 1) { resultList { advertiserId } } } }";

    @Test
    void aCountThatChangedMeanwhileIsSaid() {
        FetchRun run = begin(PLAIN, stumbling(3, 437, 436));
        assertThatThrownBy(run::run).isInstanceOf(CjException.class);
        assertThat(run.way()).isEqualTo("2 of 5 pages");
        FetchReport report = run.run().report();
        assertThat(report.missing())
                .containsExactly("totalCount went from 437 to 436 between the stop and resume(), so that records may be"
                        + " missing or there twice");
        assertThat(report.records()).isEqualTo(436);
    }

    @Test
    void theTimeBetweenIsNotTheFetchs() {
        Instant[] now = {NOON};
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        ScriptedApi api = stumbling(3, 437, 437);
        FetchRun run = new Fetcher(
                        request -> {
                            now[0] = now[0].plusSeconds(2);
                            return api.send(request);
                        },
                        clock)
                .begin(plan(PLAIN));
        assertThatThrownBy(run::run).isInstanceOf(CjException.class);
        now[0] = now[0].plus(Duration.ofMinutes(8));
        FetchReport report = run.run().report();
        assertThat(report.took()).isEqualTo(Duration.ofSeconds(12));
        assertThat(report.startedAt()).isEqualTo(NOON);
        assertThat(report.endedAt()).isEqualTo(NOON.plus(Duration.ofSeconds(8 * 60 + 12)));
        assertThat(report.notes()).containsExactly("stopped after page 2 and resumed 8 min later");
    }

    @Test
    void aFetchThatFailsAtOnceHasNothing() {
        ScriptedApi api = stumbling(1, 437, 437);
        FetchRun run = begin(PLAIN, api);
        assertThat(catchThrowableOfType(CjException.class, run::run)).hasMessage("programs: no");
        assertThat(run.hasPages()).isFalse();
        assertThat(run.run().frame().rowCount()).isEqualTo(437);
    }

    @Test
    void enoughRowsAreEnoughAfterAStop() {
        ScriptedApi api = stumbling(2, 437, 437);
        FetchRun run =
                new Fetcher(api, CLOCK).begin(FetchPlan.of(READER.read(PLAIN), Map.of(), null, Optional.of(150)));
        assertThatThrownBy(run::run).isInstanceOf(CjException.class);
        assertThat(run.way()).isEqualTo("1 of 2 pages");
        assertThat(run.run().frame().rowCount()).isEqualTo(150);
        assertThat(api.asked("offset")).containsExactly(0L, 100L, 100L);
    }

    /** What is out of memory in the middle of a page leaves no half of it. */
    @Test
    void anErrorInTheMiddleOfAPageLeavesNoHalfOfIt() {
        int[] calls = {0};
        ScriptedApi api = new ScriptedApi(request -> {
            if (++calls[0] == 2) {
                throw new OutOfMemoryError("test");
            }
            long from = number(request, "offset");
            return contracts(from, Math.min(437, from + 100), 437);
        });
        FetchRun run = begin(PLAIN, api);
        assertThat(catchThrowableOfType(OutOfMemoryError.class, run::run)).isNotNull();
        assertThat(run.soFar().report().complete()).isFalse();
        assertThat(run.run().frame().rowCount()).isEqualTo(437);
    }

    @Test
    void whereNobodyCountsTheWayHasNoEnd() {
        int[] calls = {0};
        ScriptedApi api = new ScriptedApi(request -> {
            if (++calls[0] == 3) {
                throw ScriptedApi.refusal();
            }
            return items(calls[0], calls[0] + 1, calls[0] > 4 ? null : "t" + calls[0]);
        });
        FetchRun run = begin("{ itemList(itemListId: 1) { items(pageSize: 1000) { records { sku } } } }", api);
        assertThatThrownBy(run::run).isInstanceOf(CjException.class);
        assertThat(run.way()).isEqualTo("2 pages");
        assertThat(run.isByToken()).isTrue();
        run.run();
        assertThat(api.asked("page")).containsExactly(null, "t1", "t2", "t2", "t4");
    }

    /** Remembers all that it is told. */
    private static final class Heard implements FetchListener, FetchEvents {
        private final List<String> all = new ArrayList<>();

        @Override
        public FetchEvents begun(FetchStart start) {
            all.add("begun " + start.api().shortName() + " " + start.what() + " " + start.kind() + " of "
                    + start.pageSize() + " after " + start.before().pages());
            return this;
        }

        @Override
        public void read(FetchCount soFar) {
            all.add("read " + soFar.pages() + " pages " + soFar.rows() + " rows " + soFar.bytes() + " bytes");
        }

        @Override
        public void retries(String why, int number, int most) {
            all.add(why + " " + number + "/" + most);
        }

        @Override
        public void ended(FetchReport report) {
            all.add("ended " + report.complete() + " " + report.rows());
        }
    }

    @Test
    void aListenerIsToldOfAllOfIt() {
        int[] calls = {0};
        ScriptedApi api = new ScriptedApi(request -> {
            calls[0]++;
            if (calls[0] == 2) {
                throw ScriptedApi.refusal();
            }
            long from = number(request, "offset");
            return contracts(from, calls[0] == 3 ? from : Math.min(150, from + 100), 150);
        });
        Heard heard = new Heard();
        FetchRun run = new Fetcher(api, CLOCK, heard).begin(plan(PLAIN));
        assertThatThrownBy(run::run).isInstanceOf(CjException.class);
        run.run();
        assertThat(heard.all)
                .containsExactly(
                        "begun programs contracts PAGES of 100 after 0",
                        "read 1 pages 100 rows 10 bytes",
                        "ended false 100",
                        "begun programs contracts PAGES of 100 after 1",
                        "read 2 pages 100 rows 20 bytes",
                        "an empty page 2/2",
                        "read 3 pages 150 rows 30 bytes",
                        "ended true 150");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publisher { contracts(publisherId: 999, limit: 60) { resultList { advertiserId programTerms"
                        + " { actionTerms { commissions { rank } performanceIncentives { currency } } } } } }"
            })
    void theRowsThatAreCountedAreTheRowsThatCome(String selection) {
        for (String rowsAt :
                new String[] {null, "programTerms.actionTerms", "programTerms.actionTerms.performanceIncentives", ""}) {
            FetchPlan plan = FetchPlan.of(READER.read("{" + selection + "}"), Map.of(), rowsAt, Optional.empty());
            long[] counted = {0};
            FetchListener listener = start -> new FetchEvents() {
                @Override
                public void read(FetchCount soFar) {
                    counted[0] = soFar.rows();
                }
            };
            Fetched fetched =
                    new Fetcher(http(Api.PROGRAMS, sandbox.endpoint(Api.PROGRAMS)), CLOCK, listener).fetch(plan);
            assertThat(counted[0]).isPositive().isEqualTo(fetched.frame().rowCount());
        }
    }
}
