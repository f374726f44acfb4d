package cjsh.engine;

import cjsh.engine.docs.Docs;
import cjsh.engine.docs.MemberDoc;
import cjsh.engine.docs.TypeDoc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** From the compiler's short names to what the sources say of them. */
final class KnownNames {
    private final Function<String, List<String>> headers;
    private final Docs docs = new Docs(KnownNames::classNamed);
    private final Map<String, Map<String, String>> sentences = new HashMap<>();
    private final Map<String, String> fullNames = new HashMap<>();

    /** @param headers what JShell says of the name that a piece of code ends in */
    KnownNames(Function<String, List<String>> headers) {
        this.headers = headers;
    }

    Optional<MemberDoc> member(Header header) {
        return switch (header.kind()) {
            case METHOD -> member(header, MemberDoc.key(header.name(), header.parameters()));
            case CONSTRUCTOR -> member(header, MemberDoc.key(MemberDoc.CONSTRUCTOR, header.parameters()));
            case FIELD -> header.owner().isEmpty() ? Optional.empty() : member(header, header.name());
            case NAME -> constant(header.owner());
        };
    }

    private Optional<MemberDoc> member(Header header, String key) {
        return header.owner().isEmpty() ? Optional.empty() : docs.member(fullName(header.owner()), key);
    }

    private Optional<MemberDoc> constant(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : docs.member(fullName(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** A class by any name that the session has for it. */
    Optional<TypeDoc> type(String name) {
        return docs.type(fullName(name));
    }

    /** What the members of a class are for, in a sentence each, by name; of classes in the program's own index only. */
    Map<String, String> words(Class<?> type) {
        String name = Objects.requireNonNullElse(type.getCanonicalName(), type.getName());
        return sentences.computeIfAbsent(name, owner -> {
            Map<String, String> words = new HashMap<>();
            docs.bundled(owner).forEach((member, text) -> words.put(member, Paragraphs.sentence(text)));
            return words;
        });
    }

    /** The members of a type as the session writes it: {@code List<Integer>}. */
    Optional<ClassFacts> facts(String type) {
        String bare = Header.bare(type).replaceAll("^@[\\w.]+ ", "").strip();
        int open = type.indexOf('<');
        List<String> arguments = open < 0 || !type.endsWith(">")
                ? List.of()
                : Signature.split(type.substring(open + 1, type.length() - 1)).stream()
                        .map(Signature::simple)
                        .toList();
        return classNamed(bare).or(() -> classNamed(fullName(bare))).map(found -> ClassFacts.of(found, arguments));
    }

    /** Whether nothing can be said only because this JDK has no sources. */
    boolean lacksSources(Header header) {
        String name = header.owner().isEmpty() ? Header.bare(header.type()) : header.owner();
        int dot = name.lastIndexOf('.');
        boolean constant = header.kind() == Header.Kind.NAME && dot > 0;
        return docs.areMissing(fullName(name)) || (constant && docs.areMissing(fullName(name.substring(0, dot))));
    }

    /** JShell writes a class that is imported without its package. */
    String fullName(String name) {
        if (Header.hasPackage(name)) {
            return name;
        }
        String found = fullNames.get(name);
        if (found == null) {
            List<String> words = headers.apply(name);
            found = words.isEmpty() ? name : Header.of(words.get(0), false).owner();
            fullNames.put(name, found);
        }
        return found;
    }

    /** The session is another one from now on: it may have other imports. */
    void forget() {
        fullNames.clear();
    }

    /** Nothing of the class runs. A name with dots does not tell which of them stand between a class and one within it. */
    static Optional<Class<?>> classNamed(String name) {
        String binary = name;
        while (true) {
            try {
                return Optional.of(Class.forName(binary, false, KnownNames.class.getClassLoader()));
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
            }
        }
    }
}
