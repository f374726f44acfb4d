package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Progress;
import cjsh.fetch.FetchCount;
import cjsh.fetch.FetchEvents;
import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchStart;
import cjsh.graphql.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time stands still here unless a test lets it go on. */
class FetchProgressTest {
    private static final FetchReport REPORT = new FetchReport(
            Api.PROGRAMS,
            "Q",
            Instant.EPOCH,
            Instant.EPOCH,
            Duration.ZERO,
            0,
            0,
            0,
            0,
            OptionalLong.empty(),
            List.of(),
            List.of(),
            List.of());

    private final List<String> shown = new ArrayList<>();
    private long now = 5_000_000_000_000L;
    private Runnable beat = () -> {};
    private boolean beating;
    private final FetchProgress progress = new FetchProgress(
            () -> now,
            whom -> {
                beat = whom;
                beating = true;
                return () -> beating = false;
            },
            new FetchProgress.Display() {
                @Override
                public void show(Progress now) {
                    shown.add(now.toString());
                }

                @Override
                public void erase() {
                    shown.add("");
                }
            },
            "Ctrl-C keeps what came");

    /** What is shown after so many milliseconds. */
    private String after(long millis) {
        now += millis * 1_000_000;
        shown.clear();
        if (beating) {
            beat.run();
        }
        return shown.isEmpty() ? "nothing" : shown.get(0);
    }

    private FetchEvents contracts() {
        return progress.begun(start(OptionalLong.empty(), FetchCount.NOTHING));
    }

    private static FetchStart start(OptionalLong most, FetchCount before) {
        return new FetchStart(Api.PROGRAMS, "contracts", FetchStart.Kind.PAGES, 100, 0, most, before);
    }

    private static FetchCount count(int pages, long total) {
        return new FetchCount(pages, pages * 100L, pages * 100L, 100, OptionalLong.of(total), 10);
    }

    private static FetchCount uncounted(int pages, long rows) {
        return new FetchCount(pages, rows, rows, 10_000, OptionalLong.empty(), 10);
    }

    @Test
    void nobodyIsToldOfWhatTakesNoTime() {
        FetchEvents fetch = contracts();
        assertThat(after(299)).isEqualTo("nothing");
        fetch.read(count(1, 2500));
        fetch.ended(REPORT);
        assertThat(after(100)).isEmpty();
        assertThat(after(200)).isEmpty();
        assertThat(beating).isFalse();
    }

    @Test
    void aSlowFirstPageIsSeen() {
        FetchEvents fetch = contracts();
        assertThat(after(300)).isEqualTo("programs contracts  waiting for the first page · 0 s");
        assertThat(after(3900)).isEqualTo("programs contracts  waiting for the first page · 4 s");
        fetch.read(count(1, 2500));
        assertThat(after(0)).isEqualTo("programs contracts  1/25 pages · 100 rows · Ctrl-C keeps what came");
    }

    @Test
    void rateAndTimeLeftComeFromThePagesAfterTheFirst() {
        FetchEvents fetch = contracts();
        now += 9_000_000_000L;
        fetch.read(count(1, 2500));
        for (int page = 2; page <= 12; page++) {
            now += 250_000_000;
            fetch.read(count(page, 2500));
        }
        assertThat(after(0))
                .isEqualTo(
                        "programs contracts  12/25 pages · 1,200 rows · 400 rows/s · 4 s left · Ctrl-C keeps what came");
    }

    @Test
    void aServerThatBecomesSlowIsNotSaidToBeFast() {
        FetchEvents fetch = contracts();
        for (int page = 1; page <= 5; page++) {
            now += 500_000_000;
            fetch.read(count(page, 2500));
        }
        assertThat(after(0)).contains("200 rows/s · 10 s left");
        assertThat(after(500)).contains("200 rows/s · 10 s left");
        assertThat(after(2000)).contains("100 rows/s · 20 s left");
        assertThat(after(3500))
                .isEqualTo(
                        "programs contracts  5/25 pages · 500 rows · the next page takes 6 s so far · Ctrl-C keeps what came");
    }

