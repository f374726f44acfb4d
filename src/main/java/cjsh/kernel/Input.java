package cjsh.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Standard input of all cells: the front end that runs the cell asks the person before it, line by line. */
final class Input extends InputStream {
    private static final int LOOK_MILLIS = 100;

    private final CellStreams streams;
    private final Channels channels;
    private final Wire wire;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final ReentrantLock asking = new ReentrantLock();
    private byte[] line = new byte[0];
    private int at;
    private volatile boolean stale;
    private volatile @Nullable Message asked;
    private volatile String question = "";

    Input(CellStreams streams, Channels channels, Wire wire) {
        this.streams = streams;
        this.channels = channels;
        this.wire = wire;
    }

    /** Only whoever was asked answers: others may know of the question. */
    void answered(Message reply) {
        Message request = asked;
        if (request != null && reply.isOfTheSender(request) && isOfTheQuestion(reply)) {
            answers.add(reply.text("value"));
        }
    }

    /** Some front ends say which question they answer: what was asked before and given up is none that is open. */
    private boolean isOfTheQuestion(Message reply) {
        Object answered = reply.parent().get("msg_id");
        return answered == null || answered.equals(question);
    }

    /** Whether there is somebody to ask. */
    boolean canAsk() {
        Cell cell = streams.here();
        return cell != null && !cell.hasEnded() && cell.request().flag("allow_stdin", true);
    }

    /**
     * Asks for one line.
     *
     * @param hidden whether it is not to be seen while it is typed
     * @throws IOException when nobody can be asked; an {@link InterruptedIOException} when the wait was interrupted
     */
    String ask(String prompt, boolean hidden) throws IOException {
        Cell cell = streams.here();
        if (cell == null || !canAsk()) {
            throw new IOException("nobody can be asked here: the front end takes no input for this cell");
        }
        try {
            asking.lockInterruptibly();
            try {
                // An answer to a question that was given up is none to this one.
                answers.clear();
                cell.flush();
                Message request = cell.request();
                asked = request;
                String id = wire.nextId();
                question = id;
                channels.send(
                        Channels.Channel.STDIN,
                        wire.frames(
                                id,
                                request.identities(),
                                "input_request",
                                request.header(),
                                Map.of(),
                                Map.of("prompt", prompt, "password", hidden)));
                return answer(cell);
            } finally {
                asking.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for input");
        }
    }

    /** A thread that outlives its cell has nobody who would answer, and others wait for their turn to ask. */
    private String answer(Cell cell) throws IOException, InterruptedException {
        while (true) {
            String answer = answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (answer != null) {
                return answer;
            }
            if (cell.hasEnded()) {
                throw new IOException("nobody can be asked any more: the cell has ended");
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (stale || at == line.length) {
            stale = false;
            line = (ask("", false) + "\n").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, bytes, offset, count);
        at += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - at;
    }

    /** What is left of a line is not for the next cell. Without a lock: a thread of an earlier cell may wait for ever. */
    void forget() {
        stale = true;
    }
}
