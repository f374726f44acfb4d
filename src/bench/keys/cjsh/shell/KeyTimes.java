package cjsh.shell;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.engine.Colouring;
import cjsh.engine.LiteralColours;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;

/** How long it takes from a key to the end of what is drawn for it, at a terminal made of streams. */
public final class KeyTimes {
    private static final int[] SIZES = {100, 1_000, 5_000, 20_000};
    private static final int WARM = 300;

    private final Drawn drawn = new Drawn();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final Preferences preferences = new Preferences();
    private final LiteralColours languages;
    private final int turns;

    public KeyTimes(LiteralColours languages, int turns) {
        this.languages = languages;
        this.turns = turns;
    }

    /** Counts what is flushed: JLine does so once for each key, when all is drawn. */
    private static final class Drawn extends OutputStream {
        private final Semaphore flushed = new Semaphore(0);
        private volatile long at;
        private boolean written;

        @Override
        public synchronized void write(int b) {
            written = true;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            written = true;
        }

        @Override
        public synchronized void flush() {
            if (written) {
                written = false;
                at = System.nanoTime();
                flushed.release();
            }
        }
    }

    public void run() throws Exception {
        PipedInputStream keys = new PipedInputStream(keyboard, 1 << 16);
        Terminal terminal = new ExternalTerminal("bench", "xterm-256color", keys, drawn, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(120, 40));
        CountDownLatch open = new CountDownLatch(1);
        Shell shell = Shell.builder()
                .session(() -> {
                    Session session = Session.builder().open();
                    open.countDown();
                    return session;
                })
                .colours(languages)
                .preferences(preferences)
                .at(() -> terminal);
        Thread thread = new Thread(shell::run);
        thread.setDaemon(true);
        thread.start();
        open.await();
        System.out.println("JDK " + Runtime.version().feature() + ", " + turns + " keys; ms: median, 95 %, slowest");
        for (boolean graphQl : new boolean[] {false, true}) {
            for (int size : SIZES) {
                String text = graphQl ? graphQl(size) : java(size);
                String name = (graphQl ? "GraphQL " : "Java ") + size;
                colours(name + ", colouring alone", text);
                keys(name + ", at the end", text, false);
                keys(name + ", in the middle", text, true);
                for (Preference off : new Preference[] {Preference.HIGHLIGHT, Preference.SUGGEST, Preference.SIGNATURES}) {
                    preferences.set(off, "off");
                }
                keys(name + ", JLine alone, at the end", text, false);
                for (Preference on : new Preference[] {Preference.HIGHLIGHT, Preference.SUGGEST, Preference.SIGNATURES}) {
                    preferences.set(on, "on");
                }
            }
        }
        long before = System.nanoTime();
        press("\u001b[200~" + "int a = 1; // a line of a script\r".repeat(1000) + "\u001b[201~");
        System.out.printf(Locale.ROOT, "%-46s %.0f%n", "1000 lines pasted, until they are shown", (drawn.at - before) / 1e6);
        System.exit(0);
    }

    private static String java(int size) {
        String lines = "var rates%d = contracts().status(ACTIVE).maxRows(%d); // the %d. of all\n"
                + "List<String> names%d = new ArrayList<>(Map.of(\"key\", %d).keySet());\n";
        StringBuilder text = new StringBuilder("void all() {\n");
        for (int i = 0; text.length() < size; i++) {
            text.append("    ").append(lines.formatted(i, i, i, i, i).replace("\n", "\n    ").stripTrailing()).append('\n');
        }
        return text.substring(0, size);
    }

    private static String graphQl(int size) {
        StringBuilder text = new StringBuilder("gql(\"\"\"\n    query Q($id: ID!) {\n      publisher {\n");
        for (int i = 0; text.length() < size; i++) {
            text.append("        a").append(i).append(": contracts(publisherId: $id, limit: 50) { resultList { status"
                    + " advertiserId programTerms { name unknownField } } } # remark\n");
        }
        return text.substring(0, size);
    }

    private void colours(String name, String text) {
        Colouring colouring = new Colouring(Magics.NONE, languages);
        double[] millis = new double[turns];
        for (int i = -WARM; i < turns; i++) {
            long before = System.nanoTime();
            colouring.of(text, text.length());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        tell(name, millis);
    }

    private void keys(String name, String text, boolean middle) throws Exception {
        press("\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~");
        for (int i = 0; middle && i < 12; i++) {
            press("\u001b[D");
        }
        for (int i = 0; middle && i < 8; i++) {
            press("\u001b[A");
        }
        double[] millis = new double[turns];
        for (int i = -WARM; i < turns; i++) {
            double took = press(i % 2 == 0 ? "x" : "\u007f");
            if (i >= 0) {
                millis[i] = took;
            }
        }
        tell(name, millis);
        press("\u0003");
        // The new prompt.
        drawn.flushed.tryAcquire(1, 300, TimeUnit.MILLISECONDS);
        while (drawn.flushed.tryAcquire(1, 300, TimeUnit.MILLISECONDS)) {
            // until all is quiet
        }
    }

    private double press(String key) throws Exception {
        drawn.flushed.drainPermits();
        long before = System.nanoTime();
        keyboard.write(key.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        if (!drawn.flushed.tryAcquire(1, 5, TimeUnit.SECONDS)) {
            return 0;
        }
        return (drawn.at - before) / 1e6;
    }

    private static void tell(String name, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-46s %6.2f %6.2f %6.2f%n",
                name,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1]);
    }
}
