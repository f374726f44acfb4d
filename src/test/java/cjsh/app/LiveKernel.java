package cjsh.app;

import cjsh.kernel.KernelClient;
import cjsh.kernel.KernelClient.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as Jupyter starts it, but in this JVM, whose standard streams it has until it is closed; and a front end. */
final class LiveKernel implements AutoCloseable {
    private final Path file;
    private final CompletableFuture<Program.Run> ended;
    private final KernelClient client;

    LiveKernel(Path folder) throws IOException {
        this(Program.in(folder), folder);
    }

    LiveKernel(Program program, Path folder) throws IOException {
        file = KernelClient.connectionFile(folder);
        ended = CompletableFuture.supplyAsync(
                () -> program.run("kernel", "run", file.toString()), work -> new Thread(work, "kernel").start());
        client = KernelClient.ready(file);
    }

    KernelClient client() {
        return client;
    }

    /** One more front end. */
    KernelClient another() throws IOException {
        return KernelClient.ready(file);
    }

    /** Somebody who knows where the kernel is but not its key. */
    KernelClient stranger() throws IOException {
        return new KernelClient(file, "not the key");
    }

    /** Ends the kernel and says how it ended. */
    Program.Run end() throws IOException {
        if (!ended.isDone()) {
            client.send(Door.CONTROL, "shutdown_request", Map.of("restart", false));
        }
        return ended.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        try {
            end();
        } finally {
            client.close();
        }
    }
}
