package cjsh.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** What inputs declared, so that it can be taken back. Only the last one's keeps the values that it replaced. */
final class Undo {
    private static final int MOST = 50;

    private final JShell jshell;
    private final SessionControl control;
    private final Holdings holdings;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Step open = new Step(new Source("", ""));

    Undo(JShell jshell, SessionControl control, Holdings holdings) {
        this.jshell = jshell;
        this.control = control;
        this.holdings = holdings;
    }

    /** What is noted from now on is this text's. */
    void begin(Source source) {
        open = new Step(source);
    }

    /** Notes what one snippet of the text declared. */
    void note(List<SnippetEvent> events, Map<VarSnippet, Object> gone) {
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null
                    && event.snippet() instanceof PersistentSnippet declared
                    && !isTemporary(declared)
                    && jshell.status(declared).isActive()) {
                Snippet before = replacedBy(declared, events);
                step().changes.add(new Change(declared, before, before == null ? null : gone.get(before)));
            }
        }
    }

    private Step step() {
        Step last = steps.peekLast();
        if (last == open) {
            return open;
        }
        if (last != null) {
            last.forgetValues();
        }
        if (steps.size() == MOST) {
            steps.removeFirst();
        }
        steps.addLast(open);
        return open;
    }

    private static boolean isTemporary(Snippet snippet) {
        return snippet instanceof VarSnippet variable && AnnotatedType.isTemporary(variable);
    }

    private static @Nullable Snippet replacedBy(Snippet declared, List<SnippetEvent> events) {
        return events.stream()
                .filter(event -> event.status() == Snippet.Status.OVERWRITTEN && declared.equals(event.causeSnippet()))
                .map(SnippetEvent::snippet)
                .findFirst()
                .orElse(null);
    }

    /** Takes back the last text that declared something, and gives it. */
    Optional<String> back() {
        Step step = steps.peekLast();
        if (step == null) {
            return Optional.empty();
        }
        for (Change change : step.changes) {
            if (change.before instanceof VarSnippet variable && !step.hasValues) {
                throw new MagicFault("what `" + variable.name()
                        + "` was before is gone: only the last declaration keeps what it took the place of");
            }
        }
        steps.removeLast();
        for (int i = step.changes.size() - 1; i >= 0; i--) {
            Change change = step.changes.get(i);
            if (change.before == null) {
                current(change.declared).toList().forEach(jshell::drop);
            } else if (!(change.before instanceof VarSnippet variable)) {
                control.withoutRunning(() -> jshell.eval(change.before.source()));
            } else {
                holdings.declare(holdings.type(variable), variable.name(), change.value);
            }
        }
        holdings.settle();
        return Optional.of(step.source.text());
    }

    void clear() {
        steps.clear();
    }

    /** What has the declaration's name now; JShell may have made it anew since. */
    private Stream<? extends Snippet> current(PersistentSnippet declared) {
        if (declared instanceof VarSnippet) {
            return jshell.variables().filter(other -> other.name().equals(declared.name()));
        }
        if (declared instanceof TypeDeclSnippet) {
            return jshell.types().filter(other -> other.name().equals(declared.name()));
        }
        if (declared instanceof MethodSnippet method) {
            return jshell.methods()
                    .filter(other -> other.name().equals(method.name())
                            && other.parameterTypes().equals(method.parameterTypes()));
        }
        return jshell.imports().filter(declared::equals).map(ImportSnippet.class::cast);
    }

    private static final class Step {
        private final Source source;
        private final List<Change> changes = new ArrayList<>();
        private boolean hasValues = true;

        Step(Source source) {
            this.source = source;
        }

        void forgetValues() {
            hasValues = false;
            changes.replaceAll(change -> new Change(change.declared, change.before, null));
        }
    }

    private record Change(
            PersistentSnippet declared,
            @Nullable Snippet before,
            @Nullable Object value) {}
}
