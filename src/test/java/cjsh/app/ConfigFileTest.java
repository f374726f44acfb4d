package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;

    private Program program() {
        return Program.in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config").toString());
    }

    private Path file() {
        return folder.resolve("config/cjsh/config.properties");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    @Test
    void aValueIsReplacedWhereItStands() {
        assertThat(ConfigFile.with("# looks\n\ntheme : dark\ntoken=a\n", "theme", "light"))
                .isEqualTo("# looks\n\ntheme=light\ntoken=a\n");
        assertThat(ConfigFile.with("token=a\\\n  theme=b\n", "theme", "light"))
                .isEqualTo("token=a\\\n  theme=b\ntheme=light\n");
        assertThat(ConfigFile.with("theme=\\\n  dark\nrows=3\n", "theme", "light"))
                .isEqualTo("theme=light\nrows=3\n");
        assertThat(ConfigFile.with("# ends in \\\ntheme=dark", "theme", "light"))
                .isEqualTo("# ends in \\\ntheme=light\n");
    }

    @Test
    void aNewValueComesLast() {
        assertThat(ConfigFile.with("", "theme", "light")).isEqualTo("theme=light\n");
        assertThat(ConfigFile.with("#theme=dark\nrows=3", "theme", "light"))
                .isEqualTo("#theme=dark\nrows=3\ntheme=light\n");
        assertThat(ConfigFile.with("rows=3\r\n", "theme", "light")).isEqualTo("rows=3\r\ntheme=light\r\n");
    }

    @Test
    void aNewValueIsNoPartOfALineThatIsContinuedAtTheEnd() throws IOException {
        for (String last : new String[] {"token=abc\\", "token=abc\\\n", "token=abc\\\n  def\\\n"}) {
            String text = ConfigFile.with("rows=3\n" + last, "theme", "light");
            assertThat(text).isEqualTo("rows=3\ntheme=light\n" + last);
            Properties now = new Properties();
            now.load(new StringReader(text));
            Properties before = new Properties();
            before.load(new StringReader(last));
            assertThat(now).containsEntry("token", before.get("token")).containsEntry("theme", "light");
        }
        assertThat(ConfigFile.with("# a remark \\", "theme", "light")).isEqualTo("# a remark \\\ntheme=light\n");
    }

    @Test
    void ofTwoLinesTheOneThatCountsIsReplaced() {
        assertThat(ConfigFile.with("theme=dark\ntheme=none\n", "theme", "light"))
                .isEqualTo("theme=dark\ntheme=light\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileIsItsOwnersAlone() throws IOException {
        Program.Run run = program().run("-c", "%set -s theme light");
        assertThat(run.err()).contains("kept in " + file());
        assertThat(file()).hasContent("theme=light\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOldFileKeepsItsRightsAndItsLink() throws IOException {
        Path real = folder.resolve("real.properties");
        Files.writeString(real, "# mine\npublisher-id=7\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), real);
        program().run("-c", "%set --save rows 50");
        assertThat(file()).isSymbolicLink();
        assertThat(real).hasContent("# mine\npublisher-id=7\nrows=50\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatTheEnvironmentHidesIsSaid() {
        assertThat(program()
                        .with("CJSH_THEME", "dark")
                        .run("-c", "%set -s theme light")
                        .err())
                .contains(", but CJSH_THEME counts before it");
    }

    @Test
    void anUnknownNameIsToldAtTheStartOfTheShellAlone() throws IOException {
        write("colour=red\ntheme=dark\n0123456789abcdef0123456789=\n");
        Program.Run shell = program().reading("1 + 1\n").run();
        assertThat(shell.exit()).isZero();
        assertThat(shell.err())
                .contains("cjsh: config.properties: `colour` means nothing here", "`012345…` means nothing here")
                .doesNotContain("`theme`", "0123456789abcdef");
        assertThat(program().run("-c", "1 + 1").err()).isEmpty();
    }

    @Test
    void aWrongPreferenceIsToldAndKeepsNobodyFromWorking() throws IOException {
        write("theme=purple\nrows=20\nrowz=1\n");
        Program program = program().with("CJSH_KEYS", "wordstar").with("CJSH_TIMING", "on");
        Program.Run shell = program.reading("1 + 1\n%set\n").run();
        assertThat(shell.exit()).isZero();
        assertThat(shell.err())
                .contains(
                        "cjsh: config.properties: `theme` expects `auto`, `dark`, `light` or `none`, got `purple`; `auto` counts",
                        "cjsh: config.properties: `rowz` means nothing here: did you mean `rows`?",
                        "cjsh: CJSH_KEYS: `keys` expects `emacs` or `vi`, got `wordstar`; `emacs` counts");
        assertThat(shell.err()).containsPattern("(?m)^\\d+\\.\\d\\d? s$");
        assertThat(shell.out())
                .startsWith("2\n")
                .containsPattern("rows +20 +file ")
                .containsPattern("timing +on +environment ")
                .containsPattern("theme +auto +standard ");
        assertThat(program.run("doctor", "--offline").out())
                .contains("rows=20 (file), timing=on (environment)", "got `purple`", "did you mean `rows`?");
    }

    @Test
    void anUnreadableFileIsSaidOnceAndRefused() throws IOException {
        write("theme=\\u12\n");
        Program.Run run = program().reading("1\n").run();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }
}
