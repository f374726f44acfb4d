package cjsh.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeCopyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyWhatThisProcessHasLoadedLosesItsName() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp")).toRealPath();
        Path ours = Files.createFile(temporary.resolve("libduckdb_java12.so"));
        Path theirs = Files.createFile(temporary.resolve("libduckdb_java34.so"));
        Path elsewhere = Files.createFile(folder.toRealPath().resolve("libduckdb_java56.so"));
        Path maps = Files.writeString(
                folder.resolve("maps"),
                "7f00-7f01 r-xp 00000000 fe:01 1 " + ours + "\n7f01-7f02 r--p 00000000 fe:01 1 " + ours
                        + "\n7f02-7f03 r-xp 00000000 fe:01 2 " + elsewhere + "\n7f04-7f05 rw-p 00000000 00:00 0\n");

        NativeCopy.forget(maps, temporary);

        assertThat(ours).doesNotExist();
        assertThat(theirs).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void whereNobodyTellsWhatIsLoadedNothingHappens() {
        NativeCopy.forget(folder.resolve("none"), folder);

        assertThat(folder).isEmptyDirectory();
    }
}
