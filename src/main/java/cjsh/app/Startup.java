package cjsh.app;

import cjsh.display.SafeText;
import cjsh.engine.Source;
import cjsh.graphql.CjException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a session starts with: the program's own {@code startup/*.jsh}, then the user's, each in name order, then the files that
 * were named in the call.
 *
 * @param own how many of the sources are the user's
 * @param faults why some of the user's can not be read; the others run all the same
 */
record Startup(List<Source> sources, int own, List<String> faults) {

    static Startup of(World world, StartOptions options) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files(world.home().resolve("startup"))) {
            sources.add(source(file, file.toString()));
        }
        int ours = sources.size();
        List<String> faults = new ArrayList<>();
        for (Path file : options.without() ? List.<Path>of() : files(folder(world))) {
            try {
                sources.add(source(file, file.toString()));
            } catch (CjException e) {
                faults.add("start-up file left out: " + SafeText.line(String.valueOf(e.getMessage())));
            }
        }
        for (String name : options.files()) {
            if (name.equals("-")) {
                throw new CjException(
                        CjException.Kind.USAGE,
                        "`--startup` expects a file, got `-`",
                        "`cjsh run -` runs what comes on standard input");
            }
            sources.add(source(world.workingFolder().resolve(name), name));
        }
        return new Startup(List.copyOf(sources), sources.size() - ours, faults);
    }

    /** Where the user's own are. */
    static Path folder(World world) {
        return world.configFolder().resolve("startup");
    }

    /** In the order in which they run. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileFault.of(e, folder.toString());
        }
    }

    private static Source source(Path file, String shown) {
        return new Source(shown, FileFault.read(file, shown));
    }
}
