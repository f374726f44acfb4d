package cjsh.app;

import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.script.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The engine with nothing around it but a collector of messages. */
final class EngineFrontEnd implements FrontEnd {
    private final Program program;
    private final List<Message> messages = new ArrayList<>();

    EngineFrontEnd(Program program) {
        this.program = program;
    }

    @Override
    public String play(List<String> inputs) throws Exception {
        return messages(inputs).stream().map(EngineFrontEnd::text).collect(Collectors.joining());
    }

    static String text(Message message) {
        if (message instanceof Message.Stream stream) {
            return stream.text();
        }
        if (message instanceof Message.ExecuteResult result) {
            return result.text() + "\n";
        }
        return message instanceof Message.Failure error ? error.text() + "\n" : "";
    }

    List<Message> messages(List<String> inputs) throws Exception {
        try (Session session = program.session()) {
            session.uncaught(reporter(session, 0, "stderr")::uncaught);
            StandardStreams.during(
                    text -> add(new Message.Stream("stdout", text)),
                    text -> add(new Message.Stream("stderr", text)),
                    () -> all(session, inputs));
        }
        return List.copyOf(messages);
    }

    private int all(Session session, List<String> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            execute(session, inputs.get(i), i + 1);
        }
        return inputs.size();
    }

    private synchronized void add(Message message) {
        messages.add(message);
    }

    private void execute(Session session, String code, int count) {
        add(new Message.ExecuteInput(count, code));
        Outcome last = session.execute(code, outcome -> {
            String kind = outcome instanceof Outcome.Fault ? "" : "note";
            reporter(session, count, kind).outcome(outcome);
        });
        add(new Message.ExecuteReply(count, status(last)));
    }

    /** @param kind of the stream that messages go to; none where they are faults */
    private Reporter reporter(Session session, int count, String kind) {
        return new Reporter(
                text -> add(new Message.ExecuteResult(count, text)),
                text -> add(kind.isEmpty() ? new Message.Failure(text) : new Message.Stream(kind, text + "\n")),
                Renderings.all(),
                Screen::unlimited,
                Screen::unlimited,
                new ErrorText(List::of),
                session::call);
    }

    private static String status(Outcome last) {
        if (last instanceof Outcome.Interrupted) {
            return "aborted";
        }
        return last instanceof Outcome.Fault ? "error" : "ok";
    }
}
