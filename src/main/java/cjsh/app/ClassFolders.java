package cjsh.app;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders of class files: made whole or not at all, and dropped when nobody needs them. */
final class ClassFolders {
    /** Fills an empty folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    private static final int MOST = 16;
    private static final Pattern OF_PROCESS = Pattern.compile("\\.(\\d+)-\\d+");

    private ClassFolders() {}

    /** A folder that is this process' own, empty. */
    static Path ofProcess(Path parent) throws IOException {
        Path own = parent.resolve("." + ProcessHandle.current().pid() + "-" + System.nanoTime());
        Files.createDirectories(parent);
        return Files.createDirectory(own);
    }

    /** What another process makes meanwhile is as good. */
    static void create(Path folder, Filling filling) throws IOException {
        Path fresh = ofProcess(folder.resolveSibling(""));
        try {
            filling.fill(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        } finally {
            drop(fresh);
        }
    }

    /** All files of one folder, in another one, over what is there. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Leaves the latest, and of the folders of processes those whose process runs. */
    static void dropOldest(Path parent, Path latest) throws IOException {
        List<Path> finished;
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> folders = all.filter(folder -> !folder.equals(latest)).toList();
            folders.stream().filter(ClassFolders::isLeft).forEach(ClassFolders::drop);
            finished = folders.stream()
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(ClassFolders::time).reversed())
                    .toList();
        }
        finished.stream().skip(MOST - 1).forEach(ClassFolders::drop);
    }

    /** Drops those whose process is gone without having dropped them. */
    static void dropLeft(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(ClassFolders::isLeft).forEach(ClassFolders::drop);
        } catch (IOException e) {
            // They lie in nobody's way.
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = OF_PROCESS.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static FileTime time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    static void clear(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(ClassFolders::drop);
        } catch (IOException e) {
            // What stays is overwritten or lies in nobody's way.
        }
    }

    /** As far as it lets itself be dropped. */
    static void drop(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Another process uses it, or has dropped it; a later run tries again.
        }
    }
}
