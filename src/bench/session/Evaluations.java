import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import jdk.jshell.JShell;

/** What one evaluation takes as a session grows, beside plain JShell in the same process, and what stays in memory. */
public class Evaluations {
    private static final Path IMPORTS = Path.of("startup/10-imports.jsh");
    private static final int PART = 100;

    private record Kind(String name, IntFunction<String> text) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("1+1", i -> "1+1"),
            new Kind("var x = i", i -> "var x = " + i + ";"),
            new Kind("statement", i -> "if (n > 0) n++;"),
            new Kind("method call", i -> "twice(" + i + ")"));

    /** @param args how often each kind, and how many values of 1 MB */
    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 1100;
        int values = args.length > 1 ? Integer.parseInt(args[1]) : 5000;
        System.out.printf(Locale.ROOT, "JDK %s, %d evaluations of each kind, milliseconds%n", Runtime.version(), times);
        for (Kind kind : KINDS) {
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            try (Session session = session();
                    JShell plain = plain()) {
                Consumer<String> cjsh = text -> check(session.execute(text), text);
                prepare(cjsh);
                prepare(plain::eval);
                for (int i = 0; i < times; i++) {
                    ours.add(millis(cjsh, kind.text().apply(i)));
                    theirs.add(millis(plain::eval, kind.text().apply(i)));
                }
            }
            print(kind.name(), "cjsh", ours, theirs);
            print(kind.name(), "plain JShell", theirs, theirs);
        }
        System.out.printf("heap after GC, %d evaluations that each make a value of 1 MB%n", values);
        heap("named", i -> "var big = new byte[1 << 20];", values);
        heap("unnamed", i -> "new byte[1 << 20]", values);
    }

    private static void prepare(Consumer<String> session) {
        session.accept("int n = 1;");
        session.accept("int twice(int i) { return 2 * i; }");
        // The compiler's own first steps are nobody's fault.
        for (int i = 0; i < 2 * PART; i++) {
            session.accept("n = 1;");
        }
    }

    private static Session session() throws Exception {
        return Session.builder()
                .startup(List.of(new Source("imports", Files.readString(IMPORTS))))
                .open();
    }

    private static JShell plain() throws Exception {
        JShell shell = JShell.builder()
                .executionEngine("local")
                .compilerOptions("-classpath", System.getProperty("java.class.path"))
                .build();
        for (String line : Files.readAllLines(IMPORTS)) {
            if (line.startsWith("import")) {
                shell.eval(line);
            }
        }
        return shell;
    }

    private static void check(Outcome outcome, String text) {
        if (outcome instanceof Outcome.Fault) {
            throw new IllegalStateException(text + ": " + outcome);
        }
    }

    private static double millis(Consumer<String> work, String text) {
        long start = System.nanoTime();
        work.accept(text);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String kind, String who, List<Double> times, List<Double> theirs) {
        int end = times.size();
        double first = median(times.subList(0, PART));
        double last = median(times.subList(end - PART, end));
        System.out.printf(
                Locale.ROOT,
                "%-12s %-13s first %d %6.1f, last %d %6.1f, growth %.2f; of plain JShell first %.2f, last %.2f%n",
                kind,
                who,
                PART,
                first,
                PART,
                last,
                last / first,
                first / median(theirs.subList(0, PART)),
                last / median(theirs.subList(end - PART, end)));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void heap(String name, IntFunction<String> text, int times) throws Exception {
        StringBuilder line = new StringBuilder();
        try (Session session = session()) {
            for (int i = 0; i <= times; i++) {
                if (i % Math.max(1, times / 10) == 0) {
                    line.append(String.format(Locale.ROOT, " %d:%d", i, usedMegabytes()));
                }
                check(session.execute(text.apply(i)), "a value");
            }
        }
        System.out.println(name + ", MB after so many:" + line);
    }

    private static long usedMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
