package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.display.MimeBundle;
import cjsh.graphql.CjException;
import cjsh.ijava.IJavaKernel;
import cjsh.ijava.JJavaKernel;
import cjsh.ijava.TestKernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** cjsh in the two kernels of the IJava family, each made from the artifact that its maker published. */
class InsideKernelTest {
    private static final String HTML = MimeBundle.HTML;
    private static final String TEXT = MimeBundle.TEXT;
    private static final String RENAMING =
            "properties.update(pids().table().stringColumn(\"id\").get(0), in -> in.name(\"another\")).send()";

    @TempDir
    private Path place = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Optional<TestKernel> running = Optional.empty();
    private Path home = Path.of("").toAbsolutePath();
    private String answers = "";

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference
    enum Family {
        IJAVA(IJavaKernel::new),
        JJAVA(() -> new JJavaKernel(false));

        private final Supplier<TestKernel> made;

        Family(Supplier<TestKernel> made) {
            this.made = made;
        }
    }

    @AfterEach
    void end() {
        running.ifPresent(TestKernel::close);
    }

    private TestKernel kernel(Family family) {
        TestKernel kernel = family.made.get();
        running = Optional.of(kernel);
        return kernel;
    }

    private TestKernel started(Family family) {
        TestKernel kernel = kernel(family);
        start(kernel);
        return kernel;
    }

