package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read to be written back, of schemas that CJ may come to have. */
class InputShapeTest {
    private static final GraphQLSchema SCHEMA = Schemas.build("""
            type Query { thing: Thing }
            type Thing { id: ID!, details: Details!, marks: [Mark!]!, one: String, many: [String] }
            type Mark { name: String, read: Int }
            interface Details { kind: String! }
            type Site implements Details { kind: String!, address: String }
            type Feed implements Details { kind: String!, address: String, rate: Int }
            input ThingInput {
              id: ID!, details: DetailsInput!, marks: [MarkInput!]!, one: [String], many: String!
              secret: String!, known: String! = "x", maybe: String
            }
            input MarkInput { name: String!, written: Int!, note: String }
            input DetailsInput { kind: String!, address: String, rate: Int, secret: Int }
            """);

    private final InputShape shape = InputShape.of(SCHEMA, "Thing", "ThingInput");

    @Test
    void aFieldThatSeveralKindsHaveIsReadOfEachOfThem() {
        assertThat(shape.selection())
                .isEqualTo("{ id details { kind ... on Feed { address } ... on Site { address }"
                        + " ... on Feed { rate } } marks { name } }");
    }

    @Test
    void whatMustBeWrittenAndCanNotBeReadIsNamed() {
        assertThat(shape.unreadable()).containsExactly("marks.written", "many", "secret");
    }

    @Test
    void whatMayBeWrittenAndCanNotBeReadIsLostUnlessItIsNamedOrNobodyHasIt() {
        Map<String, Object> read = Map.of("marks", List.of(Map.of("name", "m")));
        assertThat(shape.lost(read, Map.of())).containsExactly("marks.note", "one", "known", "maybe");
        assertThat(shape.lost(Map.of("marks", List.of()), Map.of("one", List.of(), "maybe", "x")))
                .containsExactly("known");
        assertThat(shape.lost(read, Map.of("marks", List.of(), "one", "x", "known", "x")))
                .containsExactly("maybe");
        Map<String, Object> site = Map.of("details", Map.of("kind", "SITE"));
        assertThat(shape.lost(site, Map.of("details", Map.of("kind", "SITE")))).contains("details.secret");
        assertThat(shape.lost(site, Map.of("details", Map.of("secret", 1)))).doesNotContain("details.secret");
    }

    @Test
    void whatWasReadIsWrittenBackWithoutWhatTheInputLacks() {
        Map<String, Object> read = Map.of(
                "id",
                "1",
                "details",
                Map.of("kind", "FEED", "rate", 7),
                "marks",
                List.of(Map.of("name", "m", "read", 1)));
        assertThat(shape.toInput(read))
                .isEqualTo(Map.of(
                        "id",
                        "1",
                        "details",
                        Map.of("kind", "FEED", "rate", 7),
                        "marks",
                        List.of(Map.of("name", "m"))));
    }
}
