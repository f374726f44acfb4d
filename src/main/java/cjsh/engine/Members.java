package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * What may stand behind a dot, each with its type and what it is for: first what fits where it stands, then the class's own, what
 * it inherits, and what every object has. Of our own classes nothing that only the machinery needs.
 */
final class Members {
    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*");
    private static final String OURS = "cjsh.api.";
    private static final String WIRE_FORM = "toWire";
    private static final String FITTING = "what fits";
    private static final String INHERITED = "inherited";
    private static final String EVERY = "of every object";

    private final SourceCodeAnalysis analysis;
    private final KnownNames known;
    private final Offers offers;

    Members(SourceCodeAnalysis analysis, KnownNames known, Offers offers) {
        this.analysis = analysis;
        this.known = known;
        this.offers = offers;
    }

    /**
     * Those of what is in front of a dot.
     *
     * @param path the code with the dot at its end
     * @param all that JShell suggests there
     */
    List<Candidate> of(String path, String typed, List<Candidate> all) {
        List<Candidate> found = NameMatch.of(all, Candidate::text, typed);
        Optional<ClassFacts> facts = found.isEmpty() ? Optional.empty() : facts(path, all);
        if (facts.isEmpty()) {
            // Of a package or of something whose class is unknown.
            return found.stream()
                    .map(one -> one.kind() != Kind.VARIABLE ? one : one.as(isPackage(path) ? Kind.PACKAGE : Kind.FIELD))
                    .toList();
        }
        Class<?> type = facts.get().type();
        boolean ours = isOurs(type);
        boolean mixed = found.stream().anyMatch(Candidate::fits)
                && found.stream().anyMatch(one -> !one.fits() && !isNoise(one));
        Map<String, String> words = known.words(type);
        List<Candidate> shown = new ArrayList<>();
        for (Candidate one : found) {
            Optional<ClassFacts.Fact> fact = facts.get().member(one.name());
            boolean hidden = typed.isEmpty() && ours && (isNoise(one) || isMachinery(one, fact));
            if (!hidden) {
                String group = isNoise(one) ? EVERY : mixed && one.fits() ? FITTING : group(fact, type);
                shown.add(typed(one, fact, facts.get())
                        .withDetail(detail(gives(fact, type), words.get(one.name())))
                        .in(group));
            }
        }
        List<String> order = List.of(FITTING, type.getSimpleName(), INHERITED, EVERY);
        shown.sort(Comparator.comparingInt(one -> order.indexOf(one.group())));
        return shown;
    }

    private static Candidate typed(Candidate one, Optional<ClassFacts.Fact> fact, ClassFacts facts) {
        if (one.kind() == Kind.METHOD) {
            return one.withSignature(facts.signature(one.name()));
        }
        boolean field = one.kind() == Kind.VARIABLE
                || (one.kind() == Kind.CLASS && fact.isPresent() && !fact.get().isMethod());
        return field ? one.as(Kind.FIELD) : one;
    }

    static boolean isNoise(Candidate one) {
        return Completer.NOISE.contains(one.text()) || one.text().equals("class");
    }

    private static boolean isPackage(String path) {
        String code = path.stripTrailing();
        return PACKAGE.matcher(CallSite.lastExpression(code.substring(0, code.length() - 1)))
                .matches();
    }

    private boolean isMachinery(Candidate one, Optional<ClassFacts.Fact> fact) {
        return one.name().equals(WIRE_FORM)
                || fact.filter(known -> offers.isMachinery(known.owner().getName(), one.name()))
                        .isPresent();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /** That it gives its own kind goes without saying in a class whose methods mostly do. */
    private static String gives(Optional<ClassFacts.Fact> fact, Class<?> type) {
        String gives = fact.map(ClassFacts.Fact::gives).orElse("");
        return isOurs(type) && gives.equals(type.getSimpleName()) ? "" : gives;
    }

    private static String group(Optional<ClassFacts.Fact> fact, Class<?> type) {
        boolean own = fact.map(one -> one.owner() == type || (isOurs(type) && isOurs(one.owner())))
                .orElse(true);
        return own ? type.getSimpleName() : INHERITED;
    }

    static String detail(String type, @Nullable String sentence) {
        return type.isEmpty() || sentence == null || sentence.isEmpty()
                ? type + (sentence == null ? "" : sentence)
                : type + " · " + sentence;
    }

    /** A class does not have a type as an expression, and the parameter of a lambda has none that JShell would tell. */
    private Optional<ClassFacts> facts(String path, List<Candidate> all) {
        String code = path.stripTrailing();
        String expression = CallSite.lastExpression(code.substring(0, code.length() - 1));
        String type = expression.isEmpty() ? null : analysis.analyzeType(expression, expression.length());
        return Optional.ofNullable(type).flatMap(known::facts).or(() -> ofSome(path, all));
    }

    /** They may come from several classes; the one below the others has them all. */
    private Optional<ClassFacts> ofSome(String path, List<Candidate> all) {
        List<Candidate> methods = all.stream()
                .filter(one -> one.text().contains("(") && !isNoise(one))
                .toList();
        return IntStream.of(0, methods.size() / 2, methods.size() - 1)
                .filter(at -> at >= 0 && at < methods.size())
                .distinct()
                .mapToObj(at -> ofMember(path + methods.get(at).name() + "("))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.type().isAssignableFrom(other.type()) ? other : one);
    }

    private Optional<ClassFacts> ofMember(String call) {
        return Completer.headers(analysis, call).stream()
                .findFirst()
                .flatMap(words -> known.facts(Header.of(words, true).owner()));
    }
}
