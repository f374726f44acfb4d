package cjsh.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of overloads, which go with the literals that are typed as arguments already. */
final class Fit {
    private static final int WELL = 0;
    private static final int PERHAPS = 1;
    private static final int HARDLY = 2;

    private static final Set<String> TEXTS = Set.of("String", "CharSequence");
    private static final Set<String> NUMBERS =
            Set.of("int", "long", "double", "float", "short", "byte", "Integer", "Long", "Double", "Float", "Number");
    private static final Set<String> LETTERS = Set.of("char", "Character", "int", "long");

    private Fit() {}

    /** The same, those first that fit best; else in their order. */
    static List<String> ordered(List<String> signatures, List<String> typed) {
        return typed.stream().allMatch(one -> literals(one).isEmpty())
                ? signatures
                : signatures.stream()
                        .sorted(Comparator.comparingInt(one -> misfit(one, typed)))
                        .toList();
    }

    private static int misfit(String words, List<String> typed) {
        Optional<Signature> signature = Signature.of(words);
        int sum = 0;
        for (int i = 0; i < typed.size(); i++) {
            Set<String> types = literals(typed.get(i));
            int argument = i;
            if (!types.isEmpty()) {
                sum += signature
                        .flatMap(one -> one.parameter(argument))
                        .map(parameter -> misfit(type(parameter), types))
                        .orElse(HARDLY);
            }
        }
        return sum;
    }

    private static int misfit(String type, Set<String> types) {
        boolean any = type.equals("Object") || type.length() == 1;
        return types.contains(type) ? WELL : any ? PERHAPS : HARDLY;
    }

    /** Without the name, which not all class files have. */
    private static String type(String parameter) {
        int blank = parameter.lastIndexOf(' ');
        boolean named = blank > 0 && parameter.indexOf('>', blank) < 0;
        return (named ? parameter.substring(0, blank) : parameter)
                .replace("...", "")
                .strip();
    }

    /** The types that take a literal which begins so; none for what is no literal. */
    private static Set<String> literals(String typed) {
        char first = typed.isEmpty() ? ' ' : typed.charAt(0);
        boolean signed = typed.length() > 1 && (first == '-' || first == '.');
        char digit = signed ? typed.charAt(1) : first;
        return first == '"' ? TEXTS : first == '\'' ? LETTERS : digit >= '0' && digit <= '9' ? NUMBERS : Set.of();
    }
}
