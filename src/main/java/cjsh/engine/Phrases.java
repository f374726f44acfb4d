package cjsh.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The compiler's sentences in plainer ones. A message of several lines is one text here, with {@code " | "} for the line ends;
 * in our words {@code @} stands for what is written at the caret.
 */
final class Phrases {
    private static final Map<Pattern, String> PLAIN = new LinkedHashMap<>();

    static {
        // Values of the wrong type.
        say(
                "incompatible types: possible lossy conversion from (.+) to (.+)",
                "expected `$2`, got `$1`, which may not fit; `($2)` in front cuts it to size");
        say(
                "incompatible types: inference variable (\\S+) has incompatible bounds \\| equality constraints: (.+)"
                        + " \\| lower bounds: (.+)",
                "expected `$2` for `$1`, got `$3`");
        say("incompatible types: void cannot be converted to (.+)", "expected `$1`, but this call gives nothing back");
        say("'void' type not allowed here", "this call gives nothing back, so there is no value to use");
        say(
                "incompatible types: (.+) is not a functional interface.*",
                "`$1` is no type for a lambda; name one, as in `Runnable r = () -> …`");
        say(
                "incompatible types: incompatible parameter types in lambda expression",
                "the lambda takes other parameters than it is given here");
        say(
                "incompatible types: unexpected return value",
                "nothing is to be given back here, but `return` has a value");
        say("incompatible types: missing return value", "`return` needs a value here");
        say(".*bad return type in lambda expression \\| missing return value.*", "the lambda must give something back");
        say(
                "incompatible types: lambda body is not compatible with a void functional interface.*",
                "the lambda must give nothing back, but this is a value");
        say(
                "incompatible types: bad return type in (?:a )?switch expression \\| (.+) cannot be converted to (.+)",
                "the `switch` must give `$2`, but gives `$1`");
        say("incompatible types: try-with-resources not applicable.*", "`try (…)` holds only what can be closed");
        say(
                "bad operand types for binary operator '(.+)' \\| first type: (.+) \\| second type: (.+)",
                "`$1` does not work on `$2` and `$3`");
        say("bad operand type (.+) for unary operator '(.+)'", "`$2` does not work on `$1`");
        say("incomparable types: (.+) and (.+)", "`$1` and `$2` cannot be compared");
        say("(.+) cannot be dereferenced", "`$1` is no object, so it has no `@`");
        say("array required, but (List<.*) found", "`[…]` is for arrays, and this is `$1`; write `.get(…)`");
        say("array required, but (.+) found", "`[…]` is for arrays, and this is `$1`");
        say(
                "for-each not applicable to expression type \\| required: .* \\| found: (Map<.*)",
                "`for` goes through arrays and collections, and this is `$1`; write `.entrySet()`");
        say(
                "for-each not applicable to expression type \\| required: .* \\| found: (.+)",
                "`for` goes through arrays and collections, and this is `$1`");
        say("unexpected type \\| required: variable \\| found: value", "only a variable can be given a value");
        say("unexpected type \\| required: reference \\| found: int", "expected a class, got `int`; write `Integer`");
        say(
                "unexpected type \\| required: reference \\| found: char",
                "expected a class, got `char`; write `Character`");
        say("unexpected type \\| required: reference \\| found: (\\w)(\\w+)", "expected a class, got `$1$2`");

        // Variables.
        String infer = "cannot infer type for local variable (\\S+) \\| ";
        say(infer + "\\(variable initializer is 'null'\\)", "`$1` needs a type in place of `var`: `null` has none");
        say(infer + "\\(variable initializer is 'void'\\)", "`$1` gets no value: this call gives nothing back");
        say(
                infer + "\\(cannot use 'var' on variable without initializer\\)",
                "`$1` needs a value, or a type in place of `var`");
        say(
                infer + "\\(array initializer needs an explicit target-type\\)",
                "`$1` needs a type in place of `var`, as in `int[] $1 = {…}`");
        say(
                infer + "\\((lambda expression|method reference) needs an explicit target-type\\)",
                "`$1` needs a type in place of `var`: a $2 has none of its own");
        say("'var' is not allowed in a compound declaration", "`var` declares one variable at a time");
        say("variable (\\S+) might not have been initialized", "`$1` may have no value yet");
        say("cannot assign a value to final variable (\\S+)", "`$1` is final: it keeps its value");
        say("(\\w+) (\\S+) is already defined in (\\w+) (\\S+)", "$1 `$2` is already defined in $3 `$4`");
        say("(\\w+) (\\S+) is already defined.*", "$1 `$2` is already defined");
        say(
                "local variables referenced from (a lambda expression|an inner class) must be final or effectively final",
                "`@` changes, so $1 cannot use it; copy it to another variable first");

        // Classes and their members.
        say("(.+) has private access in (.+)", "`$1` is private in `$2`");
        say("(.+) is abstract; cannot be instantiated", "`$1` is abstract, so `new` cannot make one");
        say(
                "(?:.+) is not abstract and does not override abstract method (.+) in (.+)",
                "method `$1` of `$2` is missing");
        say(
                "non-static variable (this|super) cannot be referenced from a static context",
                "`$1` has a meaning only inside of a class");
        say(
                "non-static (?:variable|method) (.+) cannot be referenced from a static context",
                "`$1` needs an object, and a class alone is none");
        say("an enclosing instance that contains (.+) is required", "a `$1` needs an object of the class around it");
        say("cannot inherit from final (.+)", "`$1` is final: no class can extend it");
        say("wrong number of type arguments; required (\\d+)", "this type wants $1 types in `<…>`");
        say("type (.+) does not take parameters", "`$1` wants no types in `<…>`");
        say(
                "invalid canonical constructor in record (\\S+) \\| \\(attempting to assign stronger access.* was (\\w+)\\)",
                "the constructor of record `$1` must be `public` here");
        say(
                "invalid (?:canonical|compact) constructor in record (\\S+) \\| \\((.*)\\)",
                "the constructor of record `$1` is wrong: $2");
        say(
                "JShell method names must not match Object methods.*",
                "every object has a method `@`; choose another name");
        say(
                "invalid method reference \\| cannot find symbol \\| symbol: method (\\w+)\\(.*\\) \\| location: \\w+ (.+)",
                "`$2` has no method `$1`");

        // Ways through the code.
        say(
                "exception (\\S+) is never thrown in body of corresponding try statement",
                "nothing in this `try` throws `$1`");
        say("exception (\\S+) has already been caught", "`$1` is caught above already");
        say(
                "the switch (?:expression|statement) does not cover all possible input values",
                "the `switch` has no answer for some values; add `default -> …`");
        say(
                "an enum switch case label must be the unqualified name of an enumeration constant",
                "cannot find variable `@`");
        say("break outside (?:of )?switch or loop", "`break` belongs in a loop or a `switch`");
        say("continue outside of loop", "`continue` belongs in a loop");
        say("yield outside of switch expression", "`yield` belongs in a `switch` that gives a value");

        // Letters and signs.
        say("reached end of file while parsing", "the statement is not finished");
        say("<identifier> expected", "expected a name");
        say("'\\.class' expected", "expected a name");
        say("not a statement", "a value alone is no statement");
        say("unclosed string literal", "`\"` is never closed");
        say(
                "unclosed character literal",
                "`'` holds one character and is closed by `'`; a text is written between `\"`");
        say("empty character literal", "`''` holds no character");
        say(
                "illegal text block open delimiter sequence, missing line terminator",
                "a text block begins in the line after its `\"\"\"`");
        say("illegal escape character", "`\\\\` and this letter are no escape; a backslash is written `\\\\\\\\`");
        say("illegal unicode escape", "`\\\\u` wants four hexadecimal digits; a backslash is written `\\\\\\\\`");
    }

    private Phrases() {}

    private static void say(String theirs, String ours) {
        PLAIN.put(Pattern.compile(theirs), ours);
    }

    /**
     * Our sentence for theirs, if there is one.
     *
     * @param message in short names, its lines joined by {@code " | "}
     * @param word what is written at the caret
     */
    static Optional<String> of(String message, String word) {
        for (Map.Entry<Pattern, String> phrase : PLAIN.entrySet()) {
            Matcher matcher = phrase.getKey().matcher(message);
            if (matcher.matches()) {
                return Optional.of(
                        matcher.replaceFirst(phrase.getValue().replace("@", Matcher.quoteReplacement(word))));
            }
        }
        return Optional.empty();
    }
}
