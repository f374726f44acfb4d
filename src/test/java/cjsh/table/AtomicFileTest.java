package cjsh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path target = Path.of("");

    @BeforeEach
    void name() {
        target = folder.resolve("out.csv");
    }

    private static void write(Path target, String text) throws IOException {
        AtomicFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void createsAndReplaces() throws IOException {
        write(target, "one");
        assertThat(target).hasContent("one");
        write(target, "two");
        assertThat(target).hasContent("two");
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void failureLeavesTheOldFileAndNothingElse() throws IOException {
        write(target, "old");
        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFile.writeFile(target, file -> {
                    Files.writeString(file, "new");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void librariesMayWriteTheFileThemselves() throws IOException {
        AtomicFile.writeFile(target, file -> Files.writeString(file, "parquet"));
        assertThat(target).hasContent("parquet");
    }

    @Test
    void linkStaysALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("data.csv");
        Files.createSymbolicLink(target, Path.of("real/data.csv"));
        write(target, "first");
        write(target, "second");
        assertThat(target).isSymbolicLink();
        assertThat(real).hasContent("second");
    }

    @Test
    void linkToItselfIsRefused() throws IOException {
        Files.createSymbolicLink(target, target);
        assertThatThrownBy(() -> write(target, "x")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void permissionsOfAReplacedFileStay() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        write(target, "one");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        write(target, "two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void impossibleTargetsAreNamed() throws IOException {
        assertThatThrownBy(() -> write(folder, "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": is a folder");
        assertThatThrownBy(() -> write(folder.resolve("none/out.csv"), "x"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("none") + ": the folder does not exist");
        write(target, "x");
        assertThatThrownBy(() -> write(target.resolve("out.csv"), "x")).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void readOnlyPlacesAreNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");
        assertThatThrownBy(() -> write(closed.resolve("out.csv"), "x"))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(closed + ": the folder is not writable");
    }

    @Test
    void devicesAreWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        write(device, "x");
        assertThat(Files.isRegularFile(device)).isFalse();
    }
}
