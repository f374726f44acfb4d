package cjsh.shell;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Inputs in a file, one a line with its time, as other programs that read lines by JLine keep them. Only its owner can read it;
 * several sessions may write to it; whatever else stands in it is passed over.
 */
final class HistoryFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Pattern LINE = Pattern.compile("(\\d{1,15}):(.+)");

    /** An input that is longer was hardly typed, and nobody goes back to it. */
    private static final int LONGEST = 200_000;

    private static final int MOST_BYTES = 32 << 20;

    private final Path file;
    private final int most;
    private final Predicate<String> secret;

    /** @param most inputs to keep */
    HistoryFile(Path file, int most, Predicate<String> secret) {
        this.file = file;
        this.most = most;
        this.secret = secret;
    }

    /** One input. */
    record Line(Instant time, String text) {}

    /** Makes the file, or takes others' rights to it away; false when it cannot be written. */
    boolean prepare() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            create(file);
            return Files.isRegularFile(file) && Files.isWritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path, attributes(path));
        } catch (FileAlreadyExistsException e) {
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null && !view.readAttributes().permissions().equals(OWNER_ONLY)) {
                view.setPermissions(OWNER_ONLY);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** What was typed in earlier sessions, the newest last. Shortens the file when it has grown too long. */
    List<Line> read() {
        try {
            List<Line> all = lines();
            if (all.size() <= most) {
                return all;
            }
            if (all.size() > most + most / 4) {
                shorten();
            }
            return all.subList(all.size() - most, all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        String last = "";
        for (String line : text().split("\n")) {
            Matcher parts = line.length() <= LONGEST ? LINE.matcher(line) : null;
            String text = parts != null && parts.matches() ? plain(parts.group(2)) : "";
            if (parts != null && mayBeKept(text) && !text.equals(last)) {
                lines.add(new Line(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), text));
                last = text;
            }
        }
        return lines;
    }

    /** Bytes that are no text become a sign that no input has. */
    private String text() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long length = open.length();
            byte[] end = new byte[(int) Math.min(length, MOST_BYTES)];
            open.seek(length - end.length);
            open.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        }
    }

    /** Whether it is text that was typed, and nothing that must not be known. */
    boolean mayBeKept(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || c == '\ufffd')
                && !secret.test(text);
    }

    /** @throws IOException when it can not be written */
    void add(Line line) throws IOException {
        String text = written(line);
        locked(() -> {
            create(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer rest =
                        ByteBuffer.wrap((endsWithinLine() ? "\n" + text : text).getBytes(StandardCharsets.UTF_8));
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        });
    }

    /** As after a crash, or on a disk that was full. */
    private boolean endsWithinLine() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() == 0) {
                return false;
            }
            open.seek(open.length() - 1);
            return open.read() != '\n';
        }
    }

    /** Reads again what is kept, since another session may have written meanwhile. */
    private void shorten() throws IOException {
        locked(() -> {
            List<Line> all = lines();
            Path folder = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(folder, ".history", ".tmp", attributes(file));
            try {
                StringBuilder text = new StringBuilder();
                all.subList(Math.max(0, all.size() - most), all.size()).forEach(line -> text.append(written(line)));
                Files.writeString(whole, text);
                Files.move(whole, file.toRealPath(), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        });
    }

    /** Something that is done with the file. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    /** Where locks do not work, as on some network drives, sessions are seldom so close to each other that it matters. */
    private void locked(Work work) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(
                        beside, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE), attributes(beside));
                FileLock ignored = lock(channel)) {
            work.run();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    private static String written(Line line) {
        return line.time().toEpochMilli() + ":"
                + line.text().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n";
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                c = written.charAt(i);
                plain.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
