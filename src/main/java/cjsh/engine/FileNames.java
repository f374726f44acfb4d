package cjsh.engine;

import cjsh.display.SafeText;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Files and folders as Tab offers them: folders with a slash, hidden ones only after a dot, and of a huge folder no more than one
 * would look at.
 */
public final class FileNames {
    private static final int MOST_LOOKED_AT = 100_000;
    private static final int MOST_SHOWN = 400;

    private final Path folder;
    private final Path home;
    private final boolean onlyFolders;

    /**
     * Names seen from a folder.
     *
     * @param home that {@code ~} stands for
     */
    public FileNames(Path folder, Path home, boolean onlyFolders) {
        this.folder = folder;
        this.home = home;
        this.onlyFolders = onlyFolders;
    }

    /** Those that a typed path may mean; offsets count in it. */
    public Completion of(String typed) {
        if (typed.equals("~")) {
            return new Completion(0, 1, List.of(new Candidate(Kind.FILE, "~/", "~/", false, "")));
        }
        int slash = typed.lastIndexOf('/') + 1;
        String parent = typed.substring(0, slash);
        String name = typed.substring(slash);
        List<Candidate> all = new ArrayList<>();
        boolean more = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(parent))) {
            int looked = 0;
            for (Path file : files) {
                if (++looked > MOST_LOOKED_AT || all.size() > 10 * MOST_SHOWN) {
                    more = true;
                    break;
                }
                add(all, parent, file, name);
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException | SecurityException e) {
            // What can not be read has nothing to offer.
        }
        all.sort(Comparator.comparing(Candidate::text));
        List<Candidate> shown =
                all.size() > MOST_SHOWN || more ? all.subList(0, Math.min(MOST_SHOWN, all.size())) : all;
        return new Completion(0, typed.length(), shown);
    }

    private void add(List<Candidate> all, String parent, Path file, String typed) {
        String name = String.valueOf(file.getFileName());
        boolean begins = name.regionMatches(true, 0, typed, 0, typed.length());
        // A name that is no text would reach the terminal as it is.
        if (!begins
                || (name.startsWith(".") && !typed.startsWith("."))
                || !SafeText.line(name).equals(name)) {
            return;
        }
        boolean isFolder = Files.isDirectory(file);
        if (isFolder || !onlyFolders) {
            String shown = name + (isFolder ? "/" : "");
            all.add(new Candidate(Kind.FILE, parent + shown, shown, false, isFolder ? "" : size(file)));
        }
    }

    private static String size(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes < 1000) {
                return bytes + " B";
            }
            return bytes < 1_000_000 ? bytes / 1000 + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        } catch (IOException e) {
            return "";
        }
    }

    private Path path(String parent) {
        if (parent.startsWith("~/")) {
            return home.resolve(parent.substring(2));
        }
        return parent.isEmpty() ? folder : folder.resolve(parent);
    }
}
