package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;

/** What may stand as an argument: of all that there is in Java, what is of the type that is due and what the method takes. */
final class Arguments {
    private final SourceCodeAnalysis analysis;
    private final ArgumentPlace place;
    private final List<Signature> methods;

    /** @param methods of the call's name */
    Arguments(SourceCodeAnalysis analysis, ArgumentPlace place, List<Signature> methods) {
        this.analysis = analysis;
        this.place = place;
        this.methods = methods;
    }

    /**
     * Those of what is found.
     *
     * @param taken of an enum's constants, those that the method takes; empty for all
     */
    List<Candidate> of(List<Candidate> found, Optional<Set<String>> taken, KnownNames known) {
        List<Candidate> fitting = found.stream()
                .filter(candidate -> candidate.fits()
                        && !candidate.text().equals("valueOf(")
                        && !candidate.text().equals("values()"))
                .filter(one -> taken.isEmpty()
                        || !isConstant(one.text())
                        || taken.get().contains(one.text()))
                .map(one -> isConstant(one.text()) ? described(one, known) : one)
                .toList();
        if (place.typed().isEmpty()) {
            return Stream.concat(lambdas(), fitting.stream()).toList();
        }
        // A constant is due where one fits; of other types, the way may lead over anything.
        boolean constants = fitting.stream().anyMatch(candidate -> isConstant(candidate.text()));
        return constants ? fitting : found;
    }

    private Candidate described(Candidate constant, KnownNames known) {
        return methods.stream()
                .flatMap(method -> method.type(place.index()).stream())
                .flatMap(type -> known.facts(type).stream())
                .filter(facts ->
                        facts.type().isEnum() && facts.member(constant.text()).isPresent())
                .findFirst()
                .map(facts -> {
                    Map<String, String> words = known.words(facts.type());
                    return constant.withDetail(
                            words.getOrDefault(constant.text(), facts.type().getSimpleName()));
                })
                .orElse(constant);
    }

    static boolean isConstant(String text) {
        return text.matches("[A-Z][A-Z0-9_]*");
    }

    private Stream<Candidate> lambdas() {
        return methods.stream()
                .flatMap(method -> method.lambda(place.index()).stream())
                .map(this::letter)
                .distinct()
                .map(letter -> new Candidate(
                        Kind.VARIABLE, letter + " -> " + letter + ".", letter + " -> " + letter + ".", true, ""));
    }

    /** The first of the type that is no name yet; a variable of the call's type stands for the type of its records. */
    String letter(String type) {
        String words = (type.length() > 1 ? type : receiver().orElse(type)).toLowerCase(Locale.ROOT);
        return IntStream.concat(words.chars(), IntStream.rangeClosed('a', 'z'))
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !Pattern.compile("\\b" + letter + "\\b")
                        .matcher(place.code())
                        .find())
                .findFirst()
                .orElse("x");
    }

    private Optional<String> receiver() {
        return CallSite.atEndOf(place.code())
                .map(CallSite::receiver)
                .filter(receiver -> !receiver.isEmpty())
                .map(receiver -> analysis.analyzeType(receiver, receiver.length()))
                .map(Signature::simple);
    }
}
