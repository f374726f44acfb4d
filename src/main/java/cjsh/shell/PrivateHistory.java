package cjsh.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that never learns a secret, in a file that only its owner can read. */
final class PrivateHistory extends DefaultHistory {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Predicate<String> secret;

    PrivateHistory(Predicate<String> secret) {
        this.secret = secret;
    }

    @Override
    public void add(Instant time, String line) {
        if (!secret.test(line)) {
            super.add(time, line);
        }
    }

    /** Makes the file, or takes others' rights to it away; false when it cannot be written. */
    static boolean prepare(Path file) {
        try {
            create(file);
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(OWNER_ONLY);
            }
            return Files.isWritable(file);
        } catch (IOException e) {
            return false;
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // Kept from an earlier session.
        }
    }
}
