package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a POSIX shell script")
class LauncherIT {
    private static final Path LAUNCHER = Path.of("cjsh").toAbsolutePath();

    private record Ended(int exit, String out, String err) {}

    /** One on its way; its standard error is a file. */
    private record Running(Process process, Path err) {
        Ended end(String in) throws IOException, InterruptedException {
            try (var stdin = process.getOutputStream()) {
                stdin.write(in.getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Ended(exit, out, Files.readString(err));
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private Running start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CJ_") || name.startsWith("XDG_"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // It would be made behind the tests' back; StartCacheIT is about it.
        builder.environment().put("CJSH_CACHE", "off");
        builder.environment().putAll(environment);
        Path err = Files.createTempFile(folder, "err", "");
        builder.redirectError(err.toFile());
        return new Running(builder.start(), err);
    }

    private Ended launch(Path launcher, Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        return start(environment, command).end("");
    }

    @Test
    void itRunsAnExpressionAndPassesArgumentsAndExitCodesOn() throws Exception {
        Ended fine = launch(LAUNCHER, Map.of(), "-c", "System.out.println(args)", "a b", "*");
        assertThat(fine.out()).isEqualTo("[a b, *]\n");
        assertThat(fine.err()).isEmpty();
        assertThat(launch(LAUNCHER, Map.of(), "-c", "nonsense").exit()).isEqualTo(3);
    }

    @Test
    void itWorksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to cjsh"), LAUNCHER);
        assertThat(launch(link, Map.of(), "--version").out()).startsWith("cjsh 0.1.0 (Java ");
    }

    @Test
    void textIsUtf8WhateverTheLocale() throws Exception {
        Ended ended = launch(
                LAUNCHER,
                Map.of("LC_ALL", "C", "LANG", "C"),
                "-c",
                "System.out.println(\"日本 \" + '\\u00e9' + args)",
                "ß");
        assertThat(ended.out()).isEqualTo("日本 é[ß]\n");
    }

    @Test
    void aJavaHomeThatIsNoJdkIsNamed() throws Exception {
        Ended ended = launch(LAUNCHER, Map.of("JAVA_HOME", "/no/such/jdk"), "--version");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("JAVA_HOME is no JDK: /no/such/jdk");
    }

    @Test
    void whatNeedsNoCompilerLoadsNone() throws Exception {
        Path log = folder.resolve("classes.txt");
        Map<String, String> logged = Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
        for (List<String> call : List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("check"),
                List.of(
                        "query",
                        "active-contracts",
                        "--var",
                        "advertiserId=5678",
                        "--var",
                        "activeAfter=2026-01-01"))) {
            Ended ended = launch(LAUNCHER, logged, call.toArray(String[]::new));
            assertThat(ended.exit()).as(call + ": " + ended.err()).isZero();
            assertThat(Files.readAllLines(log))
                    .anyMatch(line -> line.contains(" cjsh.app.Main "))
                    .noneMatch(line -> line.contains(" jdk.jshell.JShell ")
                            || line.contains(" com.sun.tools.javac.main.JavaCompiler "));
        }
    }

    @Test
    void theTokenIsNotWrittenByACommandThatFails() throws Exception {
        Ended ended = launch(LAUNCHER, secret(), "-c", "contracts().table()");
        assertThat(ended.exit()).isEqualTo(4);
        assertThat(ended.out() + ended.err()).doesNotContain("s3cret");
        assertThat(texts(folder)).noneMatch(text -> text.contains("s3cret"));
    }

    @Test
    void theTokenIsNotWrittenByAPipedShell() throws Exception {
        Ended ended = start(secret(), List.of(LAUNCHER.toString()))
                .end("var mine = \"s3cret-t0ken\".length();\nSystem.out.println(mine);\ncontracts().table()\n");
        assertThat(ended.out()).contains("12\n").doesNotContain("s3cret");
        assertThat(ended.err()).doesNotContain("s3cret");
        assertThat(texts(folder)).noneMatch(text -> text.contains("s3cret"));
    }

