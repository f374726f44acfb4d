package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.graphql.Suggestion;
import cjsh.script.SavedQueries;
import cjsh.script.SavedQuery;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file that a user means by a path or by the name of a saved query.
 *
 * @param shown how the user named it
 */
record QueryFile(Path path, String shown) {
    String text() {
        return FileFault.read(path, shown);
    }

    /** The file or saved query of this name; a folder only when nothing else has the name. */
    static QueryFile find(World world, String typed, SavedQuery.Kind wanted) {
        return find(world, path(world, typed), typed, wanted, "`cjsh queries` lists the saved ones");
    }

    /** The same, where a session has said which file the name would be. */
    static QueryFile find(World world, Path path, String typed, SavedQuery.Kind wanted) {
        return find(world, path, typed, wanted, "`%queries` lists the saved ones");
    }

    private static QueryFile find(World world, Path path, String typed, SavedQuery.Kind wanted, String lists) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return new QueryFile(path, typed);
        }
        SavedQueries saved = savedQueries(world);
        Optional<SavedQuery> named = saved.named(typed, wanted);
        if (named.isPresent()) {
            return new QueryFile(
                    named.get().file(), named.get().file().getFileName().toString());
        }
        if (Files.isDirectory(path)) {
            return new QueryFile(path, typed);
        }
        List<String> names = saved.all().stream().map(SavedQuery::name).toList();
        throw new CjException(
                CjException.Kind.USAGE,
                "there is no file and no saved query `" + typed + "`" + Suggestion.didYouMean(typed, names),
                lists);
    }

    /** The user's own come first. */
    static SavedQueries savedQueries(World world) {
        return new SavedQueries(
                List.of(world.configFolder().resolve("queries"), world.home().resolve("queries")),
                GraphQlParameters::of);
    }

    private static Path path(World world, String typed) {
        try {
            return world.workingFolder().resolve(typed);
        } catch (InvalidPathException e) {
            throw new CjException(CjException.Kind.USAGE, "`" + typed + "` can not be the name of a file");
        }
    }
}
