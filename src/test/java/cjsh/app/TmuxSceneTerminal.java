package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The launcher at a real terminal, which {@code tmux} is. */
final class TmuxSceneTerminal implements SceneTerminal {
    private static final Pattern LOOKS = Pattern.compile("\u001b\\[([\\d;]*)m");
    private static final int MOST_BYTES = 200;

    private final Path folder;
    private int starts;
    private boolean running;

    TmuxSceneTerminal(Path folder) {
        this.folder = folder;
    }

    @Override
    public void start(String command, Map<String, String> environment, int columns, int rows) throws Exception {
        if (running) {
            tmux("kill-server");
        }
        starts++;
        Path config = folder.resolve("tmux.conf");
        Files.writeString(config, """
                set -g default-terminal screen-256color
                set -g status off
                set -sg escape-time 0
                set -g remain-on-exit on
                """);
        StringBuilder script = new StringBuilder("cd '" + folder + "'\n");
        Path home = Files.createDirectories(folder.resolve("home"));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path link = bin.resolve("cjsh");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, Path.of("cjsh").toAbsolutePath());
        }
        script.append("exec env -i HOME='" + home + "' PATH='" + bin + "':\"$PATH\" TERM=screen-256color");
        script.append(" LANG=C.UTF-8 CJSH_CACHE=off JAVA_HOME='" + System.getProperty("java.home") + "'");
        environment.forEach(
                (name, value) -> script.append(" '").append(name + "=" + value).append("'"));
        Path inner = folder.resolve("inner.sh");
        Files.writeString(
                inner,
                "echo $$ >'" + folder + "/pid'\ntrap : INT\n" + command + "\necho \"[exit $?]\"\nread -r rest\n");
        script.append(" sh '" + inner + "'\n");
        Path outer = folder.resolve("outer.sh");
        Files.writeString(outer, script);
        tmux(
                "-f",
                config.toString(),
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(rows),
                "sh '" + outer + "'");
        running = true;
    }

    /** In pieces: a command has a longest length, and a terminal takes only so much at once. */
    @Override
    public void type(String keys) throws Exception {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += MOST_BYTES) {
            List<String> command = new ArrayList<>(List.of("send-keys", "-H"));
            for (int i = from; i < Math.min(bytes.length, from + MOST_BYTES); i++) {
                command.add(String.format("%02x", bytes[i]));
            }
            tmux(command.toArray(String[]::new));
        }
    }

    @Override
    public void resize(int columns, int rows) throws Exception {
        tmux("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    }

    @Override
    public void hangUp() throws Exception {
        long shell = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        List<ProcessHandle> processes = ProcessHandle.of(shell).stream()
                .flatMap(handle ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(handle), handle.descendants()))
                .toList();
        assertThat(processes).as("what runs at the terminal").hasSizeGreaterThan(1);
        tmux("kill-server");
        running = false;
        for (ProcessHandle process : processes) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Override
    public Shot look() throws Exception {
        List<String> text = new ArrayList<>();
        List<String> looks = new ArrayList<>();
        for (String line : tmux("capture-pane", "-p", "-e").split("\n", -1)) {
            text.add(LOOKS.matcher(line).replaceAll("").stripTrailing());
            looks.add(looks(line));
        }
        while (!text.isEmpty() && text.get(text.size() - 1).isEmpty()) {
            text.remove(text.size() - 1);
            looks.remove(looks.size() - 1);
        }
        return new Shot(text, looks);
    }

    private final StringBuilder state = new StringBuilder(".");

    /** A letter for each cell; wide characters have two. */
    private String looks(String line) {
        StringBuilder looks = new StringBuilder();
        Matcher found = LOOKS.matcher(line);
        int at = 0;
        while (found.find()) {
            append(looks, line.substring(at, found.start()));
            change(found.group(1));
            at = found.end();
        }
        append(looks, line.substring(at));
        return looks.toString().replaceAll("\\.+$", "");
    }

    private @Nullable String colour;
    private boolean bold;
    private boolean dim;
    private boolean underlined;

    private void change(String parameters) {
        for (String parameter : parameters.split(";")) {
            int number = parameter.isEmpty() ? 0 : Integer.parseInt(parameter);
            switch (number) {
                case 0 -> {
                    colour = null;
                    bold = false;
                    dim = false;
                    underlined = false;
                }
                case 1 -> bold = true;
                case 2 -> dim = true;
                case 4 -> underlined = true;
                case 22 -> {
                    bold = false;
                    dim = false;
                }
                case 24 -> underlined = false;
                case 39 -> colour = null;
                default -> {
                    if (number >= 30 && number <= 37) {
                        colour = "krgybmcw".substring(number - 30, number - 29);
                    } else if (number >= 90 && number <= 97) {
                        colour = "KRGYBMCW".substring(number - 90, number - 89);
                    }
                }
            }
        }
        state.setLength(0);
        state.append(underlined ? "_" : colour != null ? colour : bold ? "*" : dim ? "-" : ".");
    }

    private void append(StringBuilder looks, String text) {
        text.codePoints()
                .map(point -> cjsh.display.CellWidth.of(Character.toString(point)))
                .forEach(width -> looks.append(state.toString().repeat(width)));
    }

    private String tmux(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("tmux", "-S", folder.resolve("tmux" + starts).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue())
                .as("%s%n%s", command, output)
                .isZero();
        return output;
    }

    @Override
    public void close() throws IOException {
        if (running) {
            tmux("kill-server");
        }
    }
}
