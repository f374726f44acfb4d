package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.SourceVersion;

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
    private final Map<String, Imported> imported = new HashMap<>();
    private boolean read;

    /**
     * @param imports in force
     * @param variables the types of those there are, by name
     */
    Names(KnownNames known, Offers offers, Supplier<List<String>> imports, Supplier<Map<String, String>> variables) {
        this.known = known;
        this.offers = offers;
        this.imports = imports;
        this.variables = variables;
    }

    private record Imported(String detail, Class<?> owner, boolean isConstant) {}

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
            return one.withDetail(Signature.simple(type)).in(VARIABLES);
        }
        Imported word = imported().get(one.name());
        if (word != null) {
            return one.withDetail(word.detail()).in(word.isConstant() ? CONSTANTS : WORDS);
        }
        if (one.text().endsWith(".")) {
            return one.in(PACKAGES);
        }
        boolean isClass = Character.isUpperCase(one.text().charAt(0)) && !SourceVersion.isKeyword(one.text());
        return one.in(isClass ? CLASSES : OTHERS);
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
                boolean constant = type.isEnum() && fact.gives().equals(type.getSimpleName());
                imported.putIfAbsent(
                        one, new Imported(Members.detail(fact.gives(), words.get(one)), fact.owner(), constant));
            });
        });
    }

    /** The session is another one from now on. */
    void forget() {
        read = false;
    }
}
