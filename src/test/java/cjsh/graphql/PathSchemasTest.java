package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The path door on schemas that CJ does not have, or not yet. */
class PathSchemasTest {
    private static final GraphQLSchema SHOP = Schemas.build("""
            type Query { goods: [Good!]! }
            interface Good { id: ID! maker: Maker }
            type BookGood implements Good { id: ID! maker: Maker price: Int! size: Pages! extra: Extra @deprecated(reason: "no") tag: String }
            type FoodGood implements Good { id: ID! maker: Maker price: Float! size: Weight! tag: [String!] food: String }
            type Pages { value: Int! pages: Int! }
            type Weight { value: Float grams: Int! }
            type Extra { a: Int }
            type Maker { name: String! parent: Maker best: Good thing: Thing page(n: Int!, size: Int! = 5): Maker few(n: Int = 1): Int hub: Hub only: Only old: Int @deprecated }
            type Only { f(n: Int!): Int }
            type Hub { maker: Maker }
            union Thing = Pages | Weight | Extra
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maker | * | { name few }",
                "Maker | ** | { name best { id ... on BookGood { price size { value pages } tag } ... on FoodGood { price_FoodGood: price size { value_Weight: value grams } tag_FoodGood: tag food } } thing { ... on Pages { value pages } ... on Weight { value_Weight: value grams } ... on Extra { a } } few }",
                "Maker | old | { old }",
                "Maker | hub | { hub { __typename } }",
                "Maker | best.hub best.extra | -",
                "Maker | best.extra | { best { ... on BookGood { extra { a } } } }",
                "Maker | parent.parent.name | { parent { parent { name } } }",
                "Maker | thing | { thing { __typename } }",
                "Maker | thing.pages thing.grams | { thing { ... on Pages { pages } ... on Weight { grams } } }",
                "Maker | thing[on Extra] | { thing { ... on Extra { a } } }",
                "Maker | thing[on Weight].** | { thing { ... on Weight { value grams } } }",
                "Maker | best.size.pages | { best { ... on BookGood { size { pages } } } }",
                "Maker | best[on Book].price cost: best[on Food].price | { best { ... on BookGood { price } ... on FoodGood { cost: price } } }",
                "Maker | best[on Food].price best[on Food].** | { best { ... on FoodGood { price id maker { name best { id ... on BookGood { price size { value pages } tag } } thing { ... on Pages { value pages } ... on Weight { value_Weight: value grams } ... on Extra { a } } few } size { value grams } tag food } } }",
                "Maker | x: best.maker.name | { best { maker { x: name } } }",
                "Maker | best.__typename | { best { __typename } }",
                "Maker | kind: __typename name | { kind: __typename name }",
                "Maker | few: name ** | { few: name name best { id ... on BookGood { price size { value pages } tag } ... on FoodGood { price_FoodGood: price size { value_Weight: value grams } tag_FoodGood: tag food } } thing { ... on Pages { value pages } ... on Weight { value_Weight: value grams } ... on Extra { a } } few_Maker: few }",
                "Maker | ** ** | { name best { id ... on BookGood { price size { value pages } tag } ... on FoodGood { price_FoodGood: price size { value_Weight: value grams } tag_FoodGood: tag food } } thing { ... on Pages { value pages } ... on Weight { value_Weight: value grams } ... on Extra { a } } few }",
                "Good | maker.name food | { maker { name } ... on FoodGood { food } }"
            })
    void pathsBecomeValidSelections(String type, String paths, String selection) {
        if (selection.equals("-")) {
            assertThat(fault(type, paths))
                    .isEqualTo(
                            "1:6 `Good` has no field `hub`: it is a field of `Maker`, one level down: `maker { hub }`");
            return;
        }
        String printed = PathSelection.toGraphQl(SHOP, type, paths);
        assertThat(printed).isEqualTo(selection);
        String query = "{ goods " + (type.equals("Good") ? printed : "{ maker " + printed + " }") + " }";
        assertThat(graphql.ParseAndValidate.validate(
                        SHOP, new graphql.parser.Parser().parseDocument(query), rule -> true, Locale.ROOT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "best.price | 1:6 `price` is `Int!` of `BookGood` and `Float!` of `FoodGood`: take each by `[on …]`, and give one of them another name",
                "best.size.value | 1:11 `value` is `Int!` of `Pages` and `Float` of `Weight`: take each by `[on …]`, and give one of them another name",
                "id: best.price best.id | 1:10 `id` is `Int!` of `BookGood` and `Float!` of `FoodGood`: take each by `[on …]`, and give one of them another name 1:21 `id` names another field already: give one of them another name",
                "page.name | 1:1 `page` needs the argument `n: Int!`, and a path takes none: write the query as text",
                "page(n: 1, size: 2).name old | 1:5 a path takes no arguments: give them before the paths, or write the query as text",
                "parent { name } | 1:8 `{` can not stand here: a path goes down by `.`, as in `programTerms.name`",
                "best[on Book].hub.maker | 1:15 `BookGood` has no field `hub`: it is a field of `Maker`, one level down: `maker { hub }`",
                "best.size.weight | 1:11 `Pages` has no field `weight` 1:11 `Weight` has no field `weight`",
                "thing[on Book].x | 1:10 `Thing` has no type `Book`: it has Pages, Weight, Extra",
                "thing.name | 1:7 `Thing` has no field `name`",
                "only.** | 1:6 `Only` has no fields that come without arguments",
                "_cjshTotal: name | 1:1 names that start with `_cjsh` are for cjsh itself",
                "*: name | 1:1 `*` is no name: a name goes before `:`",
                "name.*** | 1:8 `*` can not stand here: paths stand apart by blanks or commas",
                "parent.*.name | 1:10 nothing can follow `*`",
                "nam old, x[ on ,parent..name  a:*  | 1:1 `Maker` has no field `nam`: did you mean `name`? 1:16 `,` can not stand here: a type should 1:24 `.` can not stand here: a field name should 1:33 `*` is many fields, so it can not have one name"
            })
    void wrongPathsAreExplained(String paths, String faults) {
        assertThat(fault("Maker", paths)).isEqualTo(faults);
    }

    @Test
    void blanksOfEveryKindStandBetweenPaths() {
        assertThat(PathSelection.toGraphQl(SHOP, "Maker", "\u00a0name,\t few\u2003hub\r\n\ufeff old,"))
                .isEqualTo("{ name few hub { __typename } old }");
    }

    @Test
    void allFaultsComeWithTheirPlacesAlsoThoseOfSyntax() {
        assertThat(fault("Maker", "nme\nname. few\n, parent.nme best[Book].x\n😀 old"))
                .isEqualTo("1:1 `Maker` has no field `nme`: did you mean `name`?"
                        + " 2:6 ` ` can not stand here: a field name should"
                        + " 3:10 `Maker` has no field `nme`: did you mean `name`?"
                        + " 3:19 `[` is followed by `on` and a type, as in `[on Website]`"
                        + " 4:1 `😀` can not stand here: a field name should");
    }

    @Test
    void aSchemaInWhichEverythingLeadsToEverythingIsNotUnfolded() {
        String fields =
                IntStream.range(0, 30).mapToObj(i -> "f" + i + ": T" + i).collect(Collectors.joining(" "));
        GraphQLSchema dense = Schemas.build("type Query { x: T0 } "
                + IntStream.range(0, 30)
                        .mapToObj(i -> "type T" + i + " { v: Int " + fields + " }")
                        .collect(Collectors.joining(" ")));
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class, () -> PathSelection.toGraphQl(dense, "T0", "v f3.v **"));
        assertThat(e).hasMessage("path: the paths take more than 4000 fields, the most there may be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parent.", "name ", "a:name ", "nme ", "( ", "((", "a:", "*", "** ", "parent[on ", "\u00a0", "😀"
            })
    void hostileLengthsAreRefusedWithAReason(String part) {
        InvalidQueryException e = catchThrowableOfType(
                InvalidQueryException.class,
                () -> PathSelection.toGraphQl(SHOP, "Maker", part.repeat(5_000_000 / part.length()) + "x"));
        assertThat(e)
                .hasMessage(
                        "path: the paths have " + e.source().length() + " characters, but may have at most 1048576");
        InvalidQueryException shorter = catchThrowableOfType(
                InvalidQueryException.class,
                () -> PathSelection.toGraphQl(SHOP, "Maker", part.repeat(1_000_000 / part.length()) + "nme"));
        assertThat(shorter.getMessage()).hasSizeLessThan(1100);
    }

    @Test
    void numbersOfPathsAreLimited() {
        String many =
                IntStream.range(0, 20_000).mapToObj(i -> "a" + i + ": name").collect(Collectors.joining(" "));
        assertThat(fault("Maker", many))
                .contains(
                        "the paths have more than 15000 steps, the most there may be: this path is the first too many");
        String less =
                IntStream.range(0, 4_001).mapToObj(i -> "a" + i + ": name").collect(Collectors.joining(" "));
        assertThat(fault("Maker", less)).isEqualTo("0:0 the paths take more than 4000 fields, the most there may be");
        assertThat(PathSelection.toGraphQl(SHOP, "Maker", "name ".repeat(14_000)))
                .isEqualTo("{ name }");
        assertThat(fault("Maker", "parent.".repeat(5_000) + "name"))
                .isEqualTo("1:701 a path has at most 100 steps: this is one more");
    }

    private static String fault(String type, String paths) {
        InvalidQueryException e =
                catchThrowableOfType(InvalidQueryException.class, () -> PathSelection.toGraphQl(SHOP, type, paths));
        return e.problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .collect(Collectors.joining(" "));
    }
}