    @Test
    void itemListsHaveNoEndThatAnybodyKnows() {
        FetchEvents fetch = progress.begun(new FetchStart(
                Api.ITEM_LISTS, "items", FetchStart.Kind.PAGES, 10_000, 0, OptionalLong.empty(), FetchCount.NOTHING));
        for (int page = 1; page <= 12; page++) {
            now += 240_000_000;
            fetch.read(uncounted(page, page * 9_833L + 4));
        }
        assertThat(after(0))
                .isEqualTo("itemLists items  page 12 · 118,000 rows · 41,000 rows/s · Ctrl-C keeps what came");
    }

    @Test
    void hugeCountsAreReadable() {
        FetchEvents fetch = contracts();
        fetch.read(new FetchCount(11_800, 1_180_000, 1_180_000, 100, OptionalLong.of(Long.MAX_VALUE), 1));
        now += 1_000_000_000;
        fetch.read(new FetchCount(11_801, 1_180_100, 1_180_100, 100, OptionalLong.of(Long.MAX_VALUE), 1));
        assertThat(after(0)).contains("11,801/").contains("1,180,100 rows · 100 rows/s · Ctrl-C");
    }

    @Test
    void pagesInNoTimeAndNoRecordsGiveNoRate() {
        FetchEvents fetch = contracts();
        fetch.read(count(1, 2500));
        fetch.read(count(2, 2500));
        assertThat(after(300)).isEqualTo("programs contracts  2/25 pages · 200 rows · Ctrl-C keeps what came");
        fetch.read(count(2, 2500));
        now += 1_000_000;
        fetch.read(count(2, 2500));
        assertThat(after(0)).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain(" -");
    }

    @Test
    void aCountThatWasTooLowIsNotExceeded() {
        FetchEvents fetch = contracts();
        fetch.read(count(3, 50));
        assertThat(after(300)).isEqualTo("programs contracts  3/3 pages · 300 rows · Ctrl-C keeps what came");
    }

    @Test
    void enoughRowsAreTheEnd() {
        FetchEvents fetch = progress.begun(start(OptionalLong.of(250), FetchCount.NOTHING));
        fetch.read(count(1, 2500));
        assertThat(after(300)).startsWith("programs contracts  1/3 pages");
    }

    @Test
    void whatGoesOnBeginsWhereItStopped() {
        FetchEvents fetch = progress.begun(start(OptionalLong.empty(), count(12, 2500)));
        assertThat(after(300)).isEqualTo("programs contracts  12/25 pages · 1,200 rows · Ctrl-C keeps what came");
        fetch.read(count(13, 2500));
        assertThat(after(0)).isEqualTo("programs contracts  13/25 pages · 1,300 rows · Ctrl-C keeps what came");
    }

    @Test
    void waitsAndRetriesAreSaidInWords() {
        FetchEvents fetch = contracts();
        fetch.read(count(12, 2500));
        fetch.waits("429", Duration.ofSeconds(12), 2, 5);
        assertThat(after(300))
                .isEqualTo(
                        "programs contracts  429, waiting 12 s (try 2 of 5) · 12/25 pages · 1,200 rows · Ctrl-C keeps what came");
        assertThat(after(9_000)).contains("429, waiting 3 s (try 2 of 5)");
        assertThat(after(3_000)).contains("429, asking again (try 2 of 5)");
        fetch.retries("an empty page", 2, 2);
        assertThat(after(0)).contains("an empty page, asking again (try 2 of 2)");
        fetch.read(count(13, 2500));
        assertThat(after(0)).doesNotContain("try");
    }

    @Test
    void aWaitBeforeTheFirstPageIsSaidToo() {
        contracts().waits("503", Duration.ofSeconds(2), 2, 5);
        assertThat(after(300)).isEqualTo("programs contracts  503, waiting 2 s (try 2 of 5) · 0 s");
    }

    @Test
    void foreignWordsAreMadeSafe() {
        FetchEvents fetch = progress.begun(new FetchStart(
                Api.PROGRAMS, "a\u001b[2Jb", FetchStart.Kind.PAGES, 100, 0, OptionalLong.empty(), FetchCount.NOTHING));
        fetch.waits("4\u001b[31m29\n", Duration.ofSeconds(2), 2, 5);
        assertThat(after(300)).doesNotContain("\u001b").doesNotContain("\n");
    }