    private InsideKernel start(TestKernel kernel) {
        return InsideKernel.start(
                kernel.host(),
                new World(
                        new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        home,
                        place,
                        place.resolve("home"),
                        TerminalFacts.parse("", ""),
                        Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC)));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreHtmlAndText(Family family) {
        Map<String, Object> shown = started(family).run("commissions().maxRows(3).table()");
        assertThat(shown).containsOnlyKeys(TEXT, HTML);
        assertThat(shown.get(HTML)).asString().contains("<table", "advertiserId");
        assertThat(shown.get(TEXT)).asString().contains("│ 5678", "3 rows × ");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("sandbox: invented data");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void queriesAndChartsAreShownAndNothingIsFetchedForAQuery(Family family) {
        TestKernel kernel = started(family);
        assertThat(kernel.run("pids()").get(TEXT)).asString().startsWith("query CjPromotionalProperties(");
        assertThat(kernel.run("chart(commissions().table()).bar(\"rateType\")").get(TEXT))
                .asString()
                .contains("PERCENT", "█");
    }

    @ParameterizedTest
    @EnumSource
    void sqlReadsTheVariablesOfTheCells(Family family) {
        TestKernel kernel = started(family);
        kernel.run("var rates = commissions().maxRows(7).table(); int other = 1; String none = null;");
        assertThat(kernel.run("sql(\"select count(*) as n from rates\")").get(TEXT))
                .asString()
                .contains("│    7 │");
        assertThat(kernel.run("sql(\"select count(*) > 0 as any from commissions\")")
                        .get(TEXT))
                .asString()
                .contains("true");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatSqlAsksForLeavesNothingAmongTheVariables(Family family) {
        TestKernel kernel = started(family);
        kernel.run("var rates = commissions().maxRows(7).table();");
        kernel.run("Table n = sql(\"select count(*) as n from rates\");");
        assertThat(kernel.host().variables()).containsOnlyKeys("rates", "n");
    }

    @ParameterizedTest
    @EnumSource
    void faultsHaveTheirPlaceAndWhatToDoNext(Family family) {
        TestKernel kernel = started(family);
        assertThatThrownBy(() -> kernel.run("contracts().fields(\"nam status\").table()"))
                .hasMessageContaining("has no field `nam`");
        assertThat(said()).isEqualTo("""
                cjsh: path: 1 problem
                  1 | nam status
                    | ^^^ `Contract` has no field `nam`
                """);
        err.reset();
        assertThatThrownBy(() -> kernel.run("report()")).hasMessageContaining("nothing has been fetched yet");
        assertThat(said()).isEqualTo("""
                cjsh: nothing has been fetched yet
                  fetch something first: contracts().table()
                """);
        err.reset();
        assertThatThrownBy(() -> kernel.run("Integer.parseInt(\"x\")")).hasMessageContaining("NumberFormat");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondStartChangesNothing(Family family) {
        TestKernel kernel = kernel(family);
        InsideKernel first = start(kernel);
        out.reset();
        assertThat(start(kernel)).isSameAs(first);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThatThrownBy(() -> kernel.run("contracts().fields(\"nam\")")).isNotNull();
        assertThat(said()).containsOnlyOnce("path: 1 problem");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnloadedShowsNothingMoreAndMayComeAgain(Family family) {
        TestKernel kernel = kernel(family);
        start(kernel).close();
        Table table = Table.create("t", StringColumn.create("name", List.of("x")));
        assertThat(kernel.shown(table)).containsOnlyKeys(TEXT);
        assertThatThrownBy(() -> kernel.run("contracts().fields(\"nam\")")).isNotNull();
        assertThat(said()).isEmpty();
        start(kernel);
        assertThat(kernel.shown(table)).containsOnlyKeys(TEXT, HTML);
        assertThat(kernel.run("sql(\"select 1 as one\")").get(TEXT)).asString().contains("one");
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextsStaySafe(Family family) {
        TestKernel kernel = started(family);
        String hostile = "<script>alert(1)</script>\u001b[2J\u202e</td>";
        Map<String, Object> shown = kernel.shown(Table.create("t", StringColumn.create(hostile, List.of(hostile))));
        assertThat(shown.get(HTML)).asString().doesNotContain("<script", "\u001b", "\u202e");
        assertThat(shown.get(TEXT)).asString().doesNotContain("\u001b", "\u202e");
        assertThatThrownBy(() -> kernel.run("contracts().fields(\"\\u001b[2J\")"))
                .isNotNull();
        assertThat(said()).contains("\\x1b").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKernelKnowsItShowsAsBefore(Family family) {
        TestKernel kernel = started(family);
        assertThat(kernel.run("\"text\"")).isEqualTo(Map.of(TEXT, "text"));
        assertThat(kernel.run("List.of(1, 2)")).isEqualTo(Map.of(TEXT, "[1, 2]"));
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // a type that nobody else shows
    @ParameterizedTest
    @EnumSource
    void aFormThatCanNotBeMadeBecomesASentence(Family family) {
        TestKernel kernel = kernel(family);
        kernel.host()
                .shows(
                        value -> {
                            throw new IllegalStateException("no \u001b");
                        },
                        StringBuilder.class);
        assertThat(kernel.shown(new StringBuilder("x")))
                .isEqualTo(Map.of(
                        TEXT,
                        "java.lang.StringBuilder, which can not be shown: java.lang.IllegalStateException: no \\x1b"));
    }

    @SuppressWarnings("UnnecessaryStringBuilder") // a type that nobody else shows
    @ParameterizedTest
    @EnumSource
    void jsonIsHandedOverAsJson(Family family) {
        TestKernel kernel = kernel(family);
        kernel.host()
                .shows(
                        value -> Optional.of(
                                MimeBundle.ofText("a chart").with(MimeBundle.VEGA_LITE, "{\"mark\":\"bar\"}")),
                        StringBuilder.class);
        assertThat(kernel.shown(new StringBuilder()))
                .isEqualTo(Map.of(TEXT, "a chart", MimeBundle.VEGA_LITE, Map.of("mark", "bar")));
    }

    @ParameterizedTest
    @EnumSource
    void showingAndClearingOutsideOfACellIsHarmless(Family family) {
        TestKernel kernel = started(family);
        assertThat(kernel.run("cjsh.api.Cj.display(pids()); clearOutput();")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfOurEngineAreNotThere(Family family) {
        TestKernel kernel = started(family);
        assertThatThrownBy(() -> kernel.run("jobs()")).hasMessageContaining("does not compile");
    }

    @ParameterizedTest
    @EnumSource
    void changesAreAskedForWhereSomebodyCanAnswer(Family family) {
        answers = "n\n";
        TestKernel kernel = started(family);
        assertThatThrownBy(() -> kernel.run(RENAMING)).hasMessageContaining("not sent: there was no yes");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("send to the sandbox? Answer y or n:");
        // Its input is at its end now, as where a front end asks nobody.
        assertThatThrownBy(() -> kernel.run(RENAMING)).hasMessageContaining("this front end asks nobody");
    }

    @ParameterizedTest
    @EnumSource
    void theUsersOwnStartupRunsAndItsFaultIsToldOnce(Family family) throws Exception {
        Path own = Files.createDirectories(place.resolve("home/.config/cjsh/startup"));
        Files.writeString(own.resolve("a.jsh"), "int mine = 7;");
        Files.writeString(own.resolve("b.jsh"), "int 3x;");
        TestKernel kernel = started(family);
        assertThat(kernel.run("mine")).isEqualTo(Map.of(TEXT, "7"));
        assertThat(said()).contains("start-up file left out: ", "b.jsh").hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void aJarWithoutItsFolderSaysWhatToLoad(Family family) {
        home = place;
        TestKernel kernel = kernel(family);
        assertThatThrownBy(() -> start(kernel))
                .isInstanceOf(CjException.class)
                .hasMessageContaining("there is no folder `startup` with *.jsh");
        assertThat(kernel.shown(Table.create("t"))).doesNotContainKey(HTML);
        home = Path.of("").toAbsolutePath();
        start(kernel);
        assertThat(kernel.run("contracts()")).isNotEmpty();
    }

    @Test
    void whereNoSuchKernelRunsThatIsSaid() {
        assertThatThrownBy(InsideKernel::start)
                .isInstanceOf(CjException.class)
                .hasMessageContaining("neither IJava nor JJava runs here");
    }

    @Test
    void jJavaFindsItByItselfAndUnloadsIt() {
        assertThat(ServiceLoader.load(Extension.class)).hasExactlyElementsOfTypes(InsideJJava.class);
        JJavaKernel kernel = new JJavaKernel(true);
        running = Optional.of(kernel);
        kernel.onStartup();
        try {
            assertThat(kernel.run("commissions().maxRows(1).table()")).containsOnlyKeys(TEXT, HTML);
            // The kernel's own, which gives an id.
            assertThat(kernel.run("display(pids());").get(TEXT)).asString().hasSize(36);
            InsideKernel.start();
        } finally {
            kernel.onShutdown(false);
        }
        assertThat(kernel.shown(Table.create("t"))).doesNotContainKey(HTML);
    }
}
