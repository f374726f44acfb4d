package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.MethodSnippet;

/** What may stand where no dot is: variables and their types, the words that are imported and what they are for, the rest. */
final class Names {
    private static final String FITTING = "what fits";
    private static final String VARIABLES = "variables";
    private static final String WORDS = "words";
    private static final String CONSTANTS = "constants";
    private static final String OTHERS = "of Java";
    private static final String CLASSES = "classes";
    private static final String PACKAGES = "packages";
    private static final List<String> ORDER = List.of(FITTING, VARIABLES, WORDS, OTHERS, CONSTANTS, CLASSES, PACKAGES);

    private static final String STATIC = "static ";

    private final KnownNames known;
    private final Offers offers;
    private final Supplier<List<String>> imports;
    private final Supplier<Map<String, String>> variables;
    private final Supplier<Stream<MethodSnippet>> methods;
    private final Map<String, Imported> imported = new HashMap<>();
    private boolean read;

    /**
     * @param imports in force
     * @param variables the types of those there are, by name
     * @param methods of the user's
     */
    Names(
            KnownNames known,
            Offers offers,
            Supplier<List<String>> imports,
            Supplier<Map<String, String>> variables,
            Supplier<Stream<MethodSnippet>> methods) {
        this.known = known;
        this.offers = offers;
        this.imports = imports;
        this.variables = variables;
        this.methods = methods;
    }

    private record Imported(String detail, Class<?> owner, boolean ofEnum, Kind kind, String signature) {}

    List<Candidate> of(String typed, List<Candidate> all) {
        List<Candidate> found = NameMatch.of(all, Candidate::text, typed);
        Map<String, String> types = variables.get();
        boolean mixed =
                found.stream().anyMatch(Candidate::fits) && !found.stream().allMatch(Candidate::fits);
        return found.stream()
                .filter(one -> !isMachinery(one))
                .map(one -> described(one, types))
                .map(one -> mixed && one.fits() ? one.in(FITTING) : one)
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.group())))
                .toList();
    }

    private boolean isMachinery(Candidate one) {
        return Optional.ofNullable(imported().get(one.name()))
                .filter(word -> offers.isMachinery(word.owner().getName(), one.name()))
                .isPresent();
    }

    private Candidate described(Candidate one, Map<String, String> types) {
        String type = types.get(one.text());
        if (type != null) {
            return one.as(Kind.VARIABLE).withDetail(Signature.simple(type)).in(VARIABLES);
        }
        Imported word = imported().get(one.name());
        if (word != null) {
            return one.as(word.kind())
                    .withSignature(word.signature())
                    .withDetail(word.detail())
                    .in(word.ofEnum() ? CONSTANTS : WORDS);
        }
        if (one.kind() == Kind.PACKAGE) {
            return one.in(PACKAGES);
        }
        if (one.kind() == Kind.METHOD) {
            List<MethodSnippet> own = methods.get()
                    .filter(method -> method.name().equals(one.name()))
                    .toList();
            return (own.isEmpty() ? one : ofOwn(one, own)).in(OTHERS);
        }
        // Written like a constant or not.
        boolean isClass = Character.isUpperCase(one.text().charAt(0));
        return isClass ? one.as(Kind.CLASS).in(CLASSES) : one.in(OTHERS);
    }

    private static Candidate ofOwn(Candidate one, List<MethodSnippet> own) {
        String gives = own.get(0).signature();
        return one.withDetail(Signature.simple(gives.substring(gives.indexOf(')') + 1)))
                .withSignature(own.stream()
                        .map(method -> "("
                                + String.join(", ", Signature.split(Signature.simple(method.parameterTypes()))) + ")")
                        .distinct()
                        .collect(Collectors.joining(" or ")));
    }

    private Map<String, Imported> imported() {
        if (!read) {
            imported.clear();
            read = true;
            imports.get().stream().filter(line -> line.startsWith(STATIC)).forEach(this::read);
        }
        return imported;
    }

    private void read(String line) {
        int dot = line.lastIndexOf('.');
        String name = line.substring(dot + 1);
        KnownNames.classNamed(line.substring(STATIC.length(), dot)).ifPresent(type -> {
            ClassFacts facts = ClassFacts.of(type, List.of());
            Map<String, String> words = known.words(type);
            facts.names().filter(one -> name.equals("*") || name.equals(one)).forEach(one -> {
                ClassFacts.Fact fact = facts.member(one).orElseThrow();
                boolean ofEnum = type.isEnum() && fact.gives().equals(type.getSimpleName());
                Kind field = Arguments.isConstant(one) ? Kind.CONSTANT : Kind.FIELD;
                imported.putIfAbsent(
                        one,
                        new Imported(
                                Members.detail(fact.gives(), words.get(one)),
                                fact.owner(),
                                ofEnum,
                                fact.isMethod() ? Kind.METHOD : field,
                                facts.signature(one)));
            });
        });
    }

    /** The session is another one from now on. */
    void forget() {
        read = false;
    }
}
