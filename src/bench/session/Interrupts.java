import cjsh.engine.Outcome;
import cjsh.engine.Session;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * How long it takes from Session.interrupt() to the end of execute(). Run by hand, with the JDK to be measured:
 * {@code java -cp target/cjsh.jar src/bench/session/Interrupts.java [turns]}.
 */
public class Interrupts {
    /** The snippet has begun; snippets see this class by the loader that runs it. */
    private static final String BEGUN = "interrupts.begun";

    public static void main(String[] args) throws Exception {
        int turns = args.length == 0 ? 51 : Integer.parseInt(args[0]);
        // Accepts, and never answers.
        try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                Session session = Session.builder().open()) {
            Map<String, String> snippets = new LinkedHashMap<>();
            snippets.put("while (true) { }", "while (true) { }");
            snippets.put("catch (Throwable) in a loop", "int n = 0; while (true) { try { n++; } catch (Throwable e) { } }");
            snippets.put("recursion", "class Deep { int f(int n) { return n == 0 ? 1 : f(n - 1) + f(n - 1); } } new Deep().f(90);");
            snippets.put("stream", "java.util.stream.LongStream.iterate(0, n -> n + 1).forEach(n -> { });");
            snippets.put("Thread.sleep", "Thread.sleep(1_000_000);");
            snippets.put(
                    "HTTP, no answer",
                    "java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create("
                            + "\"http://localhost:" + silent.getLocalPort() + "/\")).build(),"
                            + " java.net.http.HttpResponse.BodyHandlers.ofString());");
            System.out.println("JDK " + Runtime.version().feature() + ", " + turns + " turns; ms: median, slowest");
            for (Map.Entry<String, String> one : snippets.entrySet()) {
                double[] millis = new double[turns];
                for (int i = -5; i < turns; i++) {
                    double took = measure(session, one.getValue());
                    if (i >= 0) {
                        millis[i] = took;
                    }
                }
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT, "%-30s %6.1f %6.1f%n", one.getKey(), millis[turns / 2], millis[turns - 1]);
            }
        }
    }

    private static double measure(Session session, String code) throws Exception {
        System.clearProperty(BEGUN);
        CountDownLatch ended = new CountDownLatch(1);
        long[] end = new long[1];
        Outcome[] outcome = new Outcome[1];
        Thread thread = new Thread(() -> {
            outcome[0] = session.execute("{ System.setProperty(\"" + BEGUN + "\", \"\"); " + code + " }");
            end[0] = System.nanoTime();
            ended.countDown();
        });
        thread.start();
        while (System.getProperty(BEGUN) == null) {
            Thread.sleep(1);
        }
        // So that it is in the middle of what it does.
        Thread.sleep(20);
        long start = System.nanoTime();
        session.interrupt();
        ended.await();
        if (!outcome[0].equals(new Outcome.Interrupted(false))) {
            throw new IllegalStateException(code + ": " + outcome[0]);
        }
        return (end[0] - start) / 1e6;
    }
}
