package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Never worse than graphql-js, whose side {@code src/bench/explainer} writes. */
class ExplainerComparisonTest {
    private static final DocumentReader READER = new DocumentReader(new Schemas());

    static List<ForeignBlock> blocks() {
        return ForeignBlock.readAll();
    }

    /** A difference that is not listed fails, and so does one that is listed and is none any more. */
    @ParameterizedTest
    @MethodSource("blocks")
    void whereGraphQlJsFindsAFaultWeFindItToo(ForeignBlock block) {
        List<Problem> ours = faults(block.document());
        List<String> lacking = block.errors().stream()
                .flatMap(error -> error.lackedBy(ours))
                .distinct()
                .toList();
        assertThat(ours).isNotEmpty();
        assertThat(lacking)
                .as(ours.stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .containsExactlyInAnyOrderElementsOf(block.differences().keySet());
        assertThat(block.differences().values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(blocks())
                .hasSizeGreaterThanOrEqualTo(80)
                .extracting(ForeignBlock::name)
                .doesNotHaveDuplicates();
    }

    private static List<Problem> faults(String text) {
        return catchThrowableOfType(InvalidQueryException.class, () -> READER.read(text))
                .problems();
    }
}
