package cjsh.engine;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import javax.tools.JavaFileObject;

/** The class path that snippets are compiled against. Its jars are looked through in the background. */
final class ClassPath {
    private final List<Path> places;
    private final CompletableFuture<List<ClassSource>> sources;

    private ClassPath(List<Path> places) {
        this.places = places;
        this.sources = CompletableFuture.supplyAsync(() -> opened(places), task -> {
            Thread thread = new Thread(task, "cjsh-class-path");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** @param text in the form of {@code java.class.path} */
    static ClassPath of(String text) {
        Set<Path> places = new LinkedHashSet<>();
        for (String entry : text.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                Path place = Path.of(entry).toAbsolutePath();
                places.add(place);
                places.addAll(named(place));
            }
        }
        return new ClassPath(places.stream().filter(Files::exists).toList());
    }

    /** What a jar's own manifest adds. */
    private static Collection<Path> named(Path jar) {
        List<Path> named = new ArrayList<>();
        if (Files.isRegularFile(jar)) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                Manifest manifest = file.getManifest();
                String more =
                        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                for (String entry : more == null ? new String[0] : more.strip().split(" +")) {
                    named.add(Path.of(jar.toUri().resolve(URI.create(entry))));
                }
            } catch (IOException | InvalidPathException e) {
                // Neither would the JVM find anything there.
            }
        }
        return named;
    }

    private static List<ClassSource> opened(List<Path> places) {
        List<ClassSource> sources = new ArrayList<>();
        for (Path place : places) {
            try {
                sources.add(Files.isDirectory(place) ? new FolderClasses(place) : JarClasses.of(place));
            } catch (IOException | IndexOutOfBoundsException e) {
                // No jar: the JVM does not find anything in it either.
            }
        }
        return sources;
    }

    List<Path> places() {
        return places;
    }

    /** As a file manager lists: classes of one package, the first of each name. */
    List<JavaFileObject> list(String packageName, Set<?> kinds, boolean recurse) {
        if (recurse) {
            throw new UnsupportedOperationException("no compiler asks for packages and all below them");
        }
        List<JavaFileObject> found = new ArrayList<>();
        if (kinds.contains(JavaFileObject.Kind.CLASS)) {
            for (ClassSource source : sources.join()) {
                found.addAll(source.in(packageName));
            }
        }
        return found;
    }
}
