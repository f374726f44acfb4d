package cjsh.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

/** Where a user's method is looked up that may be defined anew while it is in use. Public, since snippets' classes call it. */
public final class MethodLink {
    private static final Map<ClassLoader, WeakReference<Redefinitions>> SESSIONS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private MethodLink() {}

    /** For the JVM, on the first call of a stub. */
    public static CallSite link(MethodHandles.Lookup stub, String name, MethodType type) {
        WeakReference<Redefinitions> session = SESSIONS.get(stub.lookupClass().getClassLoader());
        return Objects.requireNonNull(session == null ? null : session.get(), "a session that is closed")
                .site(stub, name, type);
    }

    static void register(ClassLoader loader, Redefinitions session) {
        SESSIONS.computeIfAbsent(loader, key -> new WeakReference<>(session));
    }
}
