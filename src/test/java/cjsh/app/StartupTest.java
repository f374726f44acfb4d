package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
    @TempDir
    Path folder;

    private Path own;

    @BeforeEach
    void makeFolder() throws IOException {
        own = folder.resolve("config/cjsh/startup");
        Files.createDirectories(own);
    }

    private Program program() {
        return Program.in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config").toString());
    }

    private void own(String name, String text) throws IOException {
        Files.writeString(own.resolve(name), text);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void runsInTheOrderOfNamesAndThenWhatTheCallNames() throws IOException {
        own("20-b.jsh", "a += \"b\";");
        own("10-a.jsh", "var a = \"a\";");
        own("30-not-java.txt", "a += \"!\";");
        file("my lines.jsh", "a += \"c\";");
        file("d.jsh", "a += \"d\";");
        assertThat(program()
                        .run("--startup", "my lines.jsh", "--startup", "d.jsh", "-c", "a")
                        .out())
                .isEqualTo("abcd\n");
        assertThat(program().reading("a\n").run("--startup=d.jsh").out()).isEqualTo("\"abd\"\n");
        assertThat(program()
                        .reading("a\n")
                        .run("--startup", "d.jsh", "run", "--echo", "-")
                        .out())
                .isEqualTo("abd\n");
        assertThat(program()
                        .reading("a\n")
                        .run("run", "--startup", "d.jsh", "--echo", "-")
                        .out())
                .isEqualTo("abd\n");
    }

    @Test
    void startsWithoutTheUsersOwn() throws IOException {
        own("10-a.jsh", "var a = 1;");
        file("d.jsh", "var d = contracts();");
        Program.Run run = program().run("--no-startup", "--startup", "d.jsh", "-c", "a");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("cannot find variable `a`");
        assertThat(program()
                        .run("--no-startup", "--startup", "d.jsh", "-c", "d.maxRows(1).table().rowCount()")
                        .out())
                .isEqualTo("1\n");
    }

    @Test
    void oneBadFileIsToldAndTheOthersRun() throws IOException {
        own("10-a.jsh", "\nvar a = zork;\nvar aa = 1;");
        Files.write(own.resolve("20-b.jsh"), new byte[] {-1, -2});
        own("30-c.jsh", "Object o = null; o.toString();\nvar c = contracts().maxRows(2).table();");
        own("40-d.jsh", "exit(3)\nvar d = 1;");
        own("50-e.jsh", "%set timing on\nvar e = 1;");
        Program.Run run = program().run("-c", "aa + c.rowCount() + e");
        assertThat(run.out()).isEqualTo("4\n");
        assertThat(run.err())
                .contains("10-a.jsh:2: cannot find variable `zork`")
                .contains("start-up file left out: `" + own.resolve("20-b.jsh") + "` is no text in UTF-8")
                .contains("NullPointerException", "at " + own.resolve("30-c.jsh") + ":1")
                .contains("40-d.jsh` wants to leave: the rest of it was left out")
                .containsPattern("\\d\\.\\d\\d? s");
    }

    @Test
    void aFileThatIsNotThereIsAWrongCall() {
        Program.Run run = program().run("--startup", "nowhere.jsh", "-c", "1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("cjsh: there is no file `nowhere.jsh`\n");
        assertThat(program().run("--startup", "-").err()).contains("`--startup` expects a file, got `-`");
        assertThat(program().run("--startup").exit()).isEqualTo(2);
    }
}
