package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaSearchTest {
    private static final String SDL = """
            "What one may ask."
            type Query {
              contracts("A company's number." publisherId: ID!, status: Status): [Contract!]!
            }
            "An agreement. It has terms."
            type Contract { status: Status, substatus: Int, name: String }
            "Where a contract stands now."
            enum Status { ACTIVE "No agreement any more." ENDED }
            input StatusFilter { not: Status }
            """;

    private static List<String> find(String word) {
        return SchemaSearch.find(Schemas.build(SDL), word).stream()
                .map(hit -> hit.element() + " | " + hit.type() + " | " + hit.description())
                .toList();
    }

    @Test
    void wholeNamesComeFirstThenBeginningsThenPartsThenDescriptions() {
        assertThat(find("STATUS"))
                .containsExactly(
                        "Contract.status | Status | ",
                        "Query.contracts(status:) | Status | ",
                        "Status | enum | Where a contract stands now.",
                        "StatusFilter | input | ",
                        "Contract.substatus | Int | ");
        assertThat(find("agreement"))
                .containsExactly(
                        "Contract | type | An agreement.", "Status.ENDED | enum value | No agreement any more.");
    }

    @Test
    void whatStandsNowhereIsNotFound() {
        assertThat(find("commission")).isEmpty();
        assertThat(find("__type")).isEmpty();
    }
}
