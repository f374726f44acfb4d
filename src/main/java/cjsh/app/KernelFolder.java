package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.graphql.JsonTree;
import cjsh.table.AtomicFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The folder of one kernel, named as the kernel is. It is a kernel when it has a {@code kernel.json}, which comes last and goes first. */
final class KernelFolder {
    private static final String START = "start.cmd";
    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    private final Path path;

    /** The one of this name in a data folder of Jupyter's. */
    KernelFolder(Path data, String name) {
        this(data.resolve("kernels").resolve(name));
    }

    KernelFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Writes all of it, or leaves things as they are. */
    void write(KernelSpec spec, JupyterFolders.Platform platform) {
        if (isForeign()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "`" + path + "` is another program's kernel",
                    "choose another name by `--name`");
        }
        Deque<Path> made = new ArrayDeque<>();
        try {
            makeFolders(made);
            for (String file : files(platform)) {
                write(file, resource(file), made);
            }
            write(KernelSpec.FILE, spec.json(platform).getBytes(StandardCharsets.UTF_8), made);
        } catch (IOException e) {
            made.forEach(KernelFolder::delete);
            throw fault(e);
        }
    }

    private static List<String> files(JupyterFolders.Platform platform) {
        List<String> files = new ArrayList<>(LOGOS);
        if (platform == JupyterFolders.Platform.WINDOWS) {
            files.add(START);
        }
        return files;
    }

    private void makeFolders(Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = path; folder != null && !Files.isDirectory(folder); folder = folder.getParent()) {
            if (Files.exists(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            missing.push(folder);
        }
        for (Path folder : missing) {
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private void write(String name, byte[] bytes, Deque<Path> made) throws IOException {
        Path file = path.resolve(name);
        boolean fresh = Files.notExists(file);
        AtomicFile.write(file, out -> out.write(bytes));
        if (fresh) {
            made.push(file);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = KernelFolder.class.getResourceAsStream("/cjsh/kernel/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    private static void delete(Path made) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException e) {
            // What can not be taken back is no kernel without its last file.
        }
    }

    /** Whether somebody else's kernel is there; a file that nobody can read is nobody's kernel. */
    private boolean isForeign() {
        try {
            return KernelSpec.in(path).isEmpty()
                    && JsonTree.of(Files.readString(path.resolve(KernelSpec.FILE))) instanceof Map<?, ?>;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Removes what {@link #write} wrote.
     *
     * @return whether the folder is gone, too; it stays when there is something else in it
     */
    boolean remove() {
        try {
            Files.deleteIfExists(path.resolve(KernelSpec.FILE));
            for (String file : files(JupyterFolders.Platform.WINDOWS)) {
                Files.deleteIfExists(path.resolve(file));
            }
            Files.delete(path);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private CjException fault(IOException e) {
        Path there = path;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (e instanceof NotDirectoryException) {
            return new CjException(
                    CjException.Kind.USAGE, "`" + e.getMessage() + "` is a file, and should be a folder", null, e);
        }
        if (!Files.isWritable(there)) {
            return new CjException(
                    CjException.Kind.USAGE,
                    "`" + there + "` can not be written to",
                    "`--user` is for you alone, `--prefix DIR` for any other place",
                    e);
        }
        if (e instanceof NoSuchFileException) {
            return new CjException(CjException.Kind.USAGE, "`" + e.getMessage() + "` can not be made", null, e);
        }
        return FileFault.of(e, path.toString());
    }
}