    @Test
    void theTokenIsNotWrittenIntoTheHistory() throws Exception {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script) && System.getProperty("os.name").equals("Linux"), "util-linux' script");
        start(secret(), List.of(script.toString(), "-qec", "'" + LAUNCHER + "'", "/dev/null"))
                .end("var mine = \"s3cret-t0ken\".length();\nvar harmless = 1;\n\004");
        assertThat(texts(folder))
                .anyMatch(text -> text.contains("harmless"))
                .noneMatch(text -> text.contains("s3cret"));
    }

    private static Map<String, String> secret() {
        return Map.of(
                "CJ_TOKEN", "s3cret-t0ken", "CJ_PROGRAMS_URL", "http://127.0.0.1:1/query", "CJ_PUBLISHER_ID", "1");
    }

    private static List<String> texts(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(LauncherIT::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When it builds and what it runs, with a Maven and a Java that only write down what they were asked for. */
    @Nested
    class WithAFakeMavenAndJava {
        private Path tree = Path.of("");
        private Path target = Path.of("");
        private Path source = Path.of("");
        private Path jdk = Path.of("");

        @BeforeEach
        void plant() throws IOException {
            tree = Files.createDirectory(folder.resolve("a tree"));
            target = tree.resolve("target");
            source = tree.resolve("src/main/java/A.java");
            jdk = folder.resolve("a jdk");
            Files.createDirectories(source.getParent());
            Files.writeString(source, "class A {}\n");
            Files.writeString(tree.resolve("pom.xml"), "<project/>\n");
            Files.copy(LAUNCHER, tree.resolve("cjsh"));
            script(tree.resolve("mvnw"), """
                    echo "$@" >>builds
                    number=$(($(wc -l <builds)))
                    while [ -e slow ]; do sleep 0.1; done
                    [ ! -e "abandoned $number" ] || exit 1
                    [ ! -e broken ] || { seq 100; echo 'A.java: it is broken' >&2; exit 1; }
                    [ ! -e concurrent ] || sleep 1
                    mkdir -p target/lib
                    [ -e unchanged ] || echo "build $number" >target/cjsh.jar
                    """);
            script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"\n");
            script(jdk.resolve("bin/javac"), "exit 1\n");
            Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"21.0.1\"\n");
        }

        private void script(Path file, String text) throws IOException {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "#!/bin/sh\n" + text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        private Running start() throws IOException {
            return LauncherIT.this.start(
                    Map.of("JAVA_HOME", jdk.toString()),
                    List.of(tree.resolve("cjsh").toString()));
        }

        private Path jarOf(Ended ended) {
            assertThat(ended.exit()).as(ended.err()).isZero();
            List<String> words = ended.out().lines().toList();
            return Path.of(words.get(words.indexOf("-cp") + 1));
        }

        private int builds() throws IOException {
            return Files.readAllLines(tree.resolve("builds")).size();
        }

        /** Later than anything before, however seldom the clock of the file system ticks. */
        private void edit() throws IOException {
            Path earlier = Files.writeString(tree.resolve("earlier"), "");
            do {
                Files.writeString(source, "// Changed.\n", StandardOpenOption.APPEND);
            } while (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(earlier)) <= 0);
        }

        private Path flag(String name) throws IOException {
            return Files.createFile(tree.resolve(name));
        }

        private void assertNothingIsLeft() throws IOException {
            try (var files = Files.list(target)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("cjsh.lock"));
            }
        }

        private Ended startKernel() throws Exception {
            return LauncherIT.this
                    .start(
                            Map.of("JAVA_HOME", jdk.toString()),
                            List.of(tree.resolve("cjsh").toString(), "kernel", "run", "a file.json"))
                    .end("");
        }

        @Test
        void aKernelTakesTheBuildThatThereIsAndIsToldThatItIsStale() throws Exception {
            Path built = jarOf(start().end(""));
            Ended fresh = startKernel();
            assertThat(fresh.err()).isEmpty();
            assertThat(fresh.out()).contains("\n-Dcjsh.stale=\n", "\ncjsh.app.Main\nkernel\nrun\na file.json\n");
            edit();
            Ended stale = startKernel();
            assertThat(stale.err()).isEmpty();
            assertThat(jarOf(stale)).isEqualTo(built);
            assertThat(stale.out()).contains("\n-Dcjsh.stale=yes\n");
            assertThat(builds()).isEqualTo(1);
        }

        @Test
        void aKernelWithoutABuildEndsAtOnceAndSaysWhatToDo() throws Exception {
            Ended ended = startKernel();
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.err())
                    .isEqualTo("cjsh: there is no build yet: '" + tree.toRealPath() + "/cjsh --version' makes one,"
                            + " then start the kernel again\n");
            assertThat(tree.resolve("builds")).doesNotExist();
        }

        @Test
        void aKernelTakesWhatMavenBuiltByHand() throws Exception {
            start().end("");
            edit();
            Path earlier = jarOf(startKernel());
            Path jar = target.resolve("cjsh.jar");
            do {
                Files.writeString(jar, "by hand\n");
            } while (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(earlier)) <= 0);
            Ended ended = startKernel();
            assertThat(jarOf(ended)).hasContent("by hand");
            assertThat(ended.out()).contains("\n-Dcjsh.stale=\n");
            assertThat(builds()).isEqualTo(1);
            assertNothingIsLeft();
        }

        @Test
        void aKernelDoesNotWaitForABuild() throws Exception {
            Path built = jarOf(start().end(""));
            edit();
            flag("slow");
            Running building = start();
            while (builds() < 2) {
                Thread.onSpinWait();
            }
            assertThat(jarOf(startKernel())).isEqualTo(built);
            Files.delete(tree.resolve("slow"));
            assertThat(jarOf(building.end(""))).isNotEqualTo(built);
        }

        @Test
        void aJdkThatIsGoneIsNamedToAKernelWithHowToChooseAnother() throws Exception {
            start().end("");
            Files.delete(jdk.resolve("bin/javac"));
            assertThat(startKernel().err())
                    .isEqualTo("cjsh: JAVA_HOME is no JDK: " + jdk
                            + "; 'cjsh kernel install --jdk PATH' chooses another\n");
        }

        @Test
        void itBuildsOnceAndAgainWhenASourceChanges() throws Exception {
            Ended first = start().end("");
            assertThat(first.err()).isEqualTo("cjsh: building, this takes a minute the first time …\n");
            assertThat(Files.readString(tree.resolve("builds")))
                    .isEqualTo("-B -q -Dquick -Dmaven.test.skip=true package\n");
            Ended second = start().end("");
            assertThat(second.err()).isEmpty();
            assertThat(jarOf(second)).isEqualTo(jarOf(first)).hasContent("build 1");
            assertThat(builds()).isEqualTo(1);
            edit();
            assertThat(jarOf(start().end(""))).hasContent("build 2");
            assertThat(jarOf(start().end(""))).hasContent("build 2");
            assertThat(builds()).isEqualTo(2);
            assertNothingIsLeft();
        }

        @Test
        void whatASessionRunsIsNotWhatMavenRewrites() throws Exception {
            Path first = jarOf(start().end(""));
            edit();
            Path second = jarOf(start().end(""));
            assertThat(List.of(first, second))
                    .doesNotContain(target.resolve("cjsh.jar"))
                    .doesNotHaveDuplicates();
            assertThat(first).hasParent(target).hasContent("build 1");
            assertThat(second).hasParent(target).hasContent("build 2");
        }

        @Test
        void aBuildThatChangesNothingIsNotRepeated() throws Exception {
            Path first = jarOf(start().end(""));
            flag("unchanged");
            edit();
            assertThat(jarOf(start().end(""))).isEqualTo(first);
            assertThat(jarOf(start().end(""))).isEqualTo(first);
            assertThat(builds()).isEqualTo(2);
        }

        @Test
        void whatChangesDuringABuildIsBuiltNext() throws Exception {
            Path slow = flag("slow");
            Running running = start();
            awaitBuild();
            edit();
            Files.delete(slow);
            jarOf(running.end(""));
            assertThat(jarOf(start().end(""))).hasContent("build 2");
        }

        @Test
        void aJarThatAnotherMavenBuiltIsTaken() throws Exception {
            Path first = jarOf(start().end(""));
            Path jar = Files.writeString(target.resolve("cjsh.jar"), "of another\n");
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
            Path second = jarOf(start().end(""));
            assertThat(second).hasContent("of another").isNotEqualTo(first);
            assertThat(first).hasContent("build 1");
            assertThat(builds()).isEqualTo(1);
        }

        @Test
        void copiesThatWereReplacedLongAgoAreRemoved() throws Exception {
            Path first = jarOf(start().end(""));
            FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(9)));
            Path old = Files.writeString(target.resolve("cjsh-20200101000000-1.jar"), "old");
            Files.setLastModifiedTime(old, longAgo);
            Files.setLastModifiedTime(first, longAgo);
            Files.setLastModifiedTime(target.resolve("cjsh.jar"), longAgo);
            edit();
            Path second = jarOf(start().end(""));
            assertThat(old).doesNotExist();
            assertThat(first).as("in use until now").exists();
            assertThat(second).exists();
        }

        @Test
        void twoFirstStartsAtOnceBuildOnce() throws Exception {
            flag("concurrent");
            List<Running> both = List.of(start(), start());
            List<Ended> ended = List.of(both.get(0).end(""), both.get(1).end(""));
            assertThat(jarOf(ended.get(0))).isEqualTo(jarOf(ended.get(1))).hasContent("build 1");
            assertThat(ended.stream().map(Ended::err))
                    .containsExactlyInAnyOrder(
                            "cjsh: building, this takes a minute the first time …\n",
                            "cjsh: waiting for another build …\n");
            assertThat(builds()).isEqualTo(1);
            assertNothingIsLeft();
        }

        @Test
        void aBuildThatFailsSaysWhyAndLeavesNoLock() throws Exception {
            Path broken = flag("broken");
            Ended ended = start().end("");
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines())
                    .hasSize(22)
                    .contains("82", "100", "A.java: it is broken")
                    .doesNotContain("81")
                    .endsWith("cjsh: the build failed; the reason stands above. It needs the network the first time.");
            assertNothingIsLeft();
            Files.delete(broken);
            assertThat(jarOf(start().end(""))).hasContent("build 2");
        }

        @Test
        void aStartThatIsEndedWhileItBuildsLeavesNoLock() throws Exception {
            Path slow = flag("slow");
            Running running = start();
            awaitBuild();
            running.process().destroy();
            Files.delete(slow);
            assertThat(running.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(running.process().exitValue()).isEqualTo(143);
            assertNothingIsLeft();
        }

        @Test
        void theLockOfAStartThatIsGoneIsTakenOver() throws Exception {
            Path slow = flag("slow");
            Running running = start();
            awaitBuild();
            running.process().destroyForcibly().waitFor();
            flag("abandoned 1");
            Files.delete(slow);
            assertThat(jarOf(start().end(""))).hasContent("build 2");
            assertNothingIsLeft();
        }

        @Test
        void aLockThatIsOlderThanAnyBuildIsTakenOver() throws Exception {
            Path lock = Files.createDirectories(target.resolve("cjsh.lock"));
            Files.writeString(lock.resolve("owner"), "1@another-machine\n");
            Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(17))));
            assertThat(jarOf(start().end(""))).hasContent("build 1");
            assertNothingIsLeft();
        }

        @Test
        void whatCanNotBeWrittenToIsRunAsItIs() throws Exception {
            Files.createDirectories(target.resolve("lib"));
            Path jar = Files.writeString(target.resolve("cjsh.jar"), "as it is");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
            try {
                assumeFalse(Files.isWritable(target), "root can write everywhere");
                assertThat(jarOf(start().end(""))).isEqualTo(jar);
            } finally {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }

        @Test
        void aJavaHomeThatIsTooOldIsNamed() throws Exception {
            for (String version : List.of("11.0.2", "1.8.0_402")) {
                Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"");
                Ended ended = start().end("");
                assertThat(ended.exit()).isEqualTo(2);
                String feature = version.startsWith("11") ? "11" : "8";
                assertThat(ended.err())
                        .isEqualTo(
                                "cjsh: JAVA_HOME is Java " + feature + ", but cjsh needs 17 or newer: " + jdk + "\n");
            }
            assertThat(target).doesNotExist();
        }

        @Test
        void whatANewJavaWarnsAboutIsAllowedOnlyThere() throws Exception {
            assertThat(start().end("").out()).doesNotContain("--enable-native-access");
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25\"\n");
            assertThat(start().end("").out()).contains("--enable-native-access=ALL-UNNAMED\n");
        }

        @Test
        void lookingForAStartCacheDoesNotForgetTheSizeOfTheTerminal() throws Exception {
            Path script = Path.of("/usr/bin/script");
            assumeTrue(
                    Files.isExecutable(script) && System.getProperty("os.name").equals("Linux"), "util-linux' script");
            Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString(), "CJSH_CACHE", "");
            Ended ended = LauncherIT.this
                    .start(
                            environment,
                            List.of(script.toString(), "-qec", "stty rows 33 cols 100; 'a tree/cjsh'", "/dev/null"))
                    .end("");
            assertThat(ended.out()).contains("-Dcjsh.size=33 100", "-Dcjsh.cache=wanted:");
        }

        @Test
        void aSearchPathForFoldersDoesNotLeadItAstray() throws Exception {
            Files.createDirectories(folder.resolve("decoy/a tree"));
            for (String search : List.of(folder.resolve("decoy").toString(), ".", folder.toString())) {
                Map<String, String> environment = Map.of("CDPATH", search, "JAVA_HOME", jdk.toString());
                Ended ended = LauncherIT.this
                        .start(environment, List.of("/bin/sh", "-c", "exec 'a tree/cjsh'"))
                        .end("");
                assertThat(jarOf(ended)).hasContent("build 1");
            }
        }

        private void awaitBuild() throws Exception {
            Path builds = tree.resolve("builds");
            Instant end = Instant.now().plusSeconds(20);
            while (!Files.exists(builds) || Files.size(builds) == 0) {
                assertThat(Instant.now()).isBefore(end);
                Thread.onSpinWait();
            }
        }
    }
}
