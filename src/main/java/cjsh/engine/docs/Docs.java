package cjsh.engine.docs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        Optional<MemberDoc> known = Optional.empty();
        for (String name : withInherited(owner)) {
            Optional<MemberDoc> found = type(name).flatMap(type -> type.member(key));
            known = known.isEmpty() || found.isEmpty()
                    ? known.or(() -> found)
                    : Optional.of(joined(known.get(), found.get().text()));
            if (known.filter(member -> isComplete(member, key)).isPresent()) {
                return known;
            }
        }
        return known;
    }

    private static boolean isComplete(MemberDoc member, String key) {
        boolean inherits =
                !key.startsWith(MemberDoc.CONSTRUCTOR + "(") && member.text().contains(DocText.INHERITED);
        return !member.text().isEmpty() && !inherits;
    }

    /** What the members of a class or of what it inherits from are for, by their names; of classes in the index only. */
    public Map<String, String> bundled(String owner) {
        Map<String, String> texts = new HashMap<>();
        withInherited(owner).stream()
                .flatMap(type -> Bundled.INDEX.find(type).stream())
                .flatMap(type -> type.members().stream())
                .filter(member -> !member.text().isEmpty())
                .forEach(member -> texts.putIfAbsent(member.name(), member.text()));
        return texts;
    }

    private static MemberDoc joined(MemberDoc member, String inherited) {
        String text = member.text().isEmpty() ? inherited : member.text().replace(DocText.INHERITED, inherited);
        return new MemberDoc(member.key(), member.declaration(), text);
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
