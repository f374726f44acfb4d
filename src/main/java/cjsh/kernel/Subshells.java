package cjsh.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads on which requests are answered beside the cells: one for the main shell, and one for each subshell that a front end
 * made (JEP 91).
 */
final class Subshells {
    private static final String MAIN = "";

    private final Map<String, ExecutorService> threads = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    Subshells() {
        threads.put(MAIN, thread("main"));
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "cjsh-shell-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes one. Returns its name. */
    String create() {
        String name = "cjsh-" + made.incrementAndGet();
        threads.put(name, thread(name));
        return name;
    }

    /** Ends one. Returns whether there was one. */
    boolean delete(String name) {
        ExecutorService thread = name.equals(MAIN) ? null : threads.remove(name);
        if (thread != null) {
            thread.shutdown();
        }
        return thread != null;
    }

    List<String> names() {
        return threads.keySet().stream()
                .filter(name -> !name.equals(MAIN))
                .sorted()
                .toList();
    }

    boolean knows(String name) {
        return threads.containsKey(name);
    }

    /** Where requests of this subshell are answered, of none and of unknown ones on the main shell's. */
    void run(String name, Runnable work) {
        Optional.ofNullable(threads.get(name))
                .or(() -> Optional.ofNullable(threads.get(MAIN)))
                .ifPresent(thread -> thread.execute(work));
    }
}
