package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a name; the bar in a text is the cursor. */
class InspectionTest {
    private static Session session;

    @BeforeAll
    static void open() throws IOException {
        Path imports = Path.of("startup/10-imports.jsh");
        session = Session.builder()
                .startup(List.of(new Source(imports.toString(), Files.readString(imports)), new Source("own.jsh", """
                        int number = 3;
                        String word = "a\\nb";
                        String none = null;
                        double[] many = new double[3000];
                        List<Integer> list = List.of(1);
                        Table sales = Table.create("sales");
                        Status status = ACTIVE;
                        class Slow { public String toString() { while (true) {} } }
                        var slow = new Slow();
                        record Pair(int one, String two) {}
                        int twice(int value) {
                            return 2 * value;
                        }
                        int twice(String text, int value) { return 0; }
                        """)))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Inspection inspect(String text) {
        return inspect(text, false).orElseThrow();
    }

    private static Optional<Inspection> inspect(String text, boolean whole) {
        int cursor = text.indexOf('|');
        return session.inspect(text.replace("|", ""), cursor < 0 ? text.length() : cursor, whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = """
            number          ¦ int number          ¦ int           ¦ 3
            1 + num|ber * 2 ¦ int number          ¦ int           ¦ 3
            word            ¦ String word         ¦ String        ¦ "a\\nb"
            none            ¦ String none         ¦ String        ¦ null
            many            ¦ double[] many       ¦ double[]      ¦ 3,000 elements
            list            ¦ List<Integer> list  ¦ List<Integer> ¦ 1 element
            status          ¦ Status status       ¦ Status        ¦ ACTIVE
            slow            ¦ Slow slow           ¦ Slow          ¦ ^^
            """)
    void aVariableHasTypeAndValue(String text, String signature, String type, String value) {
        Inspection found = inspect(text);
        assertThat(found.signatures()).containsExactly(signature);
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.value()).isEqualTo(value);
    }

    @Test
    void aVariableIsToldOfByItsClass() {
        assertThat(inspect("sales").documentation().get(0)).startsWith("A table of data, consisting of some number");
        assertThat(inspect("sales").more()).isTrue();
        assertThat(inspect("status").documentation()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            commissions                                 ¦ ContractsQuery Cj.commissions()
            commis|sions().table()                      ¦ ContractsQuery Cj.commissions()
            contracts().advertiser(|                    ¦ ContractsQuery ContractsQuery.advertiser(String advertiserId)
            contracts().advertiser("5|                  ¦ ContractsQuery ContractsQuery.advertiser(String advertiserId)
            contracts().advertiser("5"|)                ¦ ContractsQuery ContractsQuery.advertiser(String advertiserId)
            contracts().advert|iser("5").table()        ¦ ContractsQuery ContractsQuery.advertiser(String advertiserId)
            var q = contracts();\\nq.advertiser|("5")   ¦ ContractsQuery ContractsQuery.advertiser(String advertiserId)
            commissions().table().rowCount              ¦ int Table.rowCount()
            commissions().table().rowCount()|           ¦ int Table.rowCount()
            (1 + sales.rowCou|nt()) * 2                 ¦ int Table.rowCount()
            programs                                    ¦ ProgramsApi Cj.programs
            programs.contracts(|                        ¦ ContractsCall ProgramsApi.contracts(String publisherId)
            programs.contracts("1").select(c -> c.sta|t ¦ nothing
            programs.contracts("1").select(c -> c.status| ¦ Contract Contract.status()
            ACTIVE                                      ¦ Status.ACTIVE
            Status.ACTIVE                               ¦ Status.ACTIVE
            sum                                         ¦ NumericAggregateFunction AggregateFunctions.sum
            Table                                       ¦ class tech.tablesaw.api.Table extends Relation implements Iterable<Row>
            tech.tablesaw.api.Table                     ¦ class tech.tablesaw.api.Table extends Relation implements Iterable<Row>
            Out                                         ¦ <T> T SessionWords.Out(int n)
            """)
    void ourNamesAndTablesawsHaveSignatureAndText(String text, String signature) {
        Inspection found = inspect(text.replace("\\n", "\n"));
        if (signature.equals("nothing")) {
            assertThat(found.signatures()).isEmpty();
        } else {
            assertThat(found.signatures()).containsExactly(signature);
        }
        assertThat(found.documentation()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            Math.PI                                ¦ double Math.PI
            new ArrayList<String>(|1)              ¦ new ArrayList(int initialCapacity)
            new Array|List<String>(1)              ¦ new ArrayList(int initialCapacity)
            "a".substring(1, |                     ¦ String String.substring(int beginIndex, int endIndex)
            Thread.State.NEW                       ¦ Thread.State.NEW
            list.stream().map(e -> e.intValue|())  ¦ int Integer.intValue()
            String::val|ueOf                       ¦ String String.valueOf(Object obj)
            Map.Entry                              ¦ interface java.util.Map.Entry<K, V>
            """)
    void theJdksNamesHaveASignatureAndATextOrWhyThereIsNone(String text, String signature) {
        Inspection found = inspect(text);
        assertThat(found.signatures()).contains(signature);
        assertThat(found.documentation()).isNotEmpty();
        boolean sources = Files.isRegularFile(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
        assertThat(found.documentation().get(0).startsWith("no text: this JDK")).isEqualTo(!sources);
    }

    @Test
    void theMethodWhoseArgumentsTheCursorIsInComesFirst() {
        assertThat(inspect("twice(\"a\", |").signatures())
                .containsExactly("int twice(String text, int value)", "int twice(int value)");
        assertThat(inspect("\"a\".substring(1, |").signatures())
                .startsWith("String String.substring(int beginIndex, int endIndex)");
    }

    @Test
    void whatTheUserDeclaredIsToldByItsSource() {
        assertThat(inspect("twice(2)|").documentation())
                .containsExactly("int twice(int value) {", "    return 2 * value;", "}");
        assertThat(inspect("twice", true).orElseThrow().documentation())
                .contains("int twice(String text, int value) { return 0; }");
        assertThat(inspect("new Pair(").signatures()).containsExactly("new Pair(int one, String two)");
        assertThat(inspect("Pair").documentation()).containsExactly("record Pair(int one, String two) {}");
    }

    @Test
    void theWholeHasEveryTextAndAtAGlanceTheFirstParagraph() {
        Inspection glance = inspect("Table.create");
        Inspection whole = inspect("Table.create", true).orElseThrow();
        assertThat(glance.documentation()).containsExactly("Returns a new, empty table (without rows or columns)");
        assertThat(glance.more()).isTrue();
        assertThat(whole.signatures()).isEqualTo(glance.signatures()).hasSizeGreaterThan(5);
        assertThat(whole.documentation()).contains("- name: the name for this table");
        assertThat(whole.more()).isFalse();
        assertThat(inspect("Table.create").toString()).contains("\n\nReturns a new, empty table");
    }

    @Test
    void aNameThatIsNothingIsSaidToBeNothing() {
        assertThat(inspect("comissions").toString())
                .isEqualTo("nothing is known of `comissions`; did you mean `commissions`?");
        assertThat(inspect("word.lenght|()").toString())
                .isEqualTo("nothing is known of `lenght`; did you mean `length`?");
        assertThat(inspect("comissions").known()).isFalse();
        assertThat(inspect("word.length|()").known()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "1 + |", "// com|missions", "ret|urn", "/* com|", "|   "})
    void whereThereIsNoNameThereIsNothingToSay(String text) {
        assertThat(inspect(text, false)).isEmpty();
    }

    @Test
    void inAKeywordsPlaceTheCallAroundCounts() {
        assertThat(inspect("twice(new int[]{1, |").signatures()).contains("int twice(int value)");
    }

    @Test
    void linesAreShortButForTheUsersOwn() {
        assertThat(inspect("Table", true).orElseThrow().documentation())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
}
