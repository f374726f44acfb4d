package cjsh.engine.magic;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.Completion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplaceTest {
    @TempDir
    private Path folder = Path.of("");

    private Workplace place() {
        return new Workplace(folder, folder, Map.of(), false, text -> false);
    }

    private static List<String> texts(Completion found) {
        return found.candidates().stream().map(Completion.Candidate::text).toList();
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "such names can not be there")
    @ValueSource(
            strings = {"b$(touch pwned)", "b;touch pwned", "b`touch pwned`", "b&touch pwned", "b'c \"d", "b\\c", "b c"})
    void aFileNameIsNothingButItselfToACommand(String name) throws Exception {
        Files.writeString(folder.resolve(name), "found");
        for (String typed : List.of("cat b", "cat 'b", "cat \"b")) {
            Completion found = place().filesOfCommand(typed);
            assertThat(found.candidates()).hasSize(1);
            assertThat(output(typed.substring(0, found.anchor()) + texts(found).get(0)))
                    .isEqualTo("found");
        }
        assertThat(folder.resolve("pwned")).doesNotExist();
    }

    private String output(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void aPlainNameNeedsNoQuotes() throws IOException {
        Files.createFile(folder.resolve("rates-2026.csv"));
        assertThat(texts(place().filesOfCommand("cat ra"))).containsExactly("rates-2026.csv");
        Files.createFile(folder.resolve("a b.jsh"));
        assertThat(texts(place().files("a", false))).containsExactly("\"a b.jsh\"");
    }
}
