package cjsh.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of each variable is. JShell makes a variable anew, and empty, when its type has become another class, and drops
 * it when what it was computed from does not compile any more; here its value is brought along.
 */
final class Holdings {
    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final SessionControl control;
    private final Map<VarSnippet, Slot> slots = new LinkedHashMap<>();
    private final Map<String, List<Slot>> leftBehind = new HashMap<>();
    /** The types that users know of variables which were declared again. */
    private final Map<VarSnippet, String> said = new WeakHashMap<>();

    private Map<String, String> types = new HashMap<>();

    Holdings(JShell jshell, SessionControl control) {
        this.jshell = jshell;
        this.analysis = jshell.sourceCodeAnalysis();
        this.control = control;
    }

    @Nullable
    Object value(VarSnippet variable) {
        Slot slot = slots.get(variable);
        return slot == null ? null : control.value(slot.owner(), slot.name());
    }

    /** A variable of that type and name, with a value that nothing computes. */
    boolean declare(String type, String name, @Nullable Object value) {
        List<SnippetEvent> events = control.withoutRunning(() -> jshell.eval(type + " " + name + ";"));
        Snippet snippet = events.get(0).snippet();
        if (!(snippet instanceof VarSnippet variable) || !jshell.status(snippet).isDefined()) {
            if (events.get(0).status().isActive()) {
                jshell.drop(snippet);
            }
            return false;
        }
        Slot slot = new Slot(owner(variable), name);
        slots.put(variable, slot);
        return control.assign(slot.owner(), name, value);
    }

    /** Puts all in order after JShell has changed something. */
    Change settle() {
        Map<String, @Nullable Object> replaced = control.takeReplaced();
        declareAgain();
        Set<String> changed = changedTypes();
        List<Lost> lost = new ArrayList<>();
        for (VarSnippet variable : jshell.variables().toList()) {
            if (jshell.status(variable).isDefined()) {
                settle(variable, changed, lost);
            }
        }
        return new Change(lost, let(jshell.variables().toList(), replaced));
    }

    private void settle(VarSnippet variable, Set<String> changed, List<Lost> lost) {
        Slot slot = new Slot(owner(variable), variable.name());
        Slot before = slots.put(variable, slot);
        if (before == null) {
            return;
        }
        boolean moved = !before.equals(slot);
        Object value = control.value(before.owner(), before.name());
        if (value == null || AnnotatedType.isTemporary(variable)) {
            return;
        }
        Set<String> mentioned = mentioned(variable, changed);
        if (moved && control.assign(slot.owner(), slot.name(), value)) {
            leave(variable.name(), before);
        } else if (moved) {
            String kept = free(variable.name() + "_old");
            if (declare(value instanceof Object[] ? "Object[]" : "Object", kept, value)) {
                leave(kept, before);
                lost.add(new Lost(variable.name(), cause(variable, mentioned), kept));
            }
            return;
        }
        if (!mentioned.isEmpty()) {
            lost.add(new Lost(variable.name(), cause(variable, mentioned), variable.name()));
        }
    }

