package cjsh.engine;

import cjsh.engine.CompiledClass.Member;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.NotImplementedException;
import org.jspecify.annotations.Nullable;

/**
 * Lets JShell define again what it has loaded, as far as no value would have to change its class: a class whose code is the same
 * stays; a variable stays where it is, whatever is computed for it later; a method is called through a stub, so that all who
 * use it see the new one. What JShell cannot define again it makes anew together with all that depends on it, and variables
 * made anew are empty.
 */
final class Redefinitions {
    /** The letter is never JShell's with a number behind it. */
    private static final Pattern GENERATION = Pattern.compile("(.*\\$JShell\\$\\d+[A-Z]*?)Z\\d+(\\$.*)?");

    private static final Pattern WRAPPER = Pattern.compile("(.*\\$JShell\\$\\d+[A-Z]*)(\\$(\\d)?.*)?");

    private final Map<String, Wrapper> wrappers = new HashMap<>();
    private final Map<String, CompiledClass> members = new HashMap<>();
    private final Map<String, Integer> shifts = new HashMap<>();
    private final Loader loader;

    Redefinitions(Loader loader) {
        this.loader = loader;
    }

    /** Loads what is new. */
    synchronized void load(ClassBytecodes... classes) throws ClassInstallException, NotImplementedException {
        for (ClassBytecodes one : classes) {
            if (isTop(one.name())) {
                CompiledClass top = new CompiledClass(one.bytecodes());
                if (!top.fields().isEmpty() || !top.methods().isEmpty()) {
                    wrappers.put(one.name(), new Wrapper(top));
                }
            }
        }
        List<ClassBytecodes> load = new ArrayList<>();
        for (ClassBytecodes one : classes) {
            Wrapper wrapper = wrappers.get(wrapper(one.name()));
            if (isTop(one.name())) {
                if (wrapper == null) {
                    load.add(one);
                }
            } else if (wrapper != null && isLocal(one.name())) {
                wrapper.put(one.name(), new CompiledClass(one.bytecodes()));
            } else {
                members.put(one.name(), new CompiledClass(one.bytecodes()));
                load.add(one);
            }
        }
        for (ClassBytecodes one : classes) {
            Wrapper wrapper = wrappers.get(one.name());
            if (wrapper != null) {
                load.addAll(wrapper.first());
            }
        }
        loader.load(load);
    }

