package cjsh.engine;

import cjsh.engine.docs.Docs;
import cjsh.engine.docs.MemberDoc;
import cjsh.engine.docs.TypeDoc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From the compiler's short names to what the sources say of them. */
final class KnownNames {
    private static final String OURS = "cjsh.";

    private final Function<String, List<String>> headers;
    private final Docs docs = new Docs(KnownNames::classNamed);

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

    /** What members of one of our own classes are for, in a sentence each, by name. */
    Map<String, String> sentences(Header header, Set<String> names) {
        Map<String, String> sentences = new HashMap<>();
        String owner = fullName(header.owner());
        for (String name : owner.startsWith(OURS) ? names : Set.<String>of()) {
            docs.named(owner, name)
                    .map(member -> Paragraphs.sentence(member.text()))
                    .filter(sentence -> !sentence.isEmpty())
                    .ifPresent(sentence -> sentences.put(name, sentence));
        }
        return sentences;
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
        List<String> words = headers.apply(name);
        return words.isEmpty() ? name : Header.of(words.get(0), false).owner();
    }

    /** Nothing of the class runs. A name with dots does not tell which of them stand between a class and one within it. */
    private static Optional<Class<?>> classNamed(String name) {
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
