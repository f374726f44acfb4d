package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's start cache: with a Java that only notes how it was called, and once with the real one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
class StartCacheIT {
    private static final Path LAUNCHER = Path.of("cjsh").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private Path tree = Path.of("");
    private Path jdk = Path.of("");
    private Path caches = Path.of("");

    private record Ended(int exit, String out, String err) {
        List<String> words() {
            return out.lines().toList();
        }
    }

    @BeforeEach
    void plant() throws IOException {
        tree = Files.createDirectories(folder.resolve("a tree/target/lib"))
                .resolve("../..")
                .normalize();
        jdk = folder.resolve("a jdk");
        caches = folder.resolve("a cache/cjsh");
        Path source = Files.createDirectories(tree.resolve("src/main")).resolve("A.java");
        Files.writeString(source, "class A {}\n");
        Files.writeString(tree.resolve("pom.xml"), "<project/>\n");
        Files.writeString(tree.resolve("target/cjsh.jar"), "a jar\n");
        Files.copy(LAUNCHER, tree.resolve("cjsh"));
        // Writes what it is told to write, and notes its words; in training, its surroundings, too.
        script(jdk.resolve("bin/java"), """
                printf '%s\\n' "$@"
                home=${0%/bin/java}
                for word; do
                  case $word in
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
                      { env; printf '%s\\n' "$@"; cat; } >>"$home/trained"
                      [ ! -e "$home/dies" ] || kill -9 $$
                      while [ -e "$home/slow" ]; do sleep 0.1; done
                      echo "a cache" >"${word#*=}"
                      ;;
                  esac
                done
                [ ! -e "$home/fails" ]
                """);
        script(jdk.resolve("bin/javac"), "exit 1\n");
        release("25.0.3");
    }

