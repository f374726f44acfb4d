package cjsh.app;

import cjsh.api.Words;
import cjsh.api.codegen.Generator;
import cjsh.api.codegen.WordsFile;
import cjsh.display.SafeText;
import cjsh.engine.Overlay;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The typed doors of refreshed schemas: generated and compiled once, then kept in the state folder until a schema, the program
 * or Java is another one.
 */
final class TypedDoors {
    private static final String FACADE = Words.class.getName();
    private static final String NOTES = "notes.txt";

    private final World world;
    private final SchemaFolder folder;
    private final Schemas schemas;

    TypedDoors(World world, SchemaFolder folder, Schemas schemas) {
        this.world = world;
        this.folder = folder;
        this.schemas = schemas;
    }

    /**
     * Class files for the schemas that are stored now.
     *
     * @param folder for the class path; nobody changes it
     * @param links as an overlay wants them; none when no door could be made
     * @param notes why a door could not be made; each begins with the API's name
     */
    record Built(Path folder, Map<String, String> links, List<String> notes) {
        boolean lacks(Api api) {
            return notes.stream().anyMatch(note -> note.startsWith(api.shortName() + ":"));
        }

        Overlay overlay() {
            return new Overlay(folder, links);
        }
    }

    /**
     * The doors of the schemas that are stored now, from the state folder or made there; empty when all schemas are bundled.
     *
     * @throws IOException when the state folder can not be written to
     */
    Optional<Built> built() throws IOException {
        Map<Api, String> texts = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            folder.storedText(api).ifPresent(text -> texts.put(api, text));
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String key = BuildKey.of(texts);
        Path place = all().resolve(key);
        String name = "cjsh.live.g" + key;
        if (!Files.exists(place)) {
            ClassFolders.create(place, empty -> make(texts, name, empty));
            ClassFolders.dropOldest(all(), place);
        }
        boolean any = Files.exists(place.resolve(FACADE.replace('.', '/') + ".class"));
        Path notes = place.resolve(NOTES);
        return Optional.of(new Built(
                place,
                any ? Map.of(FACADE, name + ".Words") : Map.of(),
                Files.exists(notes) ? Files.readAllLines(notes) : List.of()));
    }

    /** Where all of them are, with the folders of running sessions. */
    Path all() {
        return world.stateFolder().resolve("doors");
    }

    private void make(Map<Api, String> texts, String name, Path place) throws IOException {
        Map<Api, Map<String, String>> doors = new EnumMap<>(Api.class);
        Map<Api, String> reasons = new EnumMap<>(Api.class);
        for (Api api : texts.keySet()) {
            if (schemas.isRefreshed(api)) {
                try {
                    doors.put(api, sources(api, name + "." + api.shortName().toLowerCase(Locale.ROOT)));
                } catch (CjException e) {
                    reasons.put(api, String.valueOf(e.getMessage()));
                }
            }
        }
        Optional<String> fault = compile(doors, name, place);
        if (fault.isPresent()) {
            // One at a time, to learn whose fault it is.
            for (Api api : List.copyOf(doors.keySet())) {
                compile(Map.of(api, doors.getOrDefault(api, Map.of())), name, place)
                        .ifPresent(reason -> {
                            doors.remove(api);
                            reasons.put(api, reason);
                        });
            }
            ClassFolders.clear(place);
            fault = compile(doors, name, place);
            fault.ifPresent(reason -> doors.keySet().forEach(api -> reasons.put(api, reason)));
        }
        if (!reasons.isEmpty()) {
            List<String> notes = reasons.entrySet().stream()
                    .map(entry -> entry.getKey().shortName() + ": " + SafeText.line(entry.getValue()))
                    .toList();
            Files.write(place.resolve(NOTES), notes);
        }
    }

    private Map<String, String> sources(Api api, String packageName) {
        Map<String, String> sources = new LinkedHashMap<>();
        Generator.refreshed(schemas.of(api), api, packageName)
                .forEach((file, text) -> sources.put(packageName + "." + file.replaceAll("\\.java$", ""), text));
        return sources;
    }

    private static Optional<String> compile(Map<Api, Map<String, String>> doors, String name, Path place) {
        if (doors.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> sources = new LinkedHashMap<>();
        Map<Api, String> packages = new EnumMap<>(Api.class);
        doors.forEach((api, source) -> {
            sources.putAll(source);
            packages.put(api, name + "." + api.shortName().toLowerCase(Locale.ROOT));
        });
        sources.put(name + ".Words", WordsFile.source(name, packages));
        sources.put(FACADE, WordsFile.facade(name));
        return JavaCompilation.compile(sources, place);
    }
}
