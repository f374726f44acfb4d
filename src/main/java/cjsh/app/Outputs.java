package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.table.AtomicFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a command writes: refused before anything is sent, written whole or not at all. */
final class Outputs {
    private Outputs() {}

    static Path writable(World world, String name) {
        try {
            Path file = world.workingFolder().resolve(name);
            if (name.endsWith("/")) {
                throw new CjException(CjException.Kind.USAGE, "`" + name + "` is the name of a folder: name a file");
            }
            AtomicFile.requireWritable(file);
            return file;
        } catch (InvalidPathException e) {
            throw new CjException(CjException.Kind.USAGE, "`" + name + "` can not be the name of a file");
        } catch (IOException e) {
            throw FileFault.of(e, name);
        }
    }

    static void write(Path file, AtomicFile.StreamContent content) {
        try {
            AtomicFile.write(file, content);
        } catch (NoSuchFileException e) {
            // The folder is there, or it would have been refused before: it takes no new files, such as /proc.
            throw new CjException(CjException.Kind.USAGE, "`" + file + "` can not be created there");
        } catch (IOException e) {
            throw FileFault.of(e, file.toString());
        }
    }
}