    /** Makes these the newest, or fails before anything has changed. */
    synchronized void redefine(ClassBytecodes... classes) throws ClassInstallException, NotImplementedException {
        List<CompiledClass> parsed = Arrays.stream(classes)
                .map(one -> new CompiledClass(one.bytecodes()))
                .toList();
        for (int i = 0; i < classes.length; i++) {
            if (!mayReplace(classes[i].name(), parsed.get(i))) {
                throw new NotImplementedException("`" + classes[i].name() + "` has another shape");
            }
        }
        Set<Wrapper> changed = new LinkedHashSet<>();
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i].name();
            CompiledClass old = current(name);
            CompiledClass now = parsed.get(i);
            Wrapper wrapper = wrappers.get(wrapper(name));
            if (old != null && old.sameButForLines(now)) {
                shifts.put(name, now.firstLine() - old.firstLine());
            } else if (wrapper != null) {
                shifts.remove(name);
                wrapper.put(name, now);
            }
            if (wrapper != null && wrapper.stale && wrapper.hasMethods()) {
                changed.add(wrapper);
            }
        }
        List<ClassBytecodes> load = new ArrayList<>();
        changed.forEach(wrapper -> load.addAll(wrapper.next()));
        loader.load(load);
        changed.forEach(Wrapper::retarget);
    }

    private boolean mayReplace(String name, CompiledClass now) {
        CompiledClass old = current(name);
        if (isTop(name)) {
            return old != null && old.sameShape(now);
        }
        return (isLocal(name) && wrappers.containsKey(wrapper(name))) || (old != null && old.sameButForLines(now));
    }

    private @Nullable CompiledClass current(String name) {
        Wrapper wrapper = wrappers.get(wrapper(name));
        if (isTop(name)) {
            return wrapper == null ? null : wrapper.top;
        }
        return isLocal(name) && wrapper != null ? wrapper.locals.get(name) : members.get(name);
    }

    /** The class that has the newest code of a class of JShell's, which is about to run. */
    synchronized String newest(String name) throws ClassInstallException, NotImplementedException {
        Wrapper wrapper = wrappers.get(name);
        if (wrapper == null) {
            return name;
        }
        if (wrapper.stale) {
            loader.load(wrapper.next());
        }
        return wrapper.name();
    }

    synchronized void forget(String name) {
        wrappers.remove(name);
    }

    synchronized CallSite site(MethodHandles.Lookup stub, String name, MethodType type) {
        Wrapper wrapper = wrappers.get(stub.lookupClass().getName());
        if (wrapper == null) {
            throw new IllegalStateException("`" + name + "` was dropped");
        }
        return wrapper.site(stub, name, type);
    }

    /** Frames as JShell knows its classes. */
    StackTraceElement[] frames(StackTraceElement... frames) {
        return Arrays.stream(frames)
                .filter(frame -> frame.getLineNumber() >= 0 || !isStub(frame.getClassName()))
                .map(this::frame)
                .toArray(StackTraceElement[]::new);
    }

    private synchronized boolean isStub(String name) {
        Wrapper wrapper = wrappers.get(name);
        return wrapper != null && wrapper.hasMethods();
    }

    private synchronized StackTraceElement frame(StackTraceElement frame) {
        Matcher generation = GENERATION.matcher(frame.getClassName());
        String name = generation.matches()
                ? generation.group(1) + (generation.group(2) == null ? "" : generation.group(2))
                : frame.getClassName();
        int shift = shifts.getOrDefault(name, 0);
        return shift == 0 && name.equals(frame.getClassName())
                ? frame
                : new StackTraceElement(
                        name, frame.getMethodName(), frame.getFileName(), frame.getLineNumber() + shift);
    }

    private static boolean isTop(String name) {
        Matcher wrapper = WRAPPER.matcher(name);
        return wrapper.matches() && wrapper.group(2) == null;
    }

    /** Whether it is a class inside of a method's or an initializer's code. */
    private static boolean isLocal(String name) {
        Matcher wrapper = WRAPPER.matcher(name);
        return wrapper.matches() && wrapper.group(3) != null;
    }

    private static String wrapper(String name) {
        Matcher wrapper = WRAPPER.matcher(name);
        return wrapper.matches() ? wrapper.group(1) : name;
    }

    /** Loads and finds classes. */
    interface Loader {
        void load(List<ClassBytecodes> classes) throws ClassInstallException, NotImplementedException;

        Class<?> find(String name) throws ClassNotFoundException;
    }

    /** What JShell made of a variable or of methods of one name. */
    private final class Wrapper {
        private final List<Member> variables;
        private final Map<String, CompiledClass> locals = new LinkedHashMap<>();
        private final Map<String, MutableCallSite> sites = new HashMap<>();
        private CompiledClass top;
        private int generation;
        private boolean stale;
        private MethodHandles.Lookup lookup = MethodHandles.publicLookup();

        Wrapper(CompiledClass top) {
            this.top = top;
            this.variables = top.fields();
        }

        boolean hasMethods() {
            return !top.methods().isEmpty();
        }

        void put(String name, CompiledClass now) {
            stale = true;
            if (isTop(name)) {
                top = now;
            } else {
                locals.put(name, now);
            }
        }

        /** A variable's own class; of methods, the class of stubs and what is behind them. */
        List<ClassBytecodes> first() {
            List<ClassBytecodes> load = new ArrayList<>();
            if (hasMethods()) {
                load.addAll(next());
                load.add(new ClassBytecodes(wrapperName(), MethodStubs.of(top)));
            } else {
                load.add(new ClassBytecodes(wrapperName(), top.bytes()));
                locals.forEach((name, local) -> load.add(new ClassBytecodes(name, local.bytes())));
                stale = false;
            }
            return load;
        }

        List<ClassBytecodes> next() {
            generation++;
            stale = false;
            String wrapper = top.name();
            Map<String, String> names = new HashMap<>();
            names.put(wrapper, wrapper + "Z" + generation);
            locals.keySet().forEach(name -> {
                String path = name.replace('.', '/');
                names.put(path, wrapper + "Z" + generation + path.substring(wrapper.length()));
            });
            Generation renaming = new Generation(wrapper, names, variables);
            List<ClassBytecodes> load = new ArrayList<>();
            load.add(new ClassBytecodes(name(), renaming.renamed(top)));
            locals.values()
                    .forEach(local -> load.add(new ClassBytecodes(
                            names.getOrDefault(local.name(), local.name()).replace('/', '.'),
                            renaming.renamed(local))));
            return load;
        }

        String wrapperName() {
            return top.name().replace('/', '.');
        }

        String name() {
            return generation == 0 ? wrapperName() : wrapperName() + "Z" + generation;
        }

        CallSite site(MethodHandles.Lookup stub, String name, MethodType type) {
            lookup = stub;
            return sites.computeIfAbsent(
                    name + type.toMethodDescriptorString(), key -> new MutableCallSite(target(name, type)));
        }

        void retarget() {
            if (sites.isEmpty()) {
                return;
            }
            sites.forEach((key, site) -> site.setTarget(target(key.substring(0, key.indexOf('(')), site.type())));
            MutableCallSite.syncAll(sites.values().toArray(MutableCallSite[]::new));
        }

        private MethodHandle target(String name, MethodType type) {
            try {
                return lookup.findStatic(loader.find(name()), name, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("`" + name + "` is not loaded", e);
            }
        }
    }
}
