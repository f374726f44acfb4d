package cjsh.script;

import cjsh.script.SavedQuery.Kind;
import cjsh.script.SavedQuery.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The saved queries of some folders; a name in an earlier folder hides the same name in a later one. */
public final class SavedQueries {
    private static final Map<String, Kind> ENDINGS = Map.of(".graphql", Kind.GRAPHQL, ".jsh", Kind.JSH);
    private static final String ARGS = "args:";

    private final List<Path> folders;
    private final Function<String, List<Parameter>> graphQlParameters;

    /**
     * Looks into these folders.
     *
     * @param graphQlParameters reads the variables of a GraphQL text; empty for a text that is wrong
     */
    public SavedQueries(List<Path> folders, Function<String, List<Parameter>> graphQlParameters) {
        this.folders = List.copyOf(folders);
        this.graphQlParameters = graphQlParameters;
    }

    /** All of them by name. */
    public List<SavedQuery> all() {
        Map<String, SavedQuery> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (Path file : filesOf(folder)) {
                SavedQuery query = of(file);
                found.putIfAbsent(query.kind() + query.name(), query);
            }
        }
        return found.values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** The one of this name; of two kinds the wanted one. */
    public Optional<SavedQuery> named(String name, Kind wanted) {
        List<SavedQuery> found =
                all().stream().filter(query -> query.name().equals(name)).toList();
        return found.stream()
                .filter(query -> query.kind() == wanted)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Whether this file can be a saved query. */
    public static Optional<Kind> kindOf(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<Path> filesOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && kindOf(file).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // A folder that may not be read has nothing to offer; naming a file in it says why.
            return List.of();
        }
    }

    /** What a file is as a saved query, wherever it lies; its name has one of their endings. */
    public SavedQuery of(Path file) {
        String fileName = String.valueOf(file.getFileName());
        Kind kind = kindOf(file).orElseThrow();
        String text = textOf(file);
        String name = fileName.substring(0, fileName.lastIndexOf('.'));
        List<String> comment = leadingComment(text, kind == Kind.GRAPHQL ? "#" : "//");
        List<Parameter> parameters = kind == Kind.GRAPHQL ? graphQlParameters.apply(text) : arguments(comment);
        return new SavedQuery(name, file, kind, description(comment), parameters);
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            // Not UTF-8, or gone meanwhile: it is listed all the same, and running it says what is wrong.
            return "";
        }
    }

    private static List<String> leadingComment(String text, String mark) {
        List<String> comment = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith("#!")) {
                continue;
            }
            if (!stripped.startsWith(mark)) {
                break;
            }
            comment.add(stripped.substring(mark.length()).strip());
        }
        return comment;
    }

    private static String description(List<String> comment) {
        return comment.isEmpty() || comment.get(0).startsWith(ARGS) ? "" : comment.get(0);
    }

    /** {@code // args: days=30 advertiser}: in their order, with a default or required. */
    private static List<Parameter> arguments(List<String> comment) {
        return comment.stream()
                .filter(line -> line.startsWith(ARGS))
                .flatMap(line -> Stream.of(line.substring(ARGS.length()).strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .map(parts -> new Parameter(parts[0], "", parts.length > 1 ? parts[1] : "", parts.length == 1))
                .toList();
    }
}
