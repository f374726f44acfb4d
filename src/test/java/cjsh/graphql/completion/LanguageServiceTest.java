package cjsh.graphql.completion;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every cursor position of twelve documents against npm's graphql-language-service: the same candidates, but where ours are
 * better for a reason that {@link Better} states. {@code src/bench/completer} writes the other side.
 */
class LanguageServiceTest {
    private static final Path RESOURCES = Path.of("src/test/resources/cjsh/graphql/completion");
    private static final Schemas SCHEMAS = new Schemas();
    private static final Map<String, Api> APIS = Map.of(
            "program-terms", Api.PROGRAMS,
            "promotional-properties", Api.PROPERTIES,
            "item-list", Api.ITEM_LISTS,
            "tech-partner", Api.TECH_PARTNERS);

    private static Api api(String text) {
        return Objects.requireNonNull(APIS.get(text.substring("# api: ".length(), text.indexOf('\n'))));
    }

    @Test
    void offersTheSameOrBetter() throws IOException {
        List<String> different = new ArrayList<>();
        Map<Better, Integer> used = new EnumMap<>(Better.class);
        for (Path file : documents()) {
            String text = Files.readString(file);
            List<Set<String>> theirs = leftSide(file);
            assertThat(theirs).as("positions of %s", file).hasSize(text.length() + 1);
            TextCompleter completer = TextCompleter.of(SCHEMAS.of(api(text)));
            for (int offset = 0; offset <= text.length(); offset++) {
                Position position = Position.of(text, offset, completer, theirs.get(offset));
                Set<Better> reasons = position.reasons();
                if (!position.isSame() && reasons.isEmpty()) {
                    different.add(file.getFileName() + " " + position);
                }
                reasons.forEach(reason -> used.merge(reason, 1, Integer::sum));
            }
        }
        assertThat(different).isEmpty();
        assertThat(used.keySet()).as("reasons that still hold").isEqualTo(EnumSet.allOf(Better.class));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("documents"))) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(12);
            return sorted;
        }
    }

    /** A line of the other side: {@code from-to}, line and column, labels. */
    private static List<Set<String>> leftSide(Path document) throws IOException {
        String name = document.getFileName().toString().replace(".graphql", ".txt");
        List<Set<String>> byOffset = new ArrayList<>();
        for (String line :
                Files.readAllLines(RESOURCES.resolve("language-service").resolve(name))) {
            String[] parts = line.split("\t", -1);
            String[] range = parts[0].split("-");
            Set<String> labels = new TreeSet<>(Arrays.asList(parts[2].split(" ")));
            labels.remove("");
            for (int offset = Integer.parseInt(range[0]); offset <= Integer.parseInt(range[1]); offset++) {
                byOffset.add(labels);
            }
        }
        return byOffset;
    }
}
