package cjsh.graphql.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.SchemaPages;
import cjsh.graphql.Schemas;
import cjsh.graphql.diff.Change;
import cjsh.graphql.diff.SchemaDiff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that servers tell: taken with what we know beside them, or refused. */
class LiveSchemaTest {
    private static LiveSchema programs(String sdl) {
        return LiveSchema.ofAnswer(Api.PROGRAMS, Introspected.json(sdl), "the server");
    }

    private static String page(LiveSchema live, String element) {
        return new SchemaPages(live.sdl()).page(element);
    }

    private static String refusal(String answer) {
        CjException refused =
                catchThrowableOfType(CjException.class, () -> LiveSchema.ofAnswer(Api.PROGRAMS, answer, "the server"));
        assertThat(refused).as(answer).isNotNull();
        assertThat(refused.kind()).isEqualTo(CjException.Kind.BAD_REPLY);
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void ourOwnSchemaComesBackWhole(Api api) {
        LiveSchema live = LiveSchema.ofAnswer(api, Introspected.json(withoutDescriptions(api.sdl())), "the server");
        assertThat(SchemaDiff.between(new Schemas().of(api), live.schema())).isEmpty();
        assertThat(SchemaDiff.between(live.schema(), Schemas.build(live.sdl()))).isEmpty();
    }

    private static String withoutDescriptions(String sdl) {
        return sdl.replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("(?m)^ *\".*\"$", "");
    }

    @Test
    void ourLimitsStayWhereTheElementIsStillThere() {
        assertThat(page(programs(Api.PROGRAMS.sdl()), "PublisherQueries.contracts"))
                .contains("limit: Int @max(value : 100)");
        LiveSchema properties = LiveSchema.ofAnswer(
                Api.PROPERTIES,
                Introspected.json(Api.PROPERTIES
                        .sdl()
                        .replace("input PromotionalModelInput {", "input PromotionalModelInput {\n  new: Int")),
                "the server");
        assertThat(page(properties, "CreatePromotionalPropertyInput.promotionalModels"))
                .contains("@onePrimary");
        LiveSchema otherType = programs(Api.PROGRAMS.sdl().replace("limit: Int @max(value: 100)", "limit: String"));
        assertThat(otherType.sdl()).contains("limit: String").doesNotContain("limit: String @max");
    }

    @Test
    void theServersOwnWordsComeBeforeOurs() {
        LiveSchema live = programs(Api.PROGRAMS
                .sdl()
                .replace("\"Where the contract stands now.\"", "\"Say \\\"hello\\\" \\\\ or leave.\""));
        assertThat(SchemaDiff.between(new Schemas().of(Api.PROGRAMS), live.schema()))
                .containsExactly(new Change(
                        Change.Level.SAFE,
                        Change.Aspect.DESCRIPTION,
                        "Contract.status",
                        "its description is different"));
        assertThat(SchemaDiff.between(live.schema(), Schemas.build(live.sdl()))).isEmpty();
        assertThat(page(live, "Contract.status")).contains("Say \\\"hello\\\" \\\\ or leave.");
    }

    @Test
    void aDirectiveOfTheServerThatIsNamedLikeOursGivesWay() {
        LiveSchema live = programs(Api.PROGRAMS
                .sdl()
                .replaceFirst("(?s)directive @max\\(.*?ARGUMENT_DEFINITION", "directive @max(by: String!) on FIELD")
                .replace(" @max(value: 100)", ""));
        assertThat(live.sdl()).contains("@max(value : 100)").doesNotContain("by: String!");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Log in</body></html>            | no JSON, or not whole",
                "''                                          | it is empty",
                "{}                                          | there is no `__schema` in it",
                "[]                                          | there is no `__schema` in it",
                "null                                        | there is no `__schema` in it",
                "42                                          | there is no `__schema` in it",
                "{\"data\":null}                             | there is no `__schema` in it",
                "{\"data\":{\"publisher\":{}}}               | there is no `__schema` in it",
                "{\"data\":{\"__schema\":null}}              | there is no `__schema` in it",
                "{\"data\":{\"__schema\":{}}}                | is no schema",
                "{\"data\":{\"__schema\":{\"types\":[]}}}    | is no schema",
                "{\"data\":{\"__schema\":{\"types\":[{}],\"queryType\":{\"name\":\"Q\"}}}} | is no schema",
                "{\"data\":{\"__schema\":{\"types\":{},\"queryType\":{\"name\":1}}}}       | is no schema",
                "{\"data\":{\"__schema\":                    | no JSON, or not whole",
                "{\"data\":{\"__schema\":{}}} {}             | more follows",
            })
    void whatIsNoSchemaIsRefused(String answer, String reason) {
        assertThat(refusal(answer)).startsWith("the server is no ").contains(reason);
    }

