package cjsh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.Schemas;
import cjsh.graphql.ValidDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {
    private static final Schemas SCHEMAS = new Schemas();
    private static final String CHAIN = "advertiserId programTerms { name actionTerms { id commissions {"
            + " rank promotionalProperties { id } rate { value } } } }";

    @Test
    void aRowIsAnElementOfTheDeepestListAndParentsRepeat() {
        PageDecoder decoder = contracts(CHAIN);
        decode(decoder, """
                {"advertiserId":"A","programTerms":{"name":"T","actionTerms":[
                   {"id":"1","commissions":[
                     {"rank":0,"promotionalProperties":[{"id":"p1"},{"id":"p2"}],"rate":{"value":5}},
                     {"rank":1,"promotionalProperties":[],"rate":{"value":7.50}}]},
                   {"id":"2","commissions":[]}]}},
                {"advertiserId":"B","programTerms":{"name":"","actionTerms":[]}}
                """);
        assertThat(FrameText.of(decoder.frame())).isEqualTo("""
                        advertiserId | programTerms.name | programTerms.actionTerms.id | programTerms.actionTerms.commissions.rank | programTerms.actionTerms.commissions.promotionalProperties.id | programTerms.actionTerms.commissions.rate.value
                        A | T | 1 | 0 | p1 | 5
                        A | T | 1 | 0 | p2 | 5
                        A | T | 1 | 1 | - | 7.50
                        A | T | 2 | - | - | -
                        B | "" | - | - | - | -""");
        assertThat(FrameText.types(decoder.frame())).isEqualTo("text text text long text decimal");
    }

    @Test
    void fieldsMayComeInAnyOrderAndUnknownOnesArePassedOver() {
        PageDecoder decoder = contracts(CHAIN);
        decode(decoder, """
                {"new":{"deep":[[1,{"a":[]}]]},"programTerms":{"actionTerms":[{"commissions":[
                  {"rate":{"value":5,"x":null},"promotionalProperties":[{"id":"p1","name":"n"}],"rank":3}],"id":"1"}],
                  "name":"T"},"advertiserId":"A","more":"x"}
                """);
        assertThat(FrameText.of(decoder.frame())).endsWith("\nA | T | 1 | 3 | p1 | 5");
    }

    @Test
    void siblingListsOfOneDepthBecomeTextCellsOfTheirCommonParent() {
        PageDecoder decoder = contracts(
                "programTerms { actionTerms { id commissions { rank } performanceIncentives { currency } } }");
        decode(decoder, """
                {"programTerms":{"actionTerms":[
                  {"id":"1","commissions":[{"rank":1},{"rank":2}],"performanceIncentives":[{"currency":"USD"}]},
                  {"id":"2","commissions":[],"performanceIncentives":null}]}}
                """);
        assertThat(FrameText.of(decoder.frame())).isEqualTo("""
                        programTerms.actionTerms.id | programTerms.actionTerms.commissions | programTerms.actionTerms.performanceIncentives
                        1 | [1,2] | ["USD"]
                        2 | [] | []""");
        assertThat(FrameText.of(decoder.linked("programTerms.actionTerms.commissions")))
                .isEqualTo("""
                        programTerms.actionTerms.id | programTerms.actionTerms.commissions.rank | programTerms.actionTerms.performanceIncentives
                        1 | 1 | ["USD"]
                        1 | 2 | ["USD"]
                        2 | - | []""");
        assertThat(FrameText.of(decoder.linked(
                        "publisher.contracts.resultList.programTerms.actionTerms.performanceIncentives")))
                .contains("\n1 | [1,2] | USD");
    }

    @Test
    void listsWithSeveralLeavesBecomeObjects() {
        PageDecoder decoder = contracts(
                "programTerms { actionTerms { commissions { rank r: isViewThrough rate { value } promotionalProperties { id } }"
                        + " performanceIncentives { currency } } }");
        decode(decoder, """
                {"programTerms":{"actionTerms":[{"commissions":[
                   {"rank":1,"r":true,"rate":{"value":1.10},"promotionalProperties":[{"id":"a,b"},{"id":null}]}],
                   "performanceIncentives":[{"currency":"USD"},null]}]}}
                """);
        Frame incentives = decoder.linked("programTerms.actionTerms.performanceIncentives");
        assertThat(FrameText.of(incentives).lines().skip(1))
                .containsExactly(
                        "[{\"rank\":1,\"r\":true,\"rate.value\":1.10,\"promotionalProperties\":[\"a,b\",null]}] | USD",
                        "[{\"rank\":1,\"r\":true,\"rate.value\":1.10,\"promotionalProperties\":[\"a,b\",null]}] | -");
    }

    @Test
    void rowsAtChoosesTheListOfTheRows() {
        RowPlan plan = plan(CHAIN);
        PageDecoder decoder = new PageDecoder(plan.rowsAt("programTerms.actionTerms"));
        decode(decoder, """
                {"advertiserId":"A","programTerms":{"name":"T","actionTerms":[
                   {"id":"1","commissions":[{"rank":0,"promotionalProperties":[{"id":"p"}],"rate":{"value":5}}]},
                   {"id":"2","commissions":[]}]}}
                """);
        assertThat(FrameText.of(decoder.frame()).lines().skip(1))
                .containsExactly(
                        "A | T | 1 | [{\"rank\":0,\"promotionalProperties\":[\"p\"],\"rate.value\":5}]",
                        "A | T | 2 | []");
        assertThat(plan.rowsAt("programTerms.actionTerms").textCells())
                .containsExactly("programTerms.actionTerms.commissions");
        assertThat(plan.textCells()).isEmpty();
    }

    @Test
    void rowsAtNothingMakesARowOfEachRecord() {
        PageDecoder decoder = new PageDecoder(
                plan("advertiserId programTerms { actionTerms { id } }").rowsAt(""));
        decode(decoder, "{\"advertiserId\":\"A\",\"programTerms\":{\"actionTerms\":[{\"id\":\"1\"},{\"id\":\"2\"}]}}");
        assertThat(FrameText.of(decoder.frame()).lines().skip(1)).containsExactly("A | [\"1\",\"2\"]");
    }

    @Test
    void rowsAtOfAnUnknownListSaysWhichThereAre() {
        RowPlan plan = plan("status programTerms { actionTerms { id } }");
        assertThatThrownBy(() -> plan.rowsAt("programTerms.actionTerm"))
                .isInstanceOf(CjException.class)
                .hasMessage("no list `programTerms.actionTerm` is selected: did you mean `programTerms.actionTerms`?");
        assertThatThrownBy(() -> plan.rowsAt("x"))
                .hasMessageStartingWith(
                        "no list `x` is selected: there are publisher.contracts.resultList, programTerms.actionTerms");
        assertThatThrownBy(() -> RowPlan.of(read("{ publisher { __typename } }"), java.util.Optional.empty())
                        .rowsAt("x"))
                .hasMessage("no list `x` is selected");
    }

    @Test
    void nullObjectsInListsAndNullListsKeepTheirRow() {
        PageDecoder decoder = contracts("advertiserId programTerms { actionTerms { id } }");
        PageDecoder.Page page = decode(decoder, """
                null, {"advertiserId":"A","programTerms":null},
                {"advertiserId":"B","programTerms":{"actionTerms":null}},
                {"advertiserId":"C","programTerms":{"actionTerms":[null,{"id":"1"}]}}
                """);
        assertThat(page.records()).isEqualTo(4);
        assertThat(FrameText.of(decoder.frame()).lines().skip(1))
                .containsExactly("- | -", "A | -", "B | -", "C | -", "C | 1");
    }

    @Test
    void aliasesNameColumnsAlone() {
        PageDecoder decoder = contracts(
                "state: status terms: programTerms { n: name acts: actionTerms { rates: commissions { v: rate { value } } } }");
        decode(
                decoder,
                "{\"state\":\"ACTIVE\",\"terms\":{\"n\":\"T\",\"acts\":[{\"rates\":[{\"v\":{\"value\":1}}]}]}}");
        assertThat(FrameText.of(decoder.frame())).isEqualTo("state | n | terms.acts.rates.v.value\nACTIVE | T | 1");
    }

    @Test
    void oneAliasForTwoLeavesLeavesTheSecondItsPath() {
        PageDecoder decoder = contracts("id: advertiserId programTerms { id: name actionTerms { id id2: id } }");
        decode(
                decoder,
                "{\"id\":\"A\",\"programTerms\":{\"id\":\"T\",\"actionTerms\":[{\"id\":\"1\",\"id2\":\"1\"}]}}");
        assertThat(FrameText.of(decoder.frame()))
                .isEqualTo("id | programTerms.id | programTerms.actionTerms.id | id2\nA | T | 1 | 1");
    }

    @Test
    void aListWithOneAliasedLeafGoesByTheAlias() {
        PageDecoder decoder = contracts(
                "programTerms { actionTerms { pids: commissions { pid: rank } performanceIncentives { currency } } }");
        assertThat(decoder.frame().columns())
                .extracting(Column::name)
                .containsExactly("pid", "programTerms.actionTerms.performanceIncentives");
    }

    @Test
    void fragmentsOfAnInterfaceShareTheirColumns() {
        ValidDocument document = read("""
                { promotionalProperties(publisherId: 1) { resultList { id details: propertyTypeDetails { __typename type
                    ... on PromotionalPropertyWebsiteDetails { websiteUrl }
                    ... on PromotionalPropertySocialMediaDetails { type handle: socialMediaHandle }
                    ...Mail } } } }
                fragment Mail on PromotionalPropertyEmailDetails { type emailAddress }
                """);
        PageDecoder decoder = decoder(document);
        decode(decoder, """
                {"data":{"promotionalProperties":{"resultList":[
                  {"id":"1","details":{"__typename":"W","type":"WEBSITE","websiteUrl":"u"}},
                  {"id":"2","details":{"type":"SOCIAL_MEDIA","handle":"h","__typename":"S"}},
                  {"id":"3","details":{"__typename":"E","type":"EMAIL","emailAddress":"e"}}],"_cjshTotal":3}}}
                """, "");
        assertThat(FrameText.of(decoder.frame())).isEqualTo("""
                        id | details.__typename | details.type | details.websiteUrl | handle | details.emailAddress
                        1 | W | WEBSITE | u | - | -
                        2 | S | SOCIAL_MEDIA | - | h | -
                        3 | E | EMAIL | - | - | e""");
    }

    @Test
    void listsOfScalarsAreRowsOrCells() {
        PageDecoder decoder =
                decoder(read("{ distinctPropertyValues(publisherId: 1) { propertyTypes promotionalModels } }"));
        decode(
                decoder,
                "{\"data\":{\"distinctPropertyValues\":{\"propertyTypes\":[\"A\",null,\"\"],\"promotionalModels\":[]}}}",
                "");
        assertThat(FrameText.of(decoder.frame())).isEqualTo("""
                        distinctPropertyValues.propertyTypes | distinctPropertyValues.promotionalModels
                        ["A",null,""] | []""");
        assertThat(FrameText.of(decoder.linked("distinctPropertyValues.propertyTypes")))
                .isEqualTo("""
                        value | distinctPropertyValues.promotionalModels
                        A | []
                        - | []
                        "" | []""");
    }

    @Test
    void pagesFollowEachOtherAndWhatStandsAboveThemRepeats() {
        PageDecoder decoder = decoder(
                read(
                        "{ itemList(itemListId: 1) { id listName: name items(pageSize: 2) { nextPage records { sku name } } } }"));
        PageDecoder.Page first =
                items(decoder, "\"t2\"", "{\"sku\":\"00123\",\"name\":null},{\"sku\":\"2\",\"name\":\"\"}");
        PageDecoder.Page second = items(decoder, "\"t3\"", "");
        PageDecoder.Page third = items(decoder, "null", "{\"sku\":\"3\",\"name\":\"n\"}");
        assertThat(first).isEqualTo(new PageDecoder.Page(true, 2, "t2"));
        assertThat(second).isEqualTo(new PageDecoder.Page(true, 0, "t3"));
        assertThat(third).isEqualTo(new PageDecoder.Page(true, 1, null));
        assertThat(FrameText.of(decoder.frame())).isEqualTo("""
                        itemList.id | listName | sku | name
                        L | N | 00123 | -
                        L | N | 2 | ""
                        L | N | 3 | n""");
    }

    @Test
    void thePagersOwnFieldsAreNoColumns() {
        PageDecoder decoder = contracts("status } count totalCount again: totalCount x: resultList { status");
        PageDecoder.Page page = decode(
                decoder,
                "{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[{\"status\":\"A\"}],\"count\":1,\"totalCount\":7,\"x\":[]}}}}",
                "");
        assertThat(page.end()).isEqualTo(7L);
        assertThat(FrameText.of(decoder.frame())).isEqualTo("status | publisher.contracts.x\nA | []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"437", "\"437\""})
    void aCountMayBeANumberOrAText(String count) {
        assertThat(total(count).end()).isEqualTo(437L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"many\"", "437.5", "99999999999999999999", "true"})
    void aCountThatIsNoneCountsAsUnknown(String count) {
        assertThat(total(count).end()).isNull();
    }

    @Test
    void aPageTokenIsATextAlways() {
        PageDecoder decoder =
                decoder(read("{ itemList(itemListId: 1) { items(pageSize: 2) { nextPage records { sku } } } }"));
        assertThat(items(decoder, "17", "").end()).isEqualTo("17");
        assertThat(items(decoder, "\"\"", "").end()).isEqualTo("");
    }

    @Test
    void noRecordIsNoRowButColumnsStay() {
        PageDecoder decoder = contracts("advertiserId status");
        assertThat(decode(decoder, "").records()).isZero();
        assertThat(decoder.frame().rowCount()).isZero();
        assertThat(decoder.frame().columns()).hasSize(2);
    }

    @Test
    void aPageWithoutItsListIsNotPresent() {
        PageDecoder decoder = contracts("status");
        assertThat(decode(decoder, "{\"data\":{\"publisher\":{\"contracts\":null}}}", "")
                        .present())
                .isFalse();
        assertThat(decode(decoder, "{\"data\":{\"publisher\":null}}", "").present())
                .isFalse();
        assertThat(decode(decoder, "{\"data\":null}", "").present()).isFalse();
        assertThat(decoder.frame().rowCount()).isZero();
    }

    @Test
    void aSingleRecordIsARowAndNullIsNone() {
        ValidDocument document = read("{ promotionalProperty(id: 1) { id createdAt tags { name } } }");
        PageDecoder found = decoder(document);
        decode(found, "{\"data\":{\"promotionalProperty\":{\"id\":\"1\",\"createdAt\":null,\"tags\":[]}}}", "");
        decode(found, "{\"data\":{\"promotionalProperty\":null}}", "");
        assertThat(FrameText.of(found.frame()).lines().skip(1)).containsExactly("1 | - | -");
        PageDecoder list = decoder(read("{ promotionalPropertiesByIds(ids: [1]) { id tags { name } } }"));
        decode(list, "{\"data\":{\"promotionalPropertiesByIds\":[]}}", "");
        assertThat(list.frame().rowCount()).isZero();
        PageDecoder plain = decoder(read("{ promotionalProperty(id: 1) { id createdAt } }"));
        decode(plain, "{\"data\":{\"promotionalProperty\":{\"id\":\"1\"}}}", "");
        decode(plain, "{\"data\":{\"promotionalProperty\":null}}", "");
        assertThat(FrameText.of(plain.frame()))
                .isEqualTo("promotionalProperty.id | promotionalProperty.createdAt\n1 | -");
    }

    @Test
    void valuesKeepTheirDigitsAndTheirTypes() {
        PageDecoder decoder = contracts(
                "advertiserId endTime programTerms { isDefault actionTerms { referralPeriod commissions { rate { value } } } }");
        decode(
                decoder,
                terms("\"00123\"", "\"2026-01-01T02:00:00+02:00\"", "true", "9007199254740993", "0.10"),
                terms(
                        "123",
                        "\"2026-01-01T00:00:00Z\"",
                        "\"false\"",
                        "\"9007199254740993\"",
                        "\"12345678901234567890.1234567890\""),
                terms("\"\"", "null", "null", "null", "1E-7"));
        assertThat(FrameText.of(decoder.frame()).lines().skip(1))
                .containsExactly(
                        "00123 | 2026-01-01T00:00:00Z | true | 9007199254740993 | 0.10",
                        "123 | 2026-01-01T00:00:00Z | false | 9007199254740993 | 12345678901234567890.1234567890",
                        "\"\" | - | - | - | 1E-7");
        assertThat(decoder.frame().columns().get(4).values()).contains(new BigDecimal("0.10"));
        assertThat(FrameText.types(decoder.frame())).isEqualTo("text instant boolean long decimal");
        assertThat(decoder.notes()).isEmpty();
    }

    @Test
    void columnsOfNothingButNullKeepTheirType() {
        PageDecoder decoder = contracts("endTime programTerms { isDefault }");
        decode(decoder, "{\"endTime\":null,\"programTerms\":null},{}");
        assertThat(FrameText.types(decoder.frame())).isEqualTo("instant boolean");
        assertThat(FrameText.of(decoder.frame()).lines().skip(1)).containsExactly("- | -", "- | -");
    }

    @Test
    void whatDoesNotFitIsMissingAndNoted() {
        PageDecoder decoder = contracts(
                "advertiserId endTime programTerms { isDefault actionTerms { referralPeriod commissions { rate { value } } } }");
        decode(
                decoder,
                terms("\"A\"", "\"tomorrow\"", "1", "1.5", "\"a lot\""),
                terms("\"B\"", "\"2026-01-01\"", "\"yes\"", "99999999999999999999", "1e999999999"),
                terms("\"C\"", "17", "\"\"", "\"" + "x".repeat(100) + "\"", "\"" + "9".repeat(5000) + "\""));
        assertThat(FrameText.of(decoder.frame()).lines().skip(1))
                .containsExactly("A | - | - | - | -", "B | - | - | - | -", "C | - | - | - | -");
        assertThat(decoder.notes())
                .containsExactly(
                        "3 cells of `publisher.contracts.resultList.endTime` hold no instant (the first is \"tomorrow\") and are missing in the table",
                        "3 cells of `publisher.contracts.resultList.programTerms.isDefault` hold no boolean (the first is \"1\") and are missing in the table",
                        "3 cells of `publisher.contracts.resultList.programTerms.actionTerms.referralPeriod` hold no long (the first is \"1.5\") and are missing in the table",
                        "3 cells of `publisher.contracts.resultList.programTerms.actionTerms.commissions.rate.value` hold no decimal (the first is \"a lot\") and are missing in the table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"status\":{}}]",
                "[{\"status\":[1]}]",
                "[{\"programTerms\":\"x\"}]",
                "[{\"programTerms\":[]}]",
                "[{\"programTerms\":{\"actionTerms\":{}}}]",
                "[{\"programTerms\":{\"actionTerms\":[1]}}]",
                "[[]]",
                "{}",
                "\"none\""
            })
    void anAnswerOfAnotherShapeIsRefusedAndAddsNoRow(String list) {
        PageDecoder decoder = contracts("status programTerms { actionTerms { id } }");
        decode(decoder, "{\"status\":\"ACTIVE\",\"programTerms\":{\"actionTerms\":[{\"id\":\"1\"}]}}");
        String good = FrameText.of(decoder.frame());
        String body = "{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[{\"status\":\"A\"}],\"resultList\":"
                + list + "}}}}";
        CjException e = catchThrowableOfType(CjException.class, () -> decode(decoder, body, ""));
        assertThat(e.kind()).isEqualTo(CjException.Kind.BAD_REPLY);
        assertThat(e).hasMessageStartingWith("the answer has not the shape of the schema: `/data/publisher/contracts");
        assertThat(FrameText.of(decoder.frame())).isEqualTo(good);
    }

    @Test
    void aCountThatIsAnObjectIsRefused() {
        CjException e = catchThrowableOfType(CjException.class, () -> total("{\"a\":1}"));
        assertThat(e.kind()).isEqualTo(CjException.Kind.BAD_REPLY);
    }

    @Test
    void anAnswerThatIsCutAnywhereAddsNothing() {
        String whole = """
                {"data":{"publisher":{"contracts":{"resultList":[{"status":"ACTIVE","programTerms":{"actionTerms":[{"id":"1"}]}},\
                {"status":"EXPIRED","programTerms":{"actionTerms":[]}}],"_cjshTotal":2}}}}""";
        for (int length = 1; length < whole.length(); length++) {
            PageDecoder decoder = contracts("status programTerms { actionTerms { id } }");
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> decode(decoder, cut, ""))
                    .isInstanceOf(CjException.class)
                    .hasMessage("the answer is cut short or no JSON");
            assertThat(decoder.frame().rowCount()).isZero();
            decode(decoder, whole, "");
            assertThat(decoder.frame().rowCount()).isEqualTo(2);
        }
    }

    @Test
    void hostileNestingAndNumbersAreRefusedInOneLine() {
        PageDecoder decoder = contracts("status");
        assertThatThrownBy(() -> decode(decoder, "{\"data\":{\"x\":" + "[".repeat(200_000), ""))
                .isInstanceOf(CjException.class);
        assertThatThrownBy(() -> decode(decoder, "{\"errors\":" + "{\"a\":".repeat(200_000), ""))
                .isInstanceOf(CjException.class);
        assertThat(decoder.frame().rowCount()).isZero();
    }

    @Test
    void aLargePageIsReadInOrder() {
        PageDecoder decoder = contracts("advertiserId programTerms { actionTerms { id } }");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            records.append(i == 0 ? "" : ",")
                    .append("{\"advertiserId\":\"")
                    .append(i)
                    .append("\",\"programTerms\":{\"actionTerms\":[")
                    .append(i % 3 == 0 ? "" : i % 3 == 1 ? "{\"id\":\"a\"}" : "{\"id\":\"a\"},{\"id\":\"b\"}")
                    .append("]}}");
        }
        assertThat(decode(decoder, records.toString()).records()).isEqualTo(5000);
        assertThat(decoder.frame().rowCount()).isEqualTo(1667 + 1667 + 2 * 1666);
        assertThat(decoder.frame().columns().get(0).values()).contains("0", "4999");
    }

    private static String terms(String id, String end, String isDefault, String period, String value) {
        return "{\"advertiserId\":" + id + ",\"endTime\":" + end + ",\"programTerms\":{\"isDefault\":" + isDefault
                + ",\"actionTerms\":[{\"referralPeriod\":" + period + ",\"commissions\":[{\"rate\":{\"value\":" + value
                + "}}]}]}}";
    }

    private static PageDecoder.Page total(String count) {
        return decode(
                contracts("status"),
                "{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[],\"_cjshTotal\":" + count + "}}}}",
                "");
    }

    private static PageDecoder.Page items(PageDecoder decoder, String next, String records) {
        String body = "{\"data\":{\"itemList\":{\"id\":\"L\",\"listName\":\"N\",\"items\":{\"nextPage\":" + next
                + ",\"records\":[" + records + "]}}}}";
        return decode(decoder, body, "");
    }

    /** Records of a page of contracts. */
    private static PageDecoder.Page decode(PageDecoder decoder, String... records) {
        String body = records.length == 2 && records[1].isEmpty()
                ? records[0]
                : "{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[" + String.join(",", records)
                        + "],\"_cjshTotal\":1}}}}";
        return decoder.decode(body.getBytes(StandardCharsets.UTF_8));
    }

    private static PageDecoder contracts(String fields) {
        return new PageDecoder(plan(fields));
    }

    private static RowPlan plan(String fields) {
        ValidDocument document = read("{ publisher { contracts(publisherId: 1) { resultList { " + fields + " } } } }");
        return RowPlan.of(document, PagedDocument.of(document, Map.<String, @Nullable Object>of()));
    }

    private static PageDecoder decoder(ValidDocument document) {
        return new PageDecoder(RowPlan.of(document, PagedDocument.of(document, Map.of())));
    }

    private static ValidDocument read(String text) {
        return new DocumentReader(SCHEMAS).read(text);
    }
}
