package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.app.SceneTerminal.Shot;
import cjsh.graphql.Api;
import cjsh.sandbox.Sandbox;
import cjsh.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does what a scene says, and looks whether the screen becomes what it shows. */
final class ScenePlayer implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** As long as nothing changes, when a scene is written anew. */
    private static final int QUIET = 25;

    private static final Pattern SECONDS = Pattern.compile("\\b\\d\\.\\d s\\b");
    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d+");

    private static final String LATER = "in a moment";

    private static final Pattern VERSION = Pattern.compile("\\bcjsh \\S+ ·");

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Enter", "\r"),
            Map.entry("Tab", "\t"),
            Map.entry("Esc", "\u001b"),
            Map.entry("Up", "\u001bOA"),
            Map.entry("Down", "\u001bOB"),
            Map.entry("Right", "\u001bOC"),
            Map.entry("Left", "\u001bOD"),
            Map.entry("Home", "\u001bOH"),
            Map.entry("Backspace", "\u007f"),
            Map.entry("C-a", "\u0001"),
            Map.entry("C-c", "\u0003"),
            Map.entry("C-d", "\u0004"),
            Map.entry("C-e", "\u0005"),
            Map.entry("C-l", "\u000c"),
            Map.entry("C-r", "\u0012"),
            Map.entry("C-x", "\u0018"));

    private final Path folder;
    private final SceneTerminal terminal;
    private final boolean renew;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<Sandbox> sandboxes = new ArrayList<>();
    private int columns = 80;
    private int rows = 24;

    /** @param renew whether what is on the screen is taken for right */
    ScenePlayer(Path folder, SceneTerminal terminal, boolean renew) {
        this.folder = folder;
        this.terminal = terminal;
        this.renew = renew;
    }

    /** The scene with what was on the screen. */
    String play(Scene scene) throws Exception {
        List<List<String>> blocks = new ArrayList<>();
        for (Scene.Step step : scene.steps()) {
            blocks.add(play(step));
        }
        return scene.written(blocks);
    }

    private List<String> play(Scene.Step step) throws Exception {
        switch (step.word()) {
            case "at" -> {}
            case "size" -> size(step.rest());
            case "file" -> write(step);
            case "env" -> environment.put(step.rest().split("=")[0], step.rest().split("=", 2)[1]);
            case "sandbox" -> sandbox(step.rest());
            case "start" -> terminal.start(step.rest(), environment, columns, rows);
            case "type" -> terminal.type(step.rest());
            case "press" -> press(step.rest());
            case "paste" -> terminal.type("\u001b[200~" + pasted(step) + "\u001b[201~");
            case "wait" -> await("\"" + step.rest() + "\"", shot -> text(shot).contains(step.rest()));
            case "tab" -> tab(step.rest());
            case "prompt" -> await("a prompt", ScenePlayer::isAtPrompt);
            case "gone" ->
                await("no \"" + step.rest() + "\"", shot -> !text(shot).contains(step.rest()));
            case "resize" -> {
                size(step.rest());
                terminal.resize(columns, rows);
            }
            case "hang-up" -> terminal.hangUp();
            case "screen" -> {
                return shown(step, false);
            }
            case "looks" -> {
                return shown(step, true);
            }
            default -> throw new IllegalArgumentException("no step `" + step.word() + "`");
        }
        return step.block();
    }

    /** Waits and asks again when it is told to, as a person at a cold and busy machine does. */
    private void tab(String wanted) throws Exception {
        terminal.type("\t");
        await(
                "\"" + wanted + "\" or a note",
                shot -> text(shot).contains(wanted) || text(shot).contains(LATER));
        for (int i = 0; i < 20 && !text(terminal.look()).contains(wanted); i++) {
            for (int pause = 0; pause < 2 * QUIET; pause++) {
                rest();
            }
            terminal.type("\t");
            for (int pause = 0; pause < QUIET; pause++) {
                rest();
            }
        }
        await("\"" + wanted + "\"", shot -> text(shot).contains(wanted));
    }

    private static String pasted(Scene.Step step) {
        String once = String.join("\r", step.lines());
        return step.rest().isEmpty()
                ? once
                : IntStream.rangeClosed(1, Integer.parseInt(step.rest()))
                        .mapToObj(number -> once.replace("{}", String.valueOf(number)))
                        .collect(Collectors.joining("\r"));
    }

    private void size(String text) {
        columns = Integer.parseInt(text.split("x")[0]);
        rows = Integer.parseInt(text.split("x")[1]);
    }

    private void write(Scene.Step step) throws Exception {
        Path file = folder.resolve(step.rest());
        Files.createDirectories(file.getParent());
        Files.write(file, step.lines());
    }

    /** A sandbox of its own which takes its time, so that one can do something meanwhile. */
    private void sandbox(String milliseconds) {
        Sandbox sandbox =
                Sandbox.start(SandboxOptions.defaults().withLatency(Duration.ofMillis(Integer.parseInt(milliseconds))));
        sandboxes.add(sandbox);
        environment.put("CJ_TOKEN", "of-the-scene");
        environment.put("CJ_PUBLISHER_ID", "999");
        for (Api api : Api.values()) {
            environment.put(api.urlVariable(), sandbox.endpoint(api).toString());
        }
    }

    private void press(String names) throws Exception {
        for (String name : names.split(" ")) {
            terminal.type(Objects.requireNonNull(KEYS.get(name), name));
        }
    }

    private List<String> shown(Scene.Step step, boolean looks) throws Exception {
        if (renew) {
            return written(quiet(), looks);
        }
        Shot[] last = {terminal.look()};
        try {
            await("the screen", shot -> {
                last[0] = shot;
                return written(shot, looks).equals(step.block());
            });
        } catch (AssertionError e) {
            assertThat(String.join("\n", written(last[0], looks))).isEqualTo(String.join("\n", step.block()));
        }
        return step.block();
    }

    private Shot quiet() throws Exception {
        Shot seen = terminal.look();
        for (int i = 0; i < QUIET; i++) {
            rest();
            Shot now = terminal.look();
            i = now.equals(seen) ? i : 0;
            seen = now;
        }
        return seen;
    }

    private static List<String> written(Shot shot, boolean looks) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shot.text().size(); i++) {
            lines.add(("| " + steady(shot.text().get(i))).stripTrailing());
            if (looks && !shot.looks().get(i).isEmpty()) {
                lines.add(": " + shot.looks().get(i));
            }
        }
        return lines;
    }

    /** What differs from one time to the next is made the same. */
    private static String steady(String line) {
        String timeless = SECONDS.matcher(line).replaceAll("0.0 s");
        return VERSION.matcher(PORT.matcher(timeless).replaceAll("$1:PORT")).replaceAll("cjsh VERSION ·");
    }

    /** Whoever changes the screen has no way to tell. */
    private static void rest() throws InterruptedException {
        new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    }

    private static String text(Shot shot) {
        return steady(String.join("\n", shot.text()));
    }

    /** What is typed before that is shown twice: by the terminal, and by the line editor. */
    private static boolean isAtPrompt(Shot shot) {
        return !shot.text().isEmpty() && shot.text().get(shot.text().size() - 1).matches("cjsh \\S+>");
    }

    private void await(String what, Predicate<Shot> wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Shot shot = terminal.look();
        while (!wanted.test(shot)) {
            assertThat(deadline - System.nanoTime())
                    .as("waiting for %s; on the screen:%n%s", what, text(shot))
                    .isPositive();
            rest();
            shot = terminal.look();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            terminal.close();
        } finally {
            sandboxes.forEach(Sandbox::close);
        }
    }
}
