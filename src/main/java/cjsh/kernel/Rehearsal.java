package cjsh.kernel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A front end without a person: what the kernel does for one is done before one waits for it. */
public final class Rehearsal {
    private static final int PATIENCE_MILLIS = 30_000;

    private final ConnectionFile file;
    private final Wire wire;

    public Rehearsal(ConnectionFile file) {
        this.file = file;
        this.wire = new Wire(file.key(), Clock.systemUTC(), "rehearsal");
    }

    /**
     * Does what a notebook does when it is opened and used, and ends the kernel.
     *
     * @param cells are run one after another; the first one before anything is asked
     * @param names are completed and inspected at their ends
     * @return whether the kernel answered all of it
     */
    public boolean run(List<String> cells, List<String> names) {
        try (ZContext context = new ZContext()) {
            ZMQ.Socket output = connected(context, SocketType.SUB, file.iopub());
            output.subscribe(ZMQ.SUBSCRIPTION_ALL);
            ZMQ.Socket heart = connected(context, SocketType.REQ, file.heartbeat());
            ZMQ.Socket shell = connected(context, SocketType.DEALER, file.shell());
            ZMQ.Socket control = connected(context, SocketType.DEALER, file.control());
            boolean answered = ask(shell, "kernel_info_request", Map.of());
            heart.send("ping");
            answered &= heart.recv() != null;
            for (int i = 0; i < cells.size() && answered; i++) {
                answered = ask(shell, "execute_request", cell(cells.get(i)));
                if (i == 0) {
                    answered &= names.stream().allMatch(name -> asked(shell, name));
                }
            }
            answered &= ask(control, "interrupt_request", Map.of());
            return ask(control, "shutdown_request", Map.of("restart", false)) && answered;
        }
    }

    private ZMQ.Socket connected(ZContext context, SocketType type, int port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(PATIENCE_MILLIS);
        socket.setLinger(0);
        if (!socket.connect(file.address(port))) {
            throw new KernelFault("`" + file.address(port) + "` can not be reached");
        }
        return socket;
    }

    private static Map<String, Object> cell(String code) {
        return Map.of(
                "code",
                code,
                "silent",
                false,
                "store_history",
                true,
                "user_expressions",
                Map.of(),
                "allow_stdin",
                false,
                "stop_on_error",
                false);
    }

    private boolean asked(ZMQ.Socket shell, String name) {
        Map<String, Object> place = Map.of("code", name, "cursor_pos", name.length(), "detail_level", 0);
        return ask(shell, "complete_request", place)
                && ask(shell, "inspect_request", place)
                && ask(shell, "is_complete_request", place);
    }

    private boolean ask(ZMQ.Socket socket, String type, Map<String, ? extends @Nullable Object> content) {
        List<byte[]> frames = new ArrayList<>(wire.frames(List.of(), type, Map.of(), Map.of(), content));
        byte[] last = frames.remove(frames.size() - 1);
        frames.forEach(socket::sendMore);
        socket.send(last);
        boolean came = socket.recv() != null;
        while (socket.hasReceiveMore()) {
            came &= socket.recv() != null;
        }
        return came;
    }
}