    @Test
    void anAnswerThatIsCutIsRefused() {
        String whole = Introspected.json(Api.PROGRAMS.sdl());
        for (int length = 1; length < whole.length(); length += whole.length() / 20) {
            assertThat(refusal(whole.substring(0, length))).isNotBlank();
        }
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(refusal("[".repeat(200_000))).contains("no JSON, or not whole");
        String type = "{\"kind\":\"NON_NULL\",\"ofType\":".repeat(300) + "null" + "}".repeat(300);
        assertThat(refusal(
                        "{\"__schema\":{\"queryType\":{\"name\":\"Query\"},\"types\":[{\"kind\":\"OBJECT\",\"name\":\"Query\","
                                + "\"fields\":[{\"name\":\"publisher\",\"args\":[],\"type\":" + type + "}]}]}}"))
                .contains("is no schema");
    }

    /** Each of them would keep graphql-java busy for many seconds, and end with a full stack. */
    @Test
    void aFileIsNotReadBeyondItsBounds() {
        String head = Api.PROGRAMS.sdl() + "\n";
        long line = head.lines().count() + 1;
        String deep = "line " + line + " has brackets within each other that are nested deeper than 100 levels";
        String types = "type Deep { a: " + "[".repeat(20_000) + "Int" + "]".repeat(20_000) + " }";
        String objects = "input Deep { a: Deep = " + "{a:".repeat(20_000) + "1" + "}".repeat(20_000) + " }";
        assertThat(fileRefusal(head + types)).isEqualTo("`f` is no schema that can be read: " + deep);
        assertThat(fileRefusal(head + objects)).endsWith(deep);
        assertThat(fileRefusal(head + "[".repeat(20_000))).endsWith(deep);
        assertThat(fileRefusal(head + " ".repeat(10_000_000)))
                .startsWith("`f` is no schema that can be read: it has 10,0")
                .endsWith("characters, but may have at most 10,000,000");
        String text = "[\\\"(".repeat(200);
        String harmless = "# " + text + "\n\"" + text + "\" type A { a: Int } \"\"\" " + "[{\\\"\"\"[\n".repeat(200)
                + "\"\"\" type B { b: [[Int]] }";
        assertThat(LiveSchema.ofFile(Api.PROGRAMS, head + harmless, "`f`")
                        .schema()
                        .getObjectType("B"))
                .isNotNull();
    }

    private static String fileRefusal(String sdl) {
        CjException refused =
                catchThrowableOfType(CjException.class, () -> LiveSchema.ofFile(Api.PROGRAMS, sdl, "`f`"));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        String whole = Introspected.json(Api.PROGRAMS.sdl());
        assertThat(refusal(whole.replace("\"ContractList\"", "\"Contract List\"")))
                .contains("is no schema");
        assertThat(refusal(whole.replace("\"ContractList\"", "\"X { a: Int } type Y\"")))
                .contains("is no schema");
        assertThat(refusal(whole.replace("\"specialTerms\"", "\"\\u001b[31m\"")))
                .contains("is no schema");
    }

    @Test
    void theSchemaOfAnotherApiIsRefused() {
        assertThat(refusal(Introspected.json(Api.ITEM_LISTS.sdl())))
                .contains("not the one of the Program Terms API", "it has none of `publisher`");
    }

    @Test
    void strangeSchemasThatWorkAreTaken() {
        String fields =
                IntStream.range(0, 10_000).mapToObj(i -> "  f" + i + ": Int").collect(Collectors.joining("\n"));
        LiveSchema live =
                programs(Api.PROGRAMS.sdl() + """
                type class implements Alone2 { class: class, new: [[class!]]!, id: ID! }
                interface Alone { id: ID! }
                interface Alone2 { id: ID! }
                input Recursive { again: Recursive, all: [Recursive!] }
                extend type ProgramTerms { class(in: Recursive): class, terms: ProgramTerms, alone: Alone }
                type Wide {
                """ + fields + "\n}\nextend type ProgramTerms { wide: Wide }\n");
        List<Change> changes = SchemaDiff.between(new Schemas().of(Api.PROGRAMS), live.schema());
        assertThat(changes)
                .extracting(Change::element)
                .contains("class", "Alone", "Recursive", "Wide", "ProgramTerms.wide");
        assertThat(changes).extracting(Change::level).containsOnly(Change.Level.SAFE);
        assertThat(new SchemaPages(live.sdl()).members("Wide")).hasSize(10_000);
    }

    @Test
    void aFileIsEitherOfBoth() {
        assertThat(LiveSchema.ofFile(Api.PROGRAMS, Api.PROGRAMS.sdl(), "f").sdl())
                .isEqualTo(Api.PROGRAMS.sdl());
        assertThat(LiveSchema.ofFile(Api.PROGRAMS, " \n" + Introspected.json(Api.PROGRAMS.sdl()), "f")
                        .schema()
                        .getObjectType("Contract"))
                .isNotNull();
        for (String bad : List.of("", "type Query {", "type Query { a: Nothing }", "hello", "query { a }")) {
            assertThat(catchThrowableOfType(CjException.class, () -> LiveSchema.ofFile(Api.PROGRAMS, bad, "`f`")))
                    .as(bad)
                    .hasMessageStartingWith("`f` is no schema");
        }
    }
}