    private void release(String version) throws IOException {
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Nobody & Sons\"\nJAVA_RUNTIME_VERSION=\"" + version + "+9-LTS\"\nJAVA_VERSION=\""
                        + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process process(Map<String, String> more, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(tree.resolve("cjsh").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = new TreeMap<>(Map.of(
                "HOME", folder.toString(),
                "PATH", System.getenv("PATH"),
                "JAVA_HOME", jdk.toString(),
                "XDG_CACHE_HOME", folder.resolve("a cache").toString()));
        environment.putAll(more);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Ended start(String... args) throws Exception {
        return ended(process(Map.of(), args));
    }

    private Process training() throws Exception {
        List<String> words = start().words();
        return process(Map.of("CJSH_TRAIN_JAR", words.get(words.indexOf("-cp") + 1)));
    }

    private Ended train() throws Exception {
        return ended(training());
    }

    private List<String> kept() throws IOException {
        if (!Files.isDirectory(caches)) {
            return List.of();
        }
        try (var files = Files.list(caches)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> trainings() throws IOException {
        Path notes = jdk.resolve("trained");
        return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
    }

    private void awaitTraining() throws Exception {
        Instant end = Instant.now().plusSeconds(20);
        while (trainings().isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static String property(Ended ended) {
        return ended.words().stream()
                .filter(word -> word.startsWith("-Dcjsh.cache="))
                .findFirst()
                .orElse("");
    }

    @Test
    void whatWasMadeIsUsedFromThenOn() throws Exception {
        assertThat(property(start())).startsWith("-Dcjsh.cache=wanted:" + caches + "/start-");
        assertThat(train().exit()).isZero();
        assertThat(kept()).hasSize(1).first().asString().endsWith(".8.aot");
        Ended next = start();
        assertThat(property(next)).isEqualTo("-Dcjsh.cache=used:" + caches.resolve(kept().get(0)));
        assertThat(next.words()).contains("-XX:AOTCache=" + caches.resolve(kept().get(0)), "-XX:AOTMode=auto");
    }

    @Test
    void olderJdksHaveAnArchiveOfClasses() throws Exception {
        for (String version : List.of("17.0.15", "24.0.1")) {
            release(version);
            assertThat(train().exit()).isZero();
        }
        assertThat(kept()).hasSize(2).allMatch(name -> name.endsWith(".8.jsa"));
        assertThat(start().words()).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
    }

    @Test
    void anotherBuildOfTheJdkOrOfTheJarIsAnotherCache() throws Exception {
        train();
        release("25.0.4");
        assertThat(property(start())).contains("wanted:");
        release("25.0.3");
        assertThat(property(start())).contains("used:");
        Path jar = Files.writeString(tree.resolve("target/cjsh.jar"), "another jar\n");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(property(start())).contains("wanted:");
    }

    @Test
    void whatWasCutOffIsNotUsedSinceJava17CrashesOverIt() throws Exception {
        train();
        Files.writeString(caches.resolve(kept().get(0)), "a", StandardOpenOption.TRUNCATE_EXISTING);
        Ended next = start();
        assertThat(property(next)).contains("wanted:");
        assertThat(next.words()).noneMatch(word -> word.startsWith("-XX:AOTCache"));
        train();
        assertThat(property(start())).contains("used:");
    }

    @Test
    void aTrainingThatIsKilledLeavesNothingThatIsUsed() throws Exception {
        Path dies = Files.createFile(jdk.resolve("dies"));
        train();
        assertThat(kept()).hasSize(1).first().asString().endsWith(".failed");
        assertThat(property(start())).as("not again and again").contains("failed:");
        Files.setLastModifiedTime(
                caches.resolve(kept().get(0)), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        Files.delete(dies);
        train();
        assertThat(kept()).hasSize(1).first().asString().endsWith(".aot");
    }

    @Test
    void theLockOfATrainingThatIsGoneIsTakenOver() throws Exception {
        Path slow = Files.createFile(jdk.resolve("slow"));
        Process first = training();
        awaitTraining();
        first.destroyForcibly().waitFor();
        Files.delete(slow);
        assertThat(kept()).hasSize(1).first().asString().endsWith(".lock");
        train();
        assertThat(kept()).hasSize(1).first().asString().endsWith(".aot");
    }

    @Test
    void twoAtOnceTrainOnce() throws Exception {
        Path slow = Files.createFile(jdk.resolve("slow"));
        Process first = training();
        awaitTraining();
        assertThat(train().exit()).isEqualTo(1);
        Files.delete(slow);
        assertThat(ended(first).exit()).isZero();
        assertThat(kept()).hasSize(1).first().asString().endsWith(".aot");
        assertThat(trainings())
                .filteredOn(line -> line.startsWith("-XX:AOTCacheOutput"))
                .hasSize(1);
    }

    @Test
    void trainingKnowsNoTokenAndHasNoHome() throws Exception {
        List<String> words = start().words();
        Map<String, String> environment =
                Map.of("CJSH_TRAIN_JAR", words.get(words.indexOf("-cp") + 1), "JAVA_TOOL_OPTIONS", "-Dnoise=1");
        ended(process(environment));
        assertThat(trainings())
                .anyMatch(line -> line.startsWith("HOME=" + caches + "/start-") && line.endsWith(".lock"))
                .contains("cjsh.app.Training", "/exit")
                .noneMatch(line -> line.startsWith("CJ_") || line.startsWith("JAVA_TOOL_OPTIONS"));
    }

    @Test
    void cachesOfEarlierBuildsGo() throws Exception {
        Files.createDirectories(caches);
        for (int i = 1; i <= 6; i++) {
            Path old = Files.writeString(caches.resolve("start-old-" + i + ".1.jsa"), "x");
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(i))));
        }
        train();
        assertThat(kept())
                .hasSize(4)
                .contains("start-old-1.1.jsa", "start-old-3.1.jsa")
                .doesNotContain("start-old-4.1.jsa", "start-old-6.1.jsa");
    }

    @Test
    void aFolderThatTakesNoFilesDoesNoHarm() throws Exception {
        Files.createDirectories(caches);
        Files.setPosixFilePermissions(caches, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(caches), "root can write everywhere");
            assertThat(train().exit()).isNotZero();
            assertThat(start().err()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(caches, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeDoesNoHarm() throws Exception {
        Files.createDirectories(caches.resolveSibling(""));
        Files.writeString(caches, "no folder");
        assertThat(train().exit()).isNotZero();
        Ended next = start();
        assertThat(next.err()).isEmpty();
        assertThat(property(next)).contains("wanted:");
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        train();
        Ended next = ended(process(Map.of("CJSH_CACHE", "off")));
        assertThat(property(next)).isEqualTo("-Dcjsh.cache=off");
        assertThat(next.words()).noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    /** The one with the real Java: a session has it made, the next start takes its classes from it. */
    @Test
    void aSessionHasItMadeAndTheNextOneStartsFromIt() throws Exception {
        Path real = folder.resolve("real cache");
        // As on many machines; where it leads to is not what the launcher calls it.
        Path link = Files.createSymbolicLink(folder.resolve("linked jdk"), Path.of(System.getProperty("java.home")));
        // Its low priority is the machine's business; here nobody should wait for others.
        script(folder.resolve("bin/nice"), "shift 2\nexec \"$@\"\n");
        Map<String, String> environment = Map.of(
                "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH"),
                "XDG_CACHE_HOME",
                real.toString(),
                "JAVA_HOME",
                link.toString(),
                "CJ_TOKEN",
                "s3cret-t0ken");
        tree = LAUNCHER.resolveSibling("");
        assertThat(ended(process(environment, "-c", "1+1")).out()).isEqualTo("2\n");
        Instant end = Instant.now().plusSeconds(600);
        while (made(real.resolve("cjsh")).isEmpty()) {
            assertThat(Instant.now()).as("it is made in the background").isBefore(end);
            assertThat(failed(real.resolve("cjsh"))).isFalse();
            Thread.onSpinWait();
        }
        Map<String, String> logged = new TreeMap<>(environment);
        Path log = folder.resolve("classes.txt");
        logged.put(
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log.toString().replace(" ", "\\ "));
        assertThat(ended(process(logged, "-c", "1+1")).out()).isEqualTo("2\n");
        assertThat(Files.readAllLines(log))
                .anyMatch(
                        line -> line.contains(" cjsh.engine.DefaultSession ") && line.contains("shared objects file"));
        assertThat(ended(process(environment, "doctor", "--offline")).out())
                .contains(made(real.resolve("cjsh")).get(0));
    }

    private static List<String> made(Path folder) throws IOException {
        return names(folder).stream()
                .filter(name -> name.matches(".*\\.(jsa|aot)"))
                .toList();
    }

    private static boolean failed(Path folder) throws IOException {
        return names(folder).stream().anyMatch(name -> name.endsWith(".failed"));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
