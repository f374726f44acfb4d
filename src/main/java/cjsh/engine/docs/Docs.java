package cjsh.engine.docs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the sources say of classes and members, inherited words included. */
public final class Docs {
    private static final JdkSources JDK = new JdkSources(Path.of(System.getProperty("java.home"), "lib", "src.zip"));

    private final Function<String, Optional<Class<?>>> classes;

    /** @param classes finds a class by its name with dots, without running anything of it */
    public Docs(Function<String, Optional<Class<?>>> classes) {
        this.classes = classes;
    }

    /** The index in the program, read when it is first asked for. */
    private static final class Bundled {
        static final DocIndex INDEX = DocIndex.load();
    }

    /** A class by its name with package, with dots between it and the classes around it. */
    public Optional<TypeDoc> type(String name) {
        Optional<TypeDoc> bundled = Bundled.INDEX.find(name);
        return bundled.isPresent() ? bundled : classes.apply(name).map(Docs::compiled);
    }

    /** Where nothing but the class is at hand, that says what it is. */
    private static TypeDoc compiled(Class<?> type) {
        return JDK.find(type)
                .orElseGet(() -> new TypeDoc(type.getCanonicalName(), Declarations.head(type), "", List.of()));
    }

    /** A member of a class or of what it inherits from; where it says nothing, with the words of what it overrides. */
    public Optional<MemberDoc> member(String owner, String key) {
        MemberDoc first = null;
        for (String name : withInherited(owner)) {
            Optional<MemberDoc> found = type(name).flatMap(type -> type.member(key));
            if (found.isPresent() && first == null) {
                first = found.get();
            } else if (found.isPresent()) {
                first = new MemberDoc(
                        first.key(),
                        first.declaration(),
                        joined(first.text(), found.get().text()));
            }
            boolean complete = first != null
                    && !first.text().isEmpty()
                    && (first.text().indexOf(DocText.INHERITED) < 0 || key.startsWith(MemberDoc.CONSTRUCTOR + "("));
            if (complete) {
                return Optional.of(first);
            }
        }
        return Optional.ofNullable(first);
    }

    /** The first method or field of a name that says something, in a class or what it inherits from. */
    public Optional<MemberDoc> named(String owner, String name) {
        return withInherited(owner).stream()
                .flatMap(type -> Bundled.INDEX.find(type).stream())
                .flatMap(type -> type.members().stream())
                .filter(member -> member.name().equals(name) && !member.text().isEmpty())
                .findFirst();
    }

    private static String joined(String text, String inherited) {
        return text.isEmpty() ? inherited : text.replace(DocText.INHERITED, inherited);
    }

    /** Whether the class is one of the JDK's while its sources are not at hand. */
    public boolean areMissing(String name) {
        return !JDK.areThere()
                && classes.apply(name)
                        .filter(type -> type.getModule().isNamed())
                        .isPresent();
    }

    private Set<String> withInherited(String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        Deque<Class<?>> left = new ArrayDeque<>();
        classes.apply(name).ifPresent(left::add);
        while (!left.isEmpty()) {
            Class<?> type = left.poll();
            if (type.getCanonicalName() != null) {
                names.add(type.getCanonicalName());
            }
            if (type.getSuperclass() != null) {
                left.add(type.getSuperclass());
            }
            left.addAll(List.of(type.getInterfaces()));
        }
        return names;
    }
}
