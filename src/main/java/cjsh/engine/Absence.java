package cjsh.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to say of a name that means nothing: what it may have been, or what it lacks. */
final class Absence {
    private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist");

    private final Spelling spelling;
    private final Imports imports;

    Absence(Spelling spelling, Imports imports) {
        this.spelling = spelling;
        this.imports = imports;
    }

    /**
     * A sentence about a symbol.
     *
     * @param symbol as "method lenght()"
     * @param location what has no such member, as "class String"
     */
    String of(String symbol, @Nullable String location, String source, int caret) {
        String place = Objects.requireNonNullElse(location, "").strip();
        String owner = place.replaceFirst("^\\w+ (?:\\S+ of type )?", "").strip();
        if (!owner.isEmpty() && !place.equals("class")) {
            return "`" + owner + "` has no " + ticked(symbol) + spelling.hint(source, caret);
        }
        String name = symbol.replaceFirst("^\\w+ ", "").replaceFirst("\\(.*", "");
        Optional<String> javas = Words.javas(name).or(() -> Habits.result(source, caret, spelling));
        if (javas.isPresent()) {
            return "cannot find " + ticked(symbol) + javas.get();
        }
        if (symbol.startsWith("variable ") && Habits.declares(source, caret, name)) {
            String near = spelling.hint(source, caret);
            return "cannot find " + ticked(symbol) + (near.isEmpty() ? "; " : near + " ") + "`var " + name
                    + " = …` declares it";
        }
        Optional<String> needed = isType(symbol, name) ? imports.of(name) : Optional.empty();
        return needed.map(hint -> "cannot find class `" + name + "`" + hint)
                .orElseGet(() -> "cannot find " + ticked(symbol) + spelling.hint(source, caret));
    }

    private static boolean isType(String symbol, String name) {
        // A library may have a class of any name; nobody means one that begins with a small letter.
        boolean named = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        return named && (symbol.startsWith("class ") || (symbol.startsWith("variable ") && name.length() > 1));
    }

    /** A sentence about a package; a class that is not imported looks like one, too. */
    String ofPackage(String fact, String source) {
        Matcher found = PACKAGE.matcher(fact);
        if (!found.matches()) {
            return fact;
        }
        String name = found.group(1);
        boolean isClass = Character.isUpperCase(name.charAt(0)) && !name.contains(".");
        if (isClass) {
            int at = placeOfPackage(fact, source, 0);
            return "cannot find class `" + name + "`" + imports.of(name).orElseGet(() -> spelling.hint(source, at));
        }
        // What is before the first dot may have been meant for a class or a variable.
        String hint = source.startsWith("import") ? "" : spelling.hint(source, placeOfPackage(fact, source, 0));
        return "cannot find package `" + name + "`" + hint;
    }

    static int placeOfPackage(String fact, String source, int otherwise) {
        Matcher found = PACKAGE.matcher(fact);
        if (!found.matches()) {
            return otherwise;
        }
        Matcher place =
                Pattern.compile("\\b" + Pattern.quote(found.group(1)) + "\\b").matcher(source);
        return place.find() ? place.start() : otherwise;
    }

    /** "method lenght()" with its name in backticks. */
    private static String ticked(String symbol) {
        int space = symbol.indexOf(' ');
        return symbol.substring(0, space + 1) + "`" + symbol.substring(space + 1) + "`";
    }
}
