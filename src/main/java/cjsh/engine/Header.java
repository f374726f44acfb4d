package cjsh.engine;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What JShell says of a name: {@code List<E> List<E>.<E>of(E e1)}, {@code Math.PI:double}, {@code java.util.List<E>}.
 *
 * @param type what it gives, or the empty text
 * @param owner the class that it belongs to, without type parameters, or the empty text; of a class or constructor the class itself
 * @param name of a member or variable; empty for classes and constructors
 * @param parameters of a method or constructor
 */
record Header(Kind kind, String type, String owner, String name, List<String> parameters) {
    private static final Pattern PACKAGE = Pattern.compile("[a-z_]\\w*\\..*");

    /** JDK 25 says what goes without saying. */
    private static final Pattern EVERYTHING = Pattern.compile(" extends (?:java\\.lang\\.)?Object(?=[,>])");

    enum Kind {
        METHOD,
        CONSTRUCTOR,
        /** A field, or a variable when it has no owner. */
        FIELD,
        /** A class, a constant of an enum or a package: JShell writes them all alike. */
        NAME
    }

    /** @param called whether the arguments of a method or constructor were asked for; JDK 25 writes records with a list, too */
    static Header of(String words, boolean called) {
        int open = words.indexOf('(');
        if (called && open >= 0) {
            return method(words.substring(0, open), Signature.split(words.substring(open + 1, close(words))));
        }
        String whole = open < 0 ? words : words.substring(0, open);
        int colon = last(whole, ':');
        if (colon < 0) {
            return new Header(Kind.NAME, "", bare(whole), "", List.of());
        }
        String path = whole.substring(0, colon);
        int dot = last(path, '.');
        return new Header(
                Kind.FIELD,
                whole.substring(colon + 1),
                dot < 0 ? "" : bare(path.substring(0, dot)),
                path.substring(dot + 1),
                List.of());
    }

    private static int close(String words) {
        int close = words.lastIndexOf(')');
        return close < 0 ? words.length() : close;
    }

    private static Header method(String words, List<String> parameters) {
        int blank = last(words, ' ');
        String path = words.substring(blank + 1);
        if (blank < 0) {
            return new Header(Kind.CONSTRUCTOR, "", bare(path), "", parameters);
        }
        int dot = last(path, '.');
        String owner = dot < 0 ? "" : bare(path.substring(0, dot));
        String named = path.substring(dot + 1);
        String name = bare(named);
        // Parameters of its own stand in front of the name.
        String own = EVERYTHING
                .matcher(named.substring(0, named.length() - name.length()))
                .replaceAll("");
        String type = (own + " " + words.substring(0, blank)).strip();
        return new Header(Kind.METHOD, type, owner, name, parameters);
    }

    /** The last such character that is not within type parameters. */
    private static int last(String words, char wanted) {
        int depth = 0;
        for (int i = words.length() - 1; i >= 0; i--) {
            char c = words.charAt(i);
            depth += c == '>' ? 1 : c == '<' ? -1 : 0;
            if (depth == 0 && c == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Without type parameters. */
    static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return bare.toString();
    }

    static boolean hasPackage(String className) {
        return PACKAGE.matcher(className).matches();
    }

    /** Of a method or constructor. */
    Signature signature() {
        String called = kind == Kind.CONSTRUCTOR ? Signature.simple(owner) : name;
        return new Signature(called, parameters.stream().map(Signature::simple).toList());
    }

    /** As it is declared, in short words. */
    String words() {
        String shortOwner = Signature.simple(owner);
        String member = shortOwner.isEmpty() ? name : shortOwner + "." + name;
        String list = "(" + String.join(", ", parameters) + ")";
        return switch (kind) {
            case METHOD -> Signature.simple(type) + " " + member + Signature.simple(list);
            case CONSTRUCTOR -> "new " + shortOwner + Signature.simple(list);
            case FIELD -> Signature.simple(type) + " " + member;
            case NAME -> shortOwner;
        };
    }
}