    private String free(String name) {
        Set<String> taken = jshell.variables().map(VarSnippet::name).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** What a variable was computed from does not matter once it has its value. */
    private void declareAgain() {
        List<VarSnippet> broken = new ArrayList<>();
        for (VarSnippet variable : List.copyOf(slots.keySet())) {
            if (jshell.status(variable) != Snippet.Status.RECOVERABLE_NOT_DEFINED) {
                continue;
            }
            if (AnnotatedType.isTemporary(variable)) {
                jshell.drop(variable);
            } else {
                broken.add(variable);
            }
        }
        // Some may need others, so all are tried by their own types before any by another.
        broken.removeIf(variable -> isDeclaredAgain(variable, AnnotatedType.plain(variable)));
        for (VarSnippet variable : broken) {
            for (String type : types(variable, Objects.requireNonNull(slots.get(variable)))) {
                if (isDeclaredAgain(variable, type)) {
                    break;
                }
            }
        }
    }

    private boolean isDeclaredAgain(VarSnippet variable, String type) {
        Slot slot = Objects.requireNonNull(slots.get(variable));
        List<SnippetEvent> events = control.withoutRunning(() -> jshell.eval(type + " " + slot.name() + ";"));
        Snippet again = events.get(0).snippet();
        if (!(again instanceof VarSnippet same) || !jshell.status(same).isDefined()) {
            return false;
        }
        slots.remove(variable);
        slots.put(same, slot);
        said.put(same, said.getOrDefault(variable, variable.typeName()));
        return true;
    }

    /** Words for a variable's type, best first: an import may have given its name two meanings, or it has none. */
    private List<String> types(VarSnippet variable, Slot slot) {
        String plain = AnnotatedType.plain(variable);
        String full = control.type(slot.owner(), slot.name());
        int arguments = plain.indexOf('<');
        return arguments > 0 && full.indexOf('[') < 0
                ? List.of(plain, full + plain.substring(arguments), full, "Object")
                : List.of(plain, full, "Object");
    }

    private Set<String> changedTypes() {
        Map<String, String> now = new HashMap<>();
        jshell.types()
                .filter(type -> jshell.status(type).isDefined())
                .forEach(type -> now.put(type.name(), owner(type)));
        Set<String> changed = new HashSet<>();
        types.forEach((name, owner) -> {
            if (!owner.equals(now.getOrDefault(name, owner))) {
                changed.add(name);
            }
        });
        Map<String, String> all = new HashMap<>(types);
        all.putAll(now);
        types = all;
        return changed;
    }

    private Set<String> mentioned(VarSnippet variable, Set<String> changed) {
        Predicate<String> inType = name -> Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(said.getOrDefault(variable, variable.typeName()))
                .find();
        return changed.stream().filter(inType).collect(Collectors.toSet());
    }

    private static String cause(VarSnippet variable, Set<String> mentioned) {
        return mentioned.stream().sorted().findFirst().orElse(variable.typeName());
    }

    /** Code that runs already may still look where the value was. */
    private void leave(String name, Slot slot) {
        leftBehind.computeIfAbsent(name, key -> new ArrayList<>()).add(slot);
    }

    /** Lets go of the values of variables that are no more. */
    private Map<VarSnippet, Object> let(List<VarSnippet> now, Map<String, @Nullable Object> replaced) {
        Set<Slot> live = new HashSet<>();
        now.forEach(variable -> {
            Slot slot = slots.get(variable);
            if (slot != null) {
                live.add(slot);
            }
        });
        Map<VarSnippet, Object> gone = new LinkedHashMap<>();
        Set<VarSnippet> active = new HashSet<>(now);
        for (Map.Entry<VarSnippet, Slot> one : List.copyOf(slots.entrySet())) {
            VarSnippet variable = one.getKey();
            Slot slot = one.getValue();
            if (active.contains(variable)) {
                continue;
            }
            slots.remove(variable);
            @Nullable
            Object value = live.contains(slot)
                    ? replaced.get(slot.owner() + "." + slot.name())
                    : control.value(slot.owner(), slot.name());
            if (value != null) {
                gone.put(variable, value);
            }
            if (!live.contains(slot)) {
                control.clear(slot.owner(), slot.name());
            }
            List<Slot> left = leftBehind.remove(slot.name());
            if (left != null) {
                left.stream().filter(old -> !live.contains(old)).forEach(old -> control.clear(old.owner(), old.name()));
            }
        }
        return gone;
    }

    private String owner(Snippet snippet) {
        return analysis.wrapper(snippet).fullClassName();
    }

    /** A static field that JShell has made. */
    private record Slot(String owner, String name) {}

    /**
     * What one evaluation did.
     *
     * @param gone the values of variables that it replaced or dropped
     */
    record Change(List<Lost> lost, Map<VarSnippet, Object> gone) {}
}
