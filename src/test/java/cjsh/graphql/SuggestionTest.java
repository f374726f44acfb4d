package cjsh.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionTest {
    private static final List<String> LINES = read();
    private static final List<String> NAMES = Arrays.asList(LINES.get(1).split(" "));

    static List<String> mistakes() {
        return LINES.subList(2, LINES.size());
    }

    /** Written by {@code src/bench/explainer}. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void namesAreRankedAsGraphQlJsRanksThem(String line) {
        int colon = line.indexOf(':');
        assertThat(String.join(" ", Suggestion.near(line.substring(0, colon), NAMES)))
                .isEqualTo(line.substring(colon + 1).strip());
    }

    @Test
    void aSentenceNamesThemAll() {
        assertThat(Suggestion.didYouMean("ab", List.of("ac", "ad", "ae", "xyz")))
                .isEqualTo(": did you mean `ac`, `ad` or `ae`?");
        assertThat(Suggestion.didYouMean("ab", List.of("xyz"))).isEmpty();
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(SuggestionTest.class.getResourceAsStream("bad/suggestions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
