package cjsh.app;

import cjsh.display.SafeText;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.table.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemas that the user refreshed, in the config folder; each takes the place of the bundled one in every command. */
final class SchemaFolder {
    private static final Pattern HEADER = Pattern.compile("# refreshed (\\d{4}-\\d{2}-\\d{2}) from (\\S+)");

    private final World world;

    SchemaFolder(World world) {
        this.world = world;
    }

    /** The schemas that count now. Of one that can not be used any more the user is told, once, when it is needed. */
    Schemas schemas() {
        Map<Api, String> refreshed = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            text(api).ifPresent(sdl -> refreshed.put(api, sdl));
        }
        return new Schemas(refreshed, this::warn);
    }

    private Optional<String> text(Api api) {
        Path file = file(api);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileFault.read(file, file.toString()));
        } catch (CjException e) {
            warn(api, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void warn(Api api, String reason) {
        new Console(world)
                .note("note: " + api.shortName() + ": the bundled schema is used, since the refreshed one is unusable: "
                        + SafeText.line(reason) + "\n  `cjsh schema refresh " + api.shortName()
                        + "` fetches it anew, with --bundled it goes");
    }

    /** What is stored for an API, without what says when; empty when nothing is. */
    Optional<String> storedText(Api api) throws IOException {
        Path file = file(api);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        return Optional.of(HEADER.matcher(text).lookingAt() ? text.substring(text.indexOf('\n') + 1) : text);
    }

    Path file(Api api) {
        return world.configFolder().resolve("schema").resolve(api.schemaFile());
    }

    /** Replaces the stored schema whole or not at all. */
    void keep(Api api, String sdl, String host) {
        Path file = file(api);
        String text = "# refreshed " + LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC) + " from " + host
                + "\n# `cjsh schema refresh " + api.shortName() + " --bundled` removes this file.\n\n" + sdl;
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw FileFault.of(e, file.toString());
        }
    }

    /** Whether there was one to remove. */
    boolean forget(Api api) {
        try {
            return Files.deleteIfExists(file(api));
        } catch (IOException e) {
            throw FileFault.of(e, file(api).toString());
        }
    }

    /** {@code bundled}, or where and when it was refreshed. */
    String origin(Api api, Schemas schemas) {
        return schemas.isRefreshed(api) ? stored(api).orElse("a file of yours") : "bundled";
    }

    /** {@code refreshed 2026-11-21 from host}; empty when nothing is stored. Looks at the first line only. */
    private Optional<String> stored(Api api) {
        if (!Files.exists(file(api))) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file(api))) {
            Matcher header = HEADER.matcher(lines.findFirst().orElse(""));
            return Optional.of(
                    header.matches()
                            ? "refreshed " + header.group(1) + " from " + SafeText.line(header.group(2))
                            : "a file of yours");
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** {@code programs refreshed 2026-11-21 from host}, for each stored schema; for banners and faults. */
    List<String> allStored() {
        List<String> all = new ArrayList<>();
        for (Api api : Api.values()) {
            stored(api).ifPresent(origin -> all.add(api.shortName() + " " + origin));
        }
        return all;
    }
}
