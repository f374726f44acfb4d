import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From launch to what one waits for, whole processes, ours and the bare {@code jshell} of the same JDK in turn, in one run:
 * <pre>JAVA_HOME=… java src/bench/start/StartTimes.java [turns]</pre>
 * Wall time until the text appears; CPU time (user and system) of the whole process, from {@code bash}'s own {@code times}.
 */
public class StartTimes {
    private static final String JDK = System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home"));
    private static final String QUERY = "commissions().table().rowCount()";

    /** What is started, what is typed, and the text that ends the wait. */
    private record Run(String name, String command, String typed, String awaited, boolean cached) {}

    private record Times(double wall, double cpu) {}

    public static void main(String[] args) throws Exception {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 9;
        Path caches = Files.createTempDirectory("cjsh-start");
        List<Run> runs = List.of(
                new Run("jshell 1+1", "'" + JDK + "/bin/jshell'", "1+1\n", "==> 2", true),
                new Run("-c 1+1", "./cjsh -c 1+1", "", "2\n", true),
                new Run("-c query", "./cjsh -c '" + QUERY + "'", "", "1631", true),
                new Run("prompt", "script -qec ./cjsh /dev/null", "", "cjsh sandbox> ", true),
                new Run("-c 1+1, no cache", "./cjsh -c 1+1", "", "2\n", false),
                new Run("-c query, no cache", "./cjsh -c '" + QUERY + "'", "", "1631", false),
                new Run("prompt, no cache", "script -qec ./cjsh /dev/null", "", "cjsh sandbox> ", false),
                new Run("--version", "./cjsh --version", "", "cjsh", true));
        train(caches);
        Map<String, List<Times>> all = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Run run : runs) {
                all.computeIfAbsent(run.name(), name -> new ArrayList<>()).add(time(run, caches));
            }
        }
        Times bare = median(all.get(runs.get(0).name()));
        System.out.printf("%s, %d turns, load %s%n", JDK, turns, load());
        System.out.printf("%-20s %8s %8s %12s %12s%n", "", "wall s", "cpu s", "wall ratio", "cpu ratio");
        all.forEach((name, times) -> {
            Times one = median(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.3f %8.3f %12.2f %12.2f%n",
                    name,
                    one.wall(),
                    one.cpu(),
                    one.wall() / bare.wall(),
                    one.cpu() / bare.cpu());
        });
    }

    /** A session, and then as long as it takes. */
    private static void train(Path caches) throws Exception {
        start("./cjsh -c 1+1", caches, true).waitFor();
        long end = System.nanoTime() + 600_000_000_000L;
        Path folder = caches.resolve("cjsh");
        while (System.nanoTime() < end) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    if (files.anyMatch(file -> file.toString().matches(".*\\.(jsa|aot)"))) {
                        return;
                    }
                }
            }
            Thread.sleep(500);
        }
        System.out.println("no cache was made");
    }

    private static Process start(String command, Path caches, boolean cached) throws IOException {
        // The shell tells what its children took, on a stream of its own.
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command + "; times >&2");
        builder.environment().keySet().removeIf(name -> name.startsWith("CJ_"));
        builder.environment().put("JAVA_HOME", JDK);
        builder.environment().put("XDG_CACHE_HOME", caches.toString());
        builder.environment().put("XDG_STATE_HOME", caches.resolve("state").toString());
        builder.environment().put("CJSH_CACHE", cached ? "on" : "off");
        builder.environment().put("TERM", "xterm-256color");
        return builder.start();
    }

    private static Times time(Run run, Path caches) throws Exception {
        long begin = System.nanoTime();
        Process process = start(run.command(), caches, run.cached());
        process.getOutputStream().write(run.typed().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        StringBuilder seen = new StringBuilder();
        InputStream out = process.getInputStream();
        byte[] bytes = new byte[8192];
        double wall = 0;
        for (int count = out.read(bytes); count >= 0; count = out.read(bytes)) {
            seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            if (wall == 0 && seen.indexOf(run.awaited()) >= 0) {
                wall = (System.nanoTime() - begin) / 1e9;
                process.getOutputStream().write("\004".getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().close();
            }
        }
        if (wall == 0) {
            throw new IllegalStateException(run.name() + " says: " + seen);
        }
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Times(wall, cpu(errors));
    }

    /** The last line of {@code times}: user and system time of the children, such as {@code 0m1.23s 0m0.12s}. */
    private static double cpu(String errors) {
        String[] lines = errors.strip().split("\n");
        return Arrays.stream(lines[lines.length - 1].strip().split("\\s+"))
                .mapToDouble(time -> {
                    int minutes = time.indexOf('m');
                    return 60 * Double.parseDouble(time.substring(0, minutes))
                            + Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
                })
                .sum();
    }

    private static Times median(List<Times> times) {
        return new Times(
                times.stream().mapToDouble(Times::wall).sorted().toArray()[times.size() / 2],
                times.stream().mapToDouble(Times::cpu).sorted().toArray()[times.size() / 2]);
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).strip().split(" ")[0] : "unknown";
    }
}
