package cjsh.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The five sockets. One thread owns them all, blocks until something is to be done, and hands on what comes; what other threads
 * send goes through a queue that wakes it. Heartbeats are its own business.
 */
final class Channels implements AutoCloseable {
    private static final int LINGER_MILLIS = 200;

    /** A socket, or what is sent to all who listen. */
    enum Channel {
        SHELL,
        CONTROL,
        STDIN,
        IOPUB,
        HEARTBEAT
    }

    /** Who takes what comes; on the thread that owns the sockets, so not for long. */
    interface Listener {
        void received(Channel channel, List<byte[]> frames);

        void failed(Channel channel, Throwable fault);

        /** The frames that greet who begins to listen. */
        List<byte[]> subscribed(byte[] topic);

        /** Nothing will be received or sent any more, though nobody closed the sockets. */
        void lost();
    }

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    private final ZContext context = new ZContext();
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final BlockingQueue<Outgoing> given = new LinkedBlockingQueue<>();
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Pipe wake;
    private final Thread thread;
    private final Thread waker;
    private final Listener listener;
    private volatile boolean closing;

    Channels(Listener listener) {
        this.listener = listener;
        try {
            this.wake = Pipe.open();
            wake.source().configureBlocking(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = new Thread(this::run, "cjsh-channels");
        this.waker = new Thread(this::handOver, "cjsh-waker");
        waker.setDaemon(true);
    }

    /**
     * Binds all sockets; nothing is received before {@link #start}.
     *
     * @throws KernelFault when one can not be bound
     */
    void bind(ConnectionFile file) {
        try {
            bind(Channel.SHELL, SocketType.ROUTER, file.address(file.shell()));
            bind(Channel.CONTROL, SocketType.ROUTER, file.address(file.control()));
            bind(Channel.STDIN, SocketType.ROUTER, file.address(file.stdin()));
            bind(Channel.HEARTBEAT, SocketType.ROUTER, file.address(file.heartbeat()));
            bind(Channel.IOPUB, SocketType.XPUB, file.address(file.iopub()));
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private void bind(Channel channel, SocketType type, String address) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setLinger(LINGER_MILLIS);
        if (channel == Channel.IOPUB) {
            // Each new listener is greeted before anything else is sent to it: it is let in by hand. And nobody's
            // output is
            // dropped because somebody reads slowly.
            socket.setXpubVerbose(true);
            socket.setXpubManual(true);
            socket.setSndHWM(0);
        }
        sockets.put(channel, socket);
        try {
            socket.bind(address);
        } catch (ZMQException | IllegalArgumentException e) {
            throw new KernelFault("`" + address + "` can not be bound: is another program listening there?", e);
        }
    }

    void start() {
        thread.start();
        waker.start();
    }

    /** From any thread, also one that is interrupted; in the order of the calls. */
    void send(Channel channel, List<byte[]> frames) {
        given.add(new Outgoing(channel, frames));
    }

    /** On a thread that nobody interrupts: an interrupt would close the pipe for everybody. */
    private void handOver() {
        try {
            while (!closing) {
                outgoing.add(given.take());
                given.drainTo(outgoing);
                wake();
            }
        } catch (InterruptedException e) {
            // The end.
        } catch (RuntimeException | Error e) {
            listener.lost();
        }
    }

    private void wake() {
        if (!woken.getAndSet(true)) {
            try {
                wake.sink().write(ByteBuffer.allocate(1));
            } catch (IOException e) {
                // It is closed: nobody is there any more.
            }
        }
    }

    private void run() {
        ZMQ.Poller poller = context.createPoller(sockets.size() + 1);
        List<Channel> polled = new ArrayList<>(sockets.keySet());
        polled.forEach(channel -> poller.register(socket(channel), ZMQ.Poller.POLLIN));
        int pipe = poller.register(wake.source(), ZMQ.Poller.POLLIN);
        try {
            while (!closing) {
                drain();
                poller.poll(-1);
                if (poller.pollin(pipe)) {
                    rest();
                }
                for (int i = 0; i < polled.size(); i++) {
                    if (poller.pollin(i)) {
                        received(polled.get(i));
                    }
                }
            }
        } finally {
            if (!closing) {
                listener.lost();
            }
            given.drainTo(outgoing);
            drain();
            poller.close();
            context.close();
        }
    }

    private void rest() {
        try {
            wake.source().read(ByteBuffer.allocate(16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Before the queue is looked at: whoever adds after that look wakes again.
        woken.set(false);
    }

    private ZMQ.Socket socket(Channel channel) {
        return Objects.requireNonNull(sockets.get(channel));
    }

    /** Whatever is wrong with what came, and with what is made of it: those who come after it are heard. */
    private void received(Channel channel) {
        try {
            receive(channel);
        } catch (RuntimeException | StackOverflowError e) {
            listener.failed(channel, e);
        }
    }

    private void receive(Channel channel) {
        ZMQ.Socket socket = socket(channel);
        List<byte[]> frames = new ArrayList<>();
        do {
            byte[] frame = socket.recv(ZMQ.DONTWAIT);
            if (frame == null) {
                return;
            }
            frames.add(frame);
        } while (socket.hasReceiveMore());
        switch (channel) {
            case HEARTBEAT -> outgoing.add(new Outgoing(channel, frames));
            case IOPUB -> {
                if (frames.get(0).length > 0) {
                    listener(socket, frames.get(0)[0] == 1, frames.get(0));
                }
            }
            default -> listener.received(channel, frames);
        }
    }

    private void listener(ZMQ.Socket socket, boolean comes, byte[] frame) {
        // JeroMQ wants them as they came: it passes over the byte before the topic.
        if (comes) {
            socket.subscribe(frame);
            send(new Outgoing(Channel.IOPUB, listener.subscribed(Arrays.copyOfRange(frame, 1, frame.length))));
        } else {
            socket.unsubscribe(frame);
        }
    }

    private void drain() {
        for (Outgoing next = outgoing.poll(); next != null; next = outgoing.poll()) {
            send(next);
        }
    }

    private void send(Outgoing message) {
        ZMQ.Socket socket = socket(message.channel());
        int last = message.frames().size() - 1;
        try {
            for (int i = 0; i < last; i++) {
                socket.sendMore(message.frames().get(i));
            }
            socket.send(message.frames().get(last));
        } catch (ZMQException e) {
            // Whoever asked is gone.
        }
    }

    /** Sends what is still to be sent, as far as that is possible in a moment, and lets go of the sockets. */
    @Override
    public void close() {
        closing = true;
        waker.interrupt();
        try {
            waker.join(TimeUnit.SECONDS.toMillis(1));
            wake();
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
