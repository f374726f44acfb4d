package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.app.tab.CjOffers;
import cjsh.app.tab.TabLiterals;
import cjsh.display.Renderers;
import cjsh.engine.Completion;
import cjsh.engine.Inspection;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion and hover in whole cells, in queries without Java around them and in texts within Java; {@code |} is the cursor, {@code ~} a line's end. */
class QueryCellsTest {
    private static Session session;

    @BeforeAll
    static void open() throws IOException {
        Schemas schemas = new Schemas();
        ClassLoader doors = QueryCellsTest.class.getClassLoader();
        TabLiterals literals = TabWords.literals(schemas, doors);
        Path folder = Path.of("src/test/resources/cjsh/tab/folder").toAbsolutePath();
        Workplace place = new Workplace(folder, folder, Map.of(), false, text -> false);
        Magics magics =
                StandardMagics.with(place, new Renderers(List.of()), thrown -> "", "", QueryMagics.with(literals));
        Path imports = Path.of("startup/10-imports.jsh");
        session = Session.builder()
                .startup(List.of(new Source(imports.toString(), Files.readString(imports))))
                .literals(literals)
                .offers(new CjOffers(schemas, doors))
                .magics(magics)
                .open();
        session.execute("""
                var rates = Table.create("rates", StringColumn.create("status", "ACTIVE", "EXPIRED"), DoubleColumn.create("rate", 1.5, 2));
                var word = "w";
                """);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String text(String cell) {
        return cell.replace("|", "").replace('~', '\n').replace("'''", "\"\"\"");
    }

    private static Completion complete(String cell) {
        return session.complete(text(cell), cell.indexOf('|'));
    }

    private static Optional<Inspection> inspect(String cell) {
        return session.inspect(text(cell), cell.indexOf('|'), false);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            %%graphql~{ publisher { con| => GRAPHQL_FIELD => contracts
            %%graphql mine~{ publisher {~  con| ~} } => GRAPHQL_FIELD => contracts
            ~ ~%%graphql~{ publisher { con| => GRAPHQL_FIELD => contracts
            %%graphql~{ publisher { contracts(lim| ) { resultList { id } } } } => GRAPHQL_ARGUMENT => limit
            %%graphql~query Q($id: I|) { me } => GRAPHQL_TYPE => ID
            %%graphql~quer| => KEYWORD => query
            gql('''~    { publisher { con|~    ''') => GRAPHQL_FIELD => contracts
            %%sql~select ra|~from rates => COLUMN => rate
            %%sql~select *~~from rates~where status = 'A'~  and st| => COLUMN => status
            %%sql mine~select * from rat| => TABLE => rates
            %%sql select * from com| => TABLE => commissions
            %%sql mine~select cou| from rates => FUNCTION => count(
            %%sql~sel| => KEYWORD => select
            %%sql~select * from 'ra| => FILE => rates.csv
            word.len|~%%sql~select 1 => METHOD => length()
            %%ti| => MAGIC => %%time
            %%time~var one = 1;~rat| => VARIABLE => rates
            %time ra| => VARIABLE => rates
            contracts().fields("status prog| => GRAPHQL_FIELD => programTerms
            rates.column("st| => COLUMN => status
            """)
    void offersWhatMayStandThere(String cell, Completion.Kind kind, String text) {
        Completion found = complete(cell);
        assertThat(found.candidates()).anySatisfy(one -> {
            assertThat(one.text()).startsWith(text);
            assertThat(one.kind()).isEqualTo(kind);
        });
        String typed = text(cell).substring(found.anchor(), cell.indexOf('|'));
        assertThat(text).startsWithIgnoringCase(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '^', textBlock = """
            %%graphql~{ publisher { con|tracts { count } } } => contracts(
            %%graphql mine~{~  publisher {~    contracts(lim|it: 3) { count } } } => limit:
            ~%%graphql~|query Q { publisher { contracts { count } } } => ^^
            %%graph|ql~{ me { id } } => %%graphql
            |%%graphql~{ me { id } } => rows by GraphQL
            %%graphql na|me~{ me { id } } => ^^
            gql('''~    { publisher { con|tracts { count } } }~    ''') => contracts(
            gql("{ publisher { contracts(lim|it: 3) { count } } }") => limit:
            var q = "x";~gql("{ publisher { con|tracts { count } } }").table() => contracts(
            contracts().fields("status program|Terms { id }") => programTerms
            contracts().fields("stat|us") => status
            %%sql~select ra|te~from rates => rate: double
            %%sql mine~select r.stat|us from rates r => status: string
            %%sql~select "stat|us" from rates => status: string
            %%sql~select 1 from ra|tes => rates: 2 rows, 2 columns
            %%sql~select 1 from commis|sions => fetched when first named
            %%sql~select cou|nt(*) from rates => how many rows
            %%sql~select 'ra|te' from rates => ^^
            sql("select ra|te from rates") => rate: double
            %sql select ra|te from rates => rate: double
            %time word.len|gth() => int String.length()
            %%time~var one = 1;~word.len|gth() => int String.length()
            %ti|me word => %time
            """)
    void saysWhatStandsThere(String cell, String words) {
        String said = inspect(cell).map(Inspection::toString).orElse("");
        if (words.isEmpty()) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).contains(words);
        }
        assertThat(inspect(cell).map(Inspection::known).orElse(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%graphql mine~query Q($limit: Int = 3) {~  publisher(id: \"1\") { contracts(limit: $limit) { count resultList { ...F } } }~}~fragment F on Contract { id } # end",
                "%%sql mine~with a as (select \"status\", 'x' from rates r)~select r.rate, count(*) /* c */ from rates r, a -- end~where r.rate > 1;",
                "%%time~var t = gql(\"\"\"~  { me { id } }~  \"\"\");~sql(\"select rate from rates\")",
                "%sql select rate from rates~%who~!ls rates~rates?",
            })
    void answersAtEveryPlace(String cell) {
        String text = text(cell);
        for (int cursor = 0; cursor <= text.length(); cursor++) {
            Completion found = session.complete(text, cursor);
            assertThat(found.anchor()).isBetween(0, cursor);
            assertThat(found.end()).isBetween(cursor, text.length());
            session.inspect(text, cursor, true);
            session.describe(text, cursor);
        }
    }

    @Test
    void findsNoJavaInTheLinesBelowAMagic() {
        assertThat(inspect("%%sql~select wor|d from rates")).isEmpty();
        assertThat(inspect("%%graphql~{ wor|d }")).isEmpty();
        assertThat(complete("%%sql~select wor| from rates").candidates()).isEmpty();
    }
}
