package cjsh.app;

import cjsh.graphql.JsonTree;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code kernel.json} of ours says.
 *
 * @param launcher the {@code cjsh} that it starts
 * @param environment what Jupyter sets for the kernel
 */
record KernelSpec(String displayName, Path launcher, Map<String, String> environment) {
    static final String FILE = "kernel.json";

    /** The member of the metadata by which we know our own. */
    private static final String OURS = "cjsh";

    private static final String LAUNCHER = "launcher";
    private static final String JDK = "JAVA_HOME";

    /**
     * Without it a launcher that was moved would be a line about a missing file, or nothing. It stands in the arguments and not in a
     * file beside them, since not every front end knows {@code {resource_dir}}.
     */
    private static final String START = "[ -x \"$1\" ] || { echo \"cjsh: $1 is gone: when its folder was moved,"
            + " run 'cjsh kernel install' there once more\" >&2; exit 2; }; exec \"$1\" kernel run \"$2\"";

    /** With {@code JAVA_HOME} for the one JDK that it is to run on, if there is one. */
    KernelSpec {
        environment = Map.copyOf(environment);
    }

    Optional<Path> jdk() {
        return Optional.ofNullable(environment.get(JDK)).map(Path::of);
    }

    private List<String> command(JupyterFolders.Platform platform) {
        return platform == JupyterFolders.Platform.WINDOWS
                ? List.of(
                        "cmd.exe",
                        "/d",
                        "/c",
                        "call",
                        "{resource_dir}\\start.cmd",
                        launcher.toString(),
                        "{connection_file}")
                : List.of("/bin/sh", "-c", START, "cjsh", launcher.toString(), "{connection_file}");
    }

    String json(JupyterFolders.Platform platform) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeArrayFieldStart("argv");
            for (String word : command(platform)) {
                out.writeString(word);
            }
            out.writeEndArray();
            out.writeStringField("display_name", displayName);
            out.writeStringField("language", "java");
            out.writeStringField("interrupt_mode", "message");
            out.writeObjectFieldStart("env");
            for (Map.Entry<String, String> variable : environment.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                out.writeStringField(variable.getKey(), variable.getValue());
            }
            out.writeEndObject();
            out.writeObjectFieldStart("metadata");
            out.writeBooleanField("debugger", false);
            out.writeObjectFieldStart(OURS);
            out.writeStringField(LAUNCHER, launcher.toString());
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** The one in a folder; empty when there is none of ours that can be read. */
    static Optional<KernelSpec> in(Path folder) {
        try {
            return JsonTree.of(Files.readString(folder.resolve(FILE))) instanceof Map<?, ?> all
                    ? of(all)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<KernelSpec> of(Map<?, ?> all) {
        if (!(member(member(all, "metadata"), OURS) instanceof Map<?, ?> ours)
                || !(ours.get(LAUNCHER) instanceof String launcher)) {
            return Optional.empty();
        }
        Map<String, String> environment = new LinkedHashMap<>();
        if (all.get("env") instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        }
        String shown = Objects.requireNonNullElse(all.get("display_name"), "").toString();
        return Optional.of(new KernelSpec(shown, Path.of(launcher), environment));
    }

    private static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