    @Test
    void severalAtOnceAreOneLine() {
        FetchEvents one = contracts();
        FetchEvents other = contracts();
        one.read(count(2, 2500));
        other.read(count(4, 1000));
        assertThat(after(300)).isEqualTo("2 fetches  6/35 pages · 600 rows · Ctrl-C keeps what came");
        other.waits("429", Duration.ofSeconds(12), 2, 5);
        assertThat(after(0)).startsWith("2 fetches  429, waiting 12 s (try 2 of 5) · 6/35 pages");
        FetchEvents third = progress.begun(new FetchStart(
                Api.ITEM_LISTS, "items", FetchStart.Kind.PAGES, 10_000, 0, OptionalLong.empty(), FetchCount.NOTHING));
        third.read(uncounted(1, 1000));
        assertThat(after(0)).contains("7 pages · 1,600 rows");
        third.ended(REPORT);
        other.ended(REPORT);
        assertThat(after(0)).startsWith("programs contracts  2/25 pages");
    }

    @Test
    void manyShortFetchesInARowAreOneLongWait() {
        for (int i = 0; i < 5; i++) {
            FetchEvents fetch = contracts();
            now += 80_000_000;
            fetch.ended(REPORT);
            now += 10_000_000;
        }
        contracts();
        assertThat(after(0)).isEqualTo("programs contracts  waiting for the first page · 0 s · fetch 6");
    }

    @Test
    void theLineDoesNotFlickerBetweenTwoFetches() {
        FetchEvents fetch = contracts();
        assertThat(after(400)).startsWith("programs");
        fetch.ended(REPORT);
        assertThat(after(50)).isEqualTo("nothing");
        contracts();
        assertThat(after(10)).startsWith("programs").endsWith("fetch 2");
    }

    @Test
    void afterAWhileTheCountBeginsAnew() {
        FetchEvents fetch = contracts();
        assertThat(after(400)).startsWith("programs");
        fetch.ended(REPORT);
        assertThat(after(300)).isEmpty();
        assertThat(beating).isFalse();
        contracts();
        assertThat(beating).isTrue();
        assertThat(after(299)).isEqualTo("nothing");
        assertThat(after(1)).isEqualTo("programs contracts  waiting for the first page · 0 s");
    }

    @Test
    void aChangeHasAnAnswerOnly() {
        progress.begun(new FetchStart(
                Api.PROPERTIES,
                "createPromotionalProperty",
                FetchStart.Kind.CHANGE,
                0,
                0,
                OptionalLong.empty(),
                FetchCount.NOTHING));
        assertThat(after(2_000)).isEqualTo("properties createPromotionalProperty  waiting for the answer · 2 s");
        assertThat(progress.underWay()).isEmpty();
    }

    @Test
    void whatIsLostWithTheProcessIsKnown() {
        FetchEvents fetch = contracts();
        assertThat(progress.underWay()).hasValue("programs contracts: no page had come");
        fetch.read(count(12, 2500));
        assertThat(progress.underWay()).hasValue("programs contracts: 12 of 25 pages with 1,200 rows had come");
        fetch.ended(REPORT);
        assertThat(progress.underWay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.04, ''",
        "NaN, ''",
        "0.25, 0.3 rows/s",
        "9.94, 9.9 rows/s",
        "9.99, 10 rows/s",
        "412, 410 rows/s",
        "'41234', '41,000 rows/s'",
        "1180000, '1,200,000 rows/s'"
    })
    void rates(double rate, String words) {
        assertThat(Amounts.rate(rate, "row")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "2.1, 3 s",
        "59.5, 1 min",
        "80, 1 min 20 s",
        "7500, 2 h 5 min",
        "1e9, ''",
        "NaN, ''",
        "-1, ''",
        "Infinity, ''"
    })
    void times(double seconds, String words) {
        assertThat(Amounts.time(seconds)).isEqualTo(words);
    }
}
