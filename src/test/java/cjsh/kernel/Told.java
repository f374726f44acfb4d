package cjsh.kernel;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came back from a request.
 *
 * @param reply where there is one
 * @param published what was published for it, in order
 */
@SuppressWarnings("NullAway") // what is missing in a message makes the test fail, as it should
public record Told(Heard reply, List<Heard> published) {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    public Told {
        published = List.copyOf(published);
    }

    /** A message that a client took from a socket. */
    public record Heard(
            KernelClient.Door door,
            Map<String, Object> header,
            Map<String, Object> parent,
            Map<String, Object> metadata,
            Map<String, Object> content) {

        public String type() {
            return (String) header.get("msg_type");
        }

        public String parentId() {
            return (String) parent.getOrDefault("msg_id", "");
        }

        public String text(String name) {
            return (String) content.get(name);
        }

        public int number(String name) {
            return (Integer) content.get(name);
        }

        public List<?> list(String name) {
            return (List<?>) content.get(name);
        }

        public Map<?, ?> map(String name) {
            return (Map<?, ?>) content.get(name);
        }

        /** The form of a value that every front end can show. */
        public String plain() {
            return (String) map("data").get("text/plain");
        }

        /** The lines of a fault, without their colours. */
        public String traceback() {
            String lines = list("traceback").stream().map(String.class::cast).collect(Collectors.joining("\n"));
            return COLOUR.matcher(lines).replaceAll("");
        }

        public boolean isIdle() {
            return type().equals("status") && "idle".equals(content.get("execution_state"));
        }
    }

    public String status() {
        return reply.text("status");
    }

    public List<String> types() {
        return published.stream().map(Heard::type).toList();
    }

    /** What was published of this kind. */
    public List<Heard> of(String type) {
        return published.stream().filter(heard -> heard.type().equals(type)).toList();
    }

    public String stream(String name) {
        return of("stream").stream()
                .filter(heard -> heard.text("name").equals(name))
                .map(heard -> heard.text("text"))
                .collect(Collectors.joining());
    }

    public String out() {
        return stream("stdout");
    }

    public String err() {
        return stream("stderr");
    }

    /** The text of the value. */
    public String result() {
        return of("execute_result").stream().map(Heard::plain).collect(Collectors.joining("\n"));
    }

    /** The fault, which there must be. */
    public Heard error() {
        return of("error").get(0);
    }
}
