package cjsh.app;

import cjsh.graphql.CjException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what users name, and words what can go wrong with files. */
final class FileFault {
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private FileFault() {}

    static String read(Path file, String shown) {
        try {
            if (Files.isDirectory(file)) {
                throw usage("`" + shown + "` is a folder", "name one of the files in it");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "`" + shown + "` has " + Files.size(file) + " bytes: that is no query");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw of(e, shown);
        }
    }

    static CjException of(IOException e, String shown) {
        if (e instanceof NoSuchFileException missing && missing.getReason() == null) {
            return usage("there is no file `" + shown + "`", null);
        } else if (e instanceof AccessDeniedException denied && denied.getReason() == null) {
            return usage("`" + shown + "` may not be read or written", "check its permissions");
        } else if (e instanceof CharacterCodingException) {
            return new CjException(CjException.Kind.INVALID, "`" + shown + "` is no text in UTF-8");
        }
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return usage("`" + shown + "`: " + (reason == null ? "could not be read or written" : reason), null);
    }

    private static CjException usage(String fact, @org.jspecify.annotations.Nullable String next) {
        return new CjException(CjException.Kind.USAGE, fact, next);
    }
}
