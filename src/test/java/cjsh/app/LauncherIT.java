package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
class LauncherIT {
    private record Ended(int exit, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private Ended launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CJ_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Ended(exit, out, Files.readString(folder.resolve("err")));
    }

    @Test
    void itRunsAnExpressionAndPassesArgumentsAndExitCodesOn() throws Exception {
        Ended fine = launch(Path.of("cjsh"), Map.of(), "-c", "args.get(0) + args.size()", "a b", "*");
        assertThat(fine.out()).isEqualTo("a b2\n");
        assertThat(fine.err()).isEmpty();
        assertThat(launch(Path.of("cjsh"), Map.of(), "-c", "nonsense").exit()).isEqualTo(3);
    }

    @Test
    void itWorksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                folder.resolve("link to cjsh"), Path.of("cjsh").toAbsolutePath());
        assertThat(launch(link, Map.of(), "--version").out()).startsWith("cjsh 0.1.0 (Java ");
    }

    @Test
    void textIsUtf8WhateverTheLocale() throws Exception {
        Ended ended = launch(Path.of("cjsh"), Map.of("LC_ALL", "C", "LANG", "C"), "-c", "\"日本 \" + '\\u00e9'");
        assertThat(ended.out()).isEqualTo("日本 é\n");
    }

    @Test
    void aJavaHomeThatIsNoJdkIsNamed() throws Exception {
        Ended ended = launch(Path.of("cjsh"), Map.of("JAVA_HOME", "/no/such/jdk"), "--version");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("JAVA_HOME is no JDK: /no/such/jdk");
    }

    @Test
    void theTokenIsNotWrittenAnywhere() throws Exception {
        Ended ended = launch(
                Path.of("cjsh"),
                Map.of(
                        "CJ_TOKEN",
                        "s3cret-t0ken",
                        "CJ_PROGRAMS_URL",
                        "http://127.0.0.1:1/query",
                        "CJ_PUBLISHER_ID",
                        "1"),
                "-c",
                "contracts().table()");
        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.out() + ended.err()).doesNotContain("s3cret");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(LauncherIT::text))
                    .noneMatch(text -> text.contains("s3cret"));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
