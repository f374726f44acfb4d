package cjsh.kernel;

import cjsh.display.SafeText;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code execute_request} on its way through the session. */
final class CellRun {
    private static final String STATUS = "status";

    private final Cell cell;
    private final Session session;
    private final Voice voice;
    private final Rendering rendering;
    private final int count;
    private final List<Object> payload = new ArrayList<>();
    private Outcome.@Nullable Value last;

    /** @param count the number in the cell's brackets */
    CellRun(Cell cell, Session session, Voice voice, Rendering rendering, int count) {
        this.cell = cell;
        this.session = session;
        this.voice = voice;
        this.rendering = rendering;
        this.count = count;
    }

    /** How a cell ended: what is replied, whether that ends what is queued, and whether the code wants the kernel to end. */
    record Reply(
            Map<String, Object> content,
            boolean failed,
            @Nullable Integer exit) {}

    /** @param stored whether it is an input that is kept and numbered */
    Reply execute(String code, boolean stored) {
        voice.begins();
        Outcome outcome = stored
                ? session.execute(code, this::told)
                : session.run(new Source("In[" + count + "]", code), this::told);
        if (outcome instanceof Outcome.Exited exited) {
            payload.add(Map.of("source", "ask_exit", "keepkernel", false));
            return new Reply(ok(Map.of()), false, exited.status());
        }
        Outcome.Value value = last;
        if (!(outcome instanceof Outcome.Fault) && value != null && !value.terminated()) {
            outcome = show(value);
        }
        if (outcome instanceof Outcome.Fault fault) {
            return failed(voice.fault(session, code, fault));
        }
        return new Reply(ok(expressions()), false, null);
    }

    /** A cell shows its last value, as notebooks do; {@code display(x)} is for the others. */
    private void told(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            last = value;
        } else if (outcome instanceof Outcome.Text text) {
            last = null;
            cell.say("stdout", text.text());
        } else if (outcome instanceof Outcome.Whole whole) {
            last = null;
            page(whole);
        } else if (outcome instanceof Outcome.Note note) {
            last = null;
            // Pages paint what is on standard error like a fault.
            cell.say("stdout", note.text());
        } else if (!(outcome instanceof Outcome.Fault)) {
            last = null;
            voice.remark(session, outcome).ifPresent(cell::say);
        }
    }

    private void page(Outcome.Whole whole) {
        Outcome made = session.call(() -> PageText.of(whole.text(), rendering.screen()));
        if (made instanceof Outcome.Value text) {
            payload.add(
                    Map.of("source", "page", "start", 0, "data", Map.of("text/plain", String.valueOf(text.value()))));
        } else {
            cell.say("not all of it can be shown");
        }
    }

    private Outcome show(Outcome.Value value) {
        Rendering.Shown shown = rendering.of(session, value.value());
        if (shown instanceof Rendering.Shown.Stopped stopped) {
            return stopped.how();
        }
        Rendering.Shown.Forms forms = (Rendering.Shown.Forms) shown;
        cell.publish(
                "execute_result",
                Map.of("execution_count", count, "data", Bundles.data(forms.bundle()), "metadata", Map.of()));
        if (!forms.complaint().isEmpty()) {
            cell.say(forms.complaint());
        }
        return value;
    }

    private Reply failed(Voice.Fault fault) {
        return failed(cell, fault, count);
    }

    static Reply failed(Cell cell, Voice.Fault fault, int count) {
        cell.publish("error", content(fault));
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put(STATUS, "error");
        reply.put("execution_count", count);
        reply.putAll(content(fault));
        reply.put("user_expressions", Map.of());
        reply.put("payload", List.of());
        return new Reply(reply, true, null);
    }

    private Map<String, Object> ok(Map<String, Object> expressions) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put(STATUS, "ok");
        reply.put("execution_count", count);
        reply.put("user_expressions", expressions);
        reply.put("payload", payload);
        return reply;
    }

    private static Map<String, Object> content(Voice.Fault fault) {
        return Map.of("ename", fault.name(), "evalue", fault.value(), "traceback", fault.lines());
    }

    /** Values that the front end wants beside the cell's, in which nobody sees it compute them. */
    private Map<String, Object> expressions() {
        Map<String, Object> values = new LinkedHashMap<>();
        Json.object(cell.request().content().get("user_expressions")).forEach((name, code) -> {
            if (code instanceof String text) {
                values.put(name, expression(name, text));
            }
        });
        return values;
    }

    private Map<String, Object> expression(String name, String code) {
        List<Outcome.Value> found = new ArrayList<>();
        Outcome outcome = session.run(new Source("`" + SafeText.line(name) + "`", code), each -> {
            if (each instanceof Outcome.Value value) {
                found.add(value);
            }
        });
        if (!(outcome instanceof Outcome.Fault) && !found.isEmpty()) {
            Rendering.Shown shown =
                    rendering.of(session, found.get(found.size() - 1).value());
            if (shown instanceof Rendering.Shown.Forms forms) {
                return Map.of(STATUS, "ok", "data", Bundles.data(forms.bundle()), "metadata", Map.of());
            }
            outcome = ((Rendering.Shown.Stopped) shown).how();
        }
        if (outcome instanceof Outcome.Fault fault) {
            Map<String, Object> error = new LinkedHashMap<>(content(voice.fault(session, code, fault)));
            error.put(STATUS, "error");
            return error;
        }
        return Map.of(STATUS, "ok", "data", Map.of("text/plain", ""), "metadata", Map.of());
    }
}
