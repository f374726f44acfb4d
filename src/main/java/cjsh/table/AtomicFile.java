package cjsh.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays a link, and a replaced file keeps
 * its permissions.
 */
public final class AtomicFile {
    private static final int MOST_LINKS = 40;

    /** Writes to a stream; need not close it. */
    @FunctionalInterface
    public interface StreamContent {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a new file at this path, for libraries that open files themselves. */
    @FunctionalInterface
    interface FileContent {
        void writeTo(Path file) throws IOException;
    }

    private AtomicFile() {}

    /** Replaces or creates the file with what is written to the stream. */
    public static void write(Path target, StreamContent content) throws IOException {
        writeFile(target, file -> {
            createLike(target, file);
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
        });
    }

    /** What others may not read in the old file, they must not read in the new one while it is written either. */
    private static void createLike(Path target, Path file) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (permissions != null && Files.isRegularFile(target) && Files.notExists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            permissions.readAttributes().permissions()));
        }
    }

    /** Replaces or creates the file with the one that is written beside it. */
    static void writeFile(Path target, FileContent content) throws IOException {
        Path place = followLinks(target.toAbsolutePath());
        check(place);
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            // A pipe or a device such as /dev/null: to be written to, not replaced.
            content.writeTo(place);
            return;
        }
        Path beside = place.resolveSibling(".cjsh-" + UUID.randomUUID() + ".tmp");
        // Ctrl-C ends the JVM without running what follows; its own hooks run still.
        beside.toFile().deleteOnExit();
        try {
            content.writeTo(beside);
            sync(beside);
            keepPermissions(place, beside);
            move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Throws what {@link #write} would throw, before there is anything to write. */
    public static void requireWritable(Path target) throws IOException {
        check(followLinks(target.toAbsolutePath()));
    }

    /** The file that a link leads to, which need not exist yet. */
    private static Path followLinks(Path target) throws IOException {
        Path place = target;
        for (int links = 0; Files.isSymbolicLink(place) && !isDevice(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(target.toString());
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    /** The links of /dev/stdout lead to names that are no paths. */
    private static boolean isDevice(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    private static void check(Path place) throws IOException {
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new FileSystemException(place.toString(), null, "is a folder");
        }
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "the folder does not exist");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new AccessDeniedException(place.toString(), null, "the file is not writable");
        }
        if (!isDevice(place) && !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString(), null, "the folder is not writable");
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (permissions != null && Files.exists(from)) {
            permissions.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
