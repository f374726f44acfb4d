package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();

    private Path path() {
        return folder.resolve("state/history");
    }

    private HistoryFile file(int most) {
        HistoryFile file = new HistoryFile(path(), most, line -> line.contains("s3cret"));
        assertThat(file.prepare()).isTrue();
        return file;
    }

    private PrivateHistory session(int most) {
        return new PrivateHistory(Optional.of(file(most)), line -> line.contains("s3cret"), notes::add);
    }

    private static List<String> lines(PrivateHistory history) {
        List<String> lines = new ArrayList<>();
        for (History.Entry entry : history) {
            lines.add(entry.line());
        }
        return lines;
    }

    private String permissions() throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path()));
    }

    @Test
    void wholeInputsComeBack() {
        String block = "gql(\"\"\"\n  { a \\n \\\\ }\n\t\"\"\")";
        PrivateHistory first = session(100);
        first.add(block);
        first.add(" 6 * 7");
        first.add(" 6 * 7");
        first.add("   ");
        first.add("String t = \"s3cret\"");
        assertThat(lines(first)).containsExactly(block, " 6 * 7");
        assertThat(lines(session(100))).containsExactly(block, " 6 * 7");
    }

    @Test
    void sessionsAtOnceKeepEachOthersInputs() {
        PrivateHistory one = session(100);
        PrivateHistory other = session(100);
        assertThat(one.size() + other.size()).isZero();
        one.add("a");
        other.add("b");
        one.add("c");
        assertThat(lines(session(100))).containsExactly("a", "b", "c");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theOwnerAloneReadsIt() throws Exception {
        session(100).add("a");
        assertThat(permissions()).isEqualTo("rw-------");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-rw-rw-"));
        PrivateHistory history = session(4);
        assertThat(permissions()).isEqualTo("rw-------");
        for (int i = 0; i < 9; i++) {
            history.add("input " + i);
        }
        assertThat(lines(session(4))).containsExactly("input 5", "input 6", "input 7", "input 8");
        assertThat(Files.readAllLines(path())).hasSize(4);
        assertThat(permissions()).isEqualTo("rw-------");
        Files.delete(path());
        history.add("after it was deleted");
        assertThat(permissions()).isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("state"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("history", "history.lock");
        }
    }

    @Test
    void damagedContentIsPassedOver() throws Exception {
        HistoryFile file = file(100);
        file.add(new HistoryFile.Line(Instant.EPOCH, "good"));
        Files.write(path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n'}, StandardOpenOption.APPEND);
        String foreign = "int x = 1\n12:\u001b[2J\u001b]0;title\u0007\n99999999999999999999:late\n5:\\\n:\n6:\n7:"
                + "x".repeat(300_000) + "\n8:String t = \"s3cret\"\n9:better\\\\\\n!\r\n10:last";
        Files.writeString(path(), foreign, StandardOpenOption.APPEND);
        assertThat(file.read()).extracting(HistoryFile.Line::text).containsExactly("good", "\\", "last");
        Files.write(path(), new byte[100_000]);
        assertThat(file.read()).isEmpty();
        Files.write(path(), "\u00e4\n".repeat(1000).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(lines(session(100))).isEmpty();
    }

    @Test
    void aLastLineWithoutItsEndDoesNotSwallowTheNextInput() throws Exception {
        HistoryFile file = file(100);
        Files.writeString(path(), "10:cut");
        file.add(new HistoryFile.Line(Instant.EPOCH, "next"));
        assertThat(file.read()).extracting(HistoryFile.Line::text).containsExactly("cut", "next");
    }

    @Test
    void aFileThatCanNotBeWrittenIsOneNote() throws Exception {
        PrivateHistory history = session(100);
        history.add("a");
        Files.delete(path());
        Files.createDirectories(path().resolve("in the way"));
        history.add("b");
        history.add("c");
        history.attach(null);
        history.attach(null);
        assertThat(notes).containsExactly("history is not kept any more: its file cannot be written");
        assertThat(lines(history)).containsExactly("a", "b", "c");
    }

    @Test
    void walksFromEndToEnd() {
        PrivateHistory history = session(100);
        List.of("a", "b").forEach(history::add);
        assertThat(history.current()).isEmpty();
        assertThat(history.previous()).isTrue();
        assertThat(history.current()).isEqualTo("b");
        assertThat(history.previous()).isTrue();
        assertThat(history.previous()).isFalse();
        assertThat(history.current()).isEqualTo("a");
        assertThat(history.next()).isTrue();
        assertThat(history.next()).isTrue();
        assertThat(history.next()).isFalse();
        assertThat(history.beginningWith("a")).isEmpty();
        assertThat(history.beginningWith("")).contains("b");
    }
}
