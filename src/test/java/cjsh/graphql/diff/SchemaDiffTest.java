package cjsh.graphql.diff;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The differ against npm's graphql-inspector; {@code src/bench/differ} writes what that one says. */
class SchemaDiffTest {
    private static final Path FOLDER = Path.of("src/test/resources/cjsh/graphql/diff");

    /** What the two say differently of an edit, and why that is right. */
    private record Difference(Set<String> inspector, Set<String> ours, String because) {}

    @TestFactory
    Stream<DynamicTest> saysWhatGraphqlInspectorSaysOrHasAReason() throws IOException {
        Map<String, Set<String>> inspector = inspector();
        Map<String, Difference> differences = differences();
        List<SchemaEdit> edits = edits();
        assertThat(edits).hasSizeGreaterThanOrEqualTo(40);
        assertThat(edits.stream().map(SchemaEdit::title)).containsExactlyInAnyOrderElementsOf(inspector.keySet());
        assertThat(inspector.keySet()).containsAll(differences.keySet());
        return edits.stream()
                .map(edit -> DynamicTest.dynamicTest(edit.title(), () -> {
                    Set<String> theirs = Objects.requireNonNull(inspector.get(edit.title()));
                    Set<String> ours = ours(edit);
                    Difference listed = differences.getOrDefault(
                            edit.title(), new Difference(Set.of(), Set.of(), "nothing differs"));
                    assertThat(without(theirs, ours))
                            .as("graphql-inspector alone, where ours says %s", ours)
                            .isEqualTo(listed.inspector());
                    assertThat(without(ours, theirs)).as("ours alone").isEqualTo(listed.ours());
                    assertThat(listed.because()).isNotBlank();
                }));
    }

    @Test
    void everyChangeIsOneLineOfWords() throws IOException {
        for (SchemaEdit edit : edits()) {
            for (Change change : changes(edit)) {
                assertThat(change.words()).as(edit.title()).isNotBlank().doesNotContain("\n", "GraphQL");
            }
        }
    }

    @Test
    void aSchemaDoesNotDifferFromItself() {
        for (Api api : Api.values()) {
            assertThat(SchemaDiff.between(new Schemas().of(api), new Schemas().of(api)))
                    .isEmpty();
        }
    }

    @Test
    void theWorstComesFirst() {
        List<Change> changes =
                SchemaDiff.between(new Schemas().of(Api.PROPERTIES), new Schemas().of(Api.TECH_PARTNERS));
        assertThat(changes).isSortedAccordingTo(Comparator.comparing(Change::level));
        assertThat(changes.get(0).level()).isEqualTo(Change.Level.BREAKING);
    }

    private static List<Change> changes(SchemaEdit edit) {
        return SchemaDiff.between(Schemas.build(edit.before()), Schemas.build(edit.after()));
    }

    /** In graphql-inspector's spelling of elements. */
    private static Set<String> ours(SchemaEdit edit) {
        Set<String> lines = new TreeSet<>();
        for (Change change : changes(edit)) {
            lines.add(change.level() + " " + change.element().replace("(", ".").replace(":)", ""));
        }
        return lines;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static List<SchemaEdit> edits() throws IOException {
        List<SchemaEdit> edits = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("edits"))) {
            for (Path file : files.sorted().toList()) {
                edits.addAll(SchemaEdit.in(file));
            }
        }
        return edits;
    }

    private static Map<String, Set<String>> inspector() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        blocks("inspector.txt").forEach((title, lines) -> all.put(title, new TreeSet<>(lines)));
        return all;
    }

    private static Map<String, Difference> differences() throws IOException {
        Map<String, Difference> all = new TreeMap<>();
        blocks("differences.txt").forEach((title, lines) -> {
            Set<String> theirs = new TreeSet<>();
            Set<String> ours = new TreeSet<>();
            String because = "";
            for (String line : lines) {
                if (line.startsWith("inspector: ")) {
                    theirs.add(line.substring("inspector: ".length()));
                } else if (line.startsWith("ours: ")) {
                    ours.add(line.substring("ours: ".length()));
                } else {
                    because += line.replaceFirst("^because: ", "");
                }
            }
            assertThat(theirs.size() + ours.size()).as(title).isPositive();
            all.put(title, new Difference(theirs, ours, because));
        });
        return all;
    }

    private static Map<String, List<String>> blocks(String file) throws IOException {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        for (String block : Files.readString(FOLDER.resolve(file)).split("(?m)^== ")) {
            if (!block.startsWith("#")) {
                List<String> lines =
                        block.lines().filter(line -> !line.isBlank()).toList();
                assertThat(blocks.put(lines.get(0), lines.subList(1, lines.size())))
                        .as(lines.get(0))
                        .isNull();
            }
        }
        return blocks;
    }
}
