package cjsh.app;

import cjsh.engine.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each session starts with: the program's own {@code startup/*.jsh}, then the user's, each in name order. */
final class Startup {
    private Startup() {}

    static List<Source> sources(World world) {
        List<Source> sources = new ArrayList<>(in(world.home().resolve("startup")));
        sources.addAll(in(world.configFolder().resolve("startup")));
        return sources;
    }

    private static List<Source> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .map(file -> new Source(file.toString(), FileFault.read(file, file.toString())))
                    .toList();
        } catch (IOException e) {
            throw FileFault.of(e, folder.toString());
        }
    }
}
