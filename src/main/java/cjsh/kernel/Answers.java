package cjsh.kernel;

import cjsh.display.MimeBundle;
import cjsh.display.SafeText;
import cjsh.engine.Completeness;
import cjsh.engine.Completion;
import cjsh.engine.Inspection;
import cjsh.engine.Session;
import cjsh.engine.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is asked beside running cells; also while one runs. */
final class Answers {
    /** Jupyter's console waits so long for these, and takes an answer that comes later for that to another question. */
    private static final int WHOLE_MILLIS = 700;

    private static final int COMPLETION_MILLIS = 4_000;

    private final CompletableFuture<Session> session;
    private final String version;
    private final String banner;

    Answers(CompletableFuture<Session> session, String version, String banner) {
        this.session = session;
        this.version = version;
        this.banner = banner;
    }

    /** The content of the answer; empty for what nobody knows. */
    Optional<Map<String, ? extends @Nullable Object>> to(Message request) {
        return switch (request.type()) {
            case "kernel_info_request" -> Optional.of(info());
            case "complete_request" -> Optional.of(completion(request));
            case "inspect_request" -> Optional.of(inspection(request));
            case "is_complete_request" -> Optional.of(completeness(request));
            case "history_request" -> Optional.of(history(request));
            case "comm_info_request" -> Optional.of(Map.of("status", "ok", "comms", Map.of()));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> info() {
        Map<String, Object> language = new LinkedHashMap<>();
        language.put("name", "java");
        language.put("version", System.getProperty("java.version", ""));
        language.put("mimetype", "text/x-java-source");
        language.put("file_extension", ".jsh");
        language.put("pygments_lexer", "java");
        language.put("codemirror_mode", "text/x-java");
        language.put("nbconvert_exporter", "script");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("status", "ok");
        info.put("protocol_version", Wire.PROTOCOL);
        info.put("implementation", "cjsh");
        info.put("implementation_version", version);
        info.put("language_info", language);
        info.put("banner", banner);
        info.put("debugger", false);
        info.put("help_links", List.of());
        info.put("supported_features", List.of("kernel subshells"));
        return info;
    }

    private Map<String, Object> completion(Message request) {
        String code = request.text("code");
        int cursor = CodePoints.toJava(code, request.number("cursor_pos", Integer.MAX_VALUE));
        Completion found = inTime(COMPLETION_MILLIS, there -> there.complete(code, cursor))
                .orElseGet(() -> new Completion(cursor, cursor, List.of()));
        int start = CodePoints.fromJava(code, found.anchor());
        int end = CodePoints.fromJava(code, Math.max(found.end(), cursor));
        List<Object> matches = new ArrayList<>();
        List<Object> types = new ArrayList<>();
        for (Completion.Candidate candidate : found.candidates()) {
            matches.add(candidate.text());
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("start", start);
            type.put("end", end);
            type.put("text", candidate.text());
            type.put("type", CandidateType.of(candidate));
            type.put("signature", CandidateType.signature(candidate));
            types.add(type);
        }
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("status", "ok");
        reply.put("matches", matches);
        reply.put("cursor_start", start);
        reply.put("cursor_end", end);
        reply.put("metadata", Map.of("_jupyter_types_experimental", types));
        return reply;
    }

    private Map<String, Object> inspection(Message request) {
        String code = request.text("code");
        int cursor = CodePoints.toJava(code, request.number("cursor_pos", Integer.MAX_VALUE));
        boolean whole = request.number("detail_level", 0) > 0;
        Optional<Inspection> found = inTime(COMPLETION_MILLIS, there -> there.inspect(code, cursor, whole))
                .flatMap(known -> known);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("status", "ok");
        reply.put("found", found.filter(Inspection::known).isPresent());
        reply.put(
                "data",
                found.filter(Inspection::known)
                        .map(known -> Map.of(MimeBundle.TEXT, SafeText.block(known.toString())))
                        .orElse(Map.of()));
        reply.put("metadata", Map.of());
        return reply;
    }

    private Map<String, Object> completeness(Message request) {
        String code = request.text("code");
        Optional<Completeness> known =
                inTime(WHOLE_MILLIS, there -> there.completeness(code)).or(() -> Completeness.early(code));
        if (known.isEmpty()) {
            return Map.of("status", "unknown");
        }
        if (known.get() instanceof Completeness.Incomplete incomplete) {
            return Map.of("status", "incomplete", "indent", incomplete.indent());
        }
        return Map.of("status", known.get() instanceof Completeness.Invalid ? "invalid" : "complete");
    }

    /** What the session says, if it does so before nobody waits for it any more. */
    private <T> Optional<T> inTime(int millis, Function<Session, T> asked) {
        return session.thenApplyAsync(there -> Optional.of(asked.apply(there)), Answers::aside)
                .completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS)
                .join();
    }

    /** The threads that the JDK has for all may be taken by the cell that runs. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "cjsh-answer");
        thread.setDaemon(true);
        thread.start();
    }

    private Map<String, Object> history(Message request) {
        // Asked first of all by those who wait a second for it; nothing was typed before the session is there.
        boolean opened = session.isDone() && !session.isCompletedExceptionally();
        List<Source> inputs = opened ? session.join().inputs() : List.of();
        return Map.of("status", "ok", "history", new History(inputs).asked(request));
    }
}
