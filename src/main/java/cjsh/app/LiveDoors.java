package cjsh.app;

import cjsh.api.RecordType;
import cjsh.api.Words;
import cjsh.display.SafeText;
import cjsh.engine.Outcome;
import cjsh.engine.Overlay;
import cjsh.engine.Session;
import cjsh.engine.SessionBuilder;
import cjsh.graphql.Api;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The typed doors of a session whose schemas may be refreshed while it runs. In a folder of its own, that it may change. */
final class LiveDoors implements AutoCloseable {
    private final TypedDoors doors;
    private final Console console;
    private final Set<Api> changed = EnumSet.noneOf(Api.class);
    private final @Nullable Path folder;
    private final @Nullable URLClassLoader loader;

    private LiveDoors(TypedDoors doors, Console console, @Nullable Path folder, @Nullable URLClassLoader loader) {
        this.doors = doors;
        this.console = console;
        this.folder = folder;
        this.loader = loader;
    }

    /** Where there is no place for them, the session has those of the bundled schemas for ever. */
    static LiveDoors open(TypedDoors doors, Console console) {
        try {
            Path folder = ClassFolders.ofProcess(doors.all());
            ClassFolders.dropLeft(doors.all());
            URL[] places = {folder.toUri().toURL()};
            return new LiveDoors(doors, console, folder, new URLClassLoader(places, RecordType.class.getClassLoader()));
        } catch (IOException e) {
            return new LiveDoors(doors, console, null, null);
        }
    }

    /** Gives a session what it begins with; makes the doors of schemas that were refreshed when no session ran. */
    SessionBuilder in(SessionBuilder session) {
        return folder == null ? session : session.overlay(overlay(folder));
    }

    private Overlay overlay(Path folder) {
        try {
            Optional<TypedDoors.Built> built = doors.built();
            if (built.isPresent()) {
                built.get().notes().forEach(this::refused);
                ClassFolders.copy(built.get().folder(), folder);
                return new Overlay(folder, built.get().links());
            }
        } catch (IOException e) {
            refused(String.valueOf(FileFault.of(e, folder.toString()).getMessage()));
        }
        return new Overlay(folder, Map.of());
    }

    private void refused(String note) {
        refused(console, note);
    }

    /** Says why a door is not that of the schema in force. */
    static void refused(Console console, String note) {
        console.note(
                "note: the typed door stays as it was, since of the new schema none can be made; paths and gql(…) use the"
                        + " new schema: " + note);
    }

    /** Finds the classes of this session's doors, also of earlier ones. */
    ClassLoader loader() {
        return loader == null ? RecordType.class.getClassLoader() : loader;
    }

    /** The schema of an API is another one now; {@link #follow} does what is to do. */
    void changed(Api api) {
        changed.add(api);
    }

    /** Lets a session have the doors of the schemas that are in force; after a command, since it must not run in the session. */
    void follow(Session session) {
        if (changed.isEmpty()) {
            return;
        }
        Set<Api> apis = EnumSet.copyOf(changed);
        changed.clear();
        if (folder == null) {
            refused("`" + doors.all() + "` can not be written to");
            return;
        }
        // In the session, so that Ctrl-C stops what takes long.
        Outcome outcome = session.call(() -> doors.built().orElse(null));
        if (outcome instanceof Outcome.Value value) {
            try {
                follow(session, folder, apis, (TypedDoors.Built) value.value());
            } catch (IOException e) {
                refused(String.valueOf(FileFault.of(e, folder.toString()).getMessage()));
            }
        } else if (outcome instanceof Outcome.Thrown thrown) {
            refused(SafeText.line(String.valueOf(thrown.thrown().getMessage())));
        } else {
            refused("it was stopped");
        }
    }

    private void follow(Session session, Path folder, Set<Api> apis, TypedDoors.@Nullable Built built)
            throws IOException {
        if (built != null) {
            built.notes().stream()
                    .filter(note -> apis.stream().anyMatch(api -> note.startsWith(api.shortName() + ":")))
                    .forEach(this::refused);
            if (apis.stream().anyMatch(built::lacks)) {
                return;
            }
        }
        if (built == null || built.links().isEmpty()) {
            Files.deleteIfExists(folder.resolve(Words.class.getName().replace('.', '/') + ".class"));
            session.relink(Map.of());
        } else {
            ClassFolders.copy(built.folder(), folder);
            session.relink(built.links());
        }
    }

    @Override
    public void close() {
        try {
            if (loader != null) {
                loader.close();
            }
        } catch (IOException e) {
            // Nothing was written through it.
        }
        if (folder != null) {
            ClassFolders.drop(folder);
        }
    }
}
