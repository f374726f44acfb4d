package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cells of each notebook run, and a last one that is impossible is refused as its file says. What they show is compared in src/test/jupyter. */
class NotebooksTest {
    private static final Path NOTEBOOKS = Path.of("notebooks");

    @TempDir
    private Path folder = Path.of("");

    /** @param refused whether the notebook itself says that the cell fails */
    private record CodeCell(String source, boolean refused, List<Map<String, Object>> outputs) {
        @SuppressWarnings("unchecked")
        static CodeCell of(Map<String, Object> cell) {
            Map<String, Object> metadata = (Map<String, Object>) member(cell, "metadata");
            List<Object> tags = (List<Object>) metadata.getOrDefault("tags", List.of());
            return new CodeCell(
                    text(member(cell, "source")), tags.contains("raises-exception"), (List<Map<String, Object>>)
                            member(cell, "outputs"));
        }

        /** What is kept of the fault. */
        String reason() {
            return text(member(outputs.get(0), "evalue"));
        }
    }

    private static Object member(Map<String, Object> object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    private static String text(Object lines) {
        return lines instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining())
                : lines.toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<CodeCell> cells(Path file) throws IOException {
        @Nullable Object notebook = JsonTree.of(Files.readString(file));
        List<Map<String, Object>> cells =
                (List<Map<String, Object>>) member((Map<String, Object>) Objects.requireNonNull(notebook), "cells");
        return cells.stream()
                .filter(cell -> member(cell, "cell_type").equals("code"))
                .map(CodeCell::of)
                .toList();
    }

    private Program.Run run(Stream<CodeCell> cells) {
        return Program.in(folder)
                .reading(cells.map(cell -> cell.source() + "\n\n").collect(Collectors.joining()))
                .run();
    }

    @TestFactory
    Stream<DynamicTest> everyCellRuns() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    Program.Run run = run(cells(file).stream().filter(cell -> !cell.refused()));
                    assertThat(run.exit()).as(run.err()).isZero();
                    assertThat(run.out()).contains(" rows × ", "█");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLastCellIsRefusedForTheReasonThatIsKept() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    List<CodeCell> cells = cells(file);
                    List<CodeCell> refused =
                            cells.stream().filter(CodeCell::refused).toList();
                    assertThat(refused).hasSize(1).containsExactly(cells.get(cells.size() - 1));
                    Program.Run run = run(refused.stream());
                    assertThat(run.exit()).as(run.all()).isEqualTo(ExitCode.INVALID);
                    assertThat(run.err()).contains(refused.get(0).reason());
                }));
    }

    @Test
    void eachIsInTheListOfNotebooks() throws IOException {
        String list = Files.readString(NOTEBOOKS.resolve("README.md"));
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(list).contains("](" + file.getFileName() + ")"));
    }
}
