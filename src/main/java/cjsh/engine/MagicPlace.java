package cjsh.engine;

import cjsh.engine.Magic.Takes;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A magic at the place of a statement. No Java begins with a percent sign, or with a slash and a letter. A line in the middle of
 * an expression may, so there only a name that is known counts.
 *
 * @param name as written, with its sign
 * @param magic what it calls; nothing for an unknown name
 * @param start offset of the sign
 * @param argument offset of what follows
 * @param argumentEnd where that ends
 * @param end where the next statement may start; of {@link Takes#JAVA} where the Java starts
 */
record MagicPlace(String name, Optional<Magic> magic, int start, int argument, int argumentEnd, int end) {
    private static final Pattern NAMED = Pattern.compile("(%%?|/)([A-Za-z?!][\\w-]*)(?=\\s|$)[ \\t]*");
    private static final Pattern NOT = Pattern.compile(
            "!\\s*(?:[=(!~\\-+\"']|(?<name>[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*)(?<next>[\\s(.]*))?");
    /** Commands have small letters; a variable's name that is misspelt often has others. */
    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

    private static final Pattern OF_JAVA = Pattern.compile("\\s*(?:==|!=|\\?|\\.\\w+\\()");
    private static final Pattern QUESTION =
            Pattern.compile("(?<what>[\\p{javaJavaIdentifierStart}\"][^\\s?:;=&|]*)(?<marks>\\?{1,2})\\s*");
    private static final Pattern QUESTION_FIRST =
            Pattern.compile("(?<marks>\\?{1,2})(?<what>[\\p{javaJavaIdentifierStart}][^\\s?:;]*)\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s;]*");

    /** The magic that is the statement at an offset. */
    static Optional<MagicPlace> at(String text, int from, Magics magics, Predicate<String> isKnown) {
        int start = Nesting.from(text, skip(text, from)).nextToken();
        if (start >= text.length()) {
            return Optional.empty();
        }
        return switch (text.charAt(start)) {
            case '%' -> named(text, start, magics).or(() -> nameless(text, start));
            case '/' -> named(text, start, magics);
            case '!' -> command(text, start, magics, isKnown);
            case '?' -> question(text, start, QUESTION_FIRST, magics);
            default -> question(text, start, QUESTION, magics).or(() -> bare(text, start, magics, isKnown));
        };
    }

    private static int skip(String text, int from) {
        Matcher blanks = BLANKS.matcher(text).region(from, text.length());
        return blanks.lookingAt() ? blanks.end() : from;
    }

    /** Whether a line within an expression begins with the name of a magic, and so begins something new. */
    static boolean startsLine(String text, int start, Magics magics) {
        return text.startsWith("%%", start)
                || named(text, start, magics)
                        .filter(place -> place.magic().isPresent() || magics.isMistyped(place.name()))
                        .isPresent();
    }

    private static Optional<MagicPlace> named(String text, int start, Magics magics) {
        Matcher name = NAMED.matcher(text).region(start, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String written = name.group(1) + name.group(2);
        Optional<Magic> magic = magics.named(written);
        int end = switch (magic.map(Magic::takes).orElse(Takes.LINE)) {
            case JAVA -> name.end();
            case LINE -> lineEnd(text, name.end());
            case BLOCK, JAVA_BLOCK -> text.length();
        };
        return Optional.of(new MagicPlace(written, magic, start, name.end(), end, end));
    }

    /** No Java begins so, whatever it is. */
    private static Optional<MagicPlace> nameless(String text, int start) {
        int end = lineEnd(text, start);
        String word = text.substring(start, end).split("\\s", 2)[0];
        return Optional.of(new MagicPlace(word, Optional.empty(), start, start + word.length(), end, end));
    }

    /** A name that the session knows, or something that only an expression begins with, is negated and not run. */
    private static Optional<MagicPlace> command(String text, int start, Magics magics, Predicate<String> isKnown) {
        Matcher not = NOT.matcher(text).region(start, lineEnd(text, start));
        boolean java = !not.lookingAt()
                || not.end() == start + 1
                || not.group("name") == null
                || isKnown.test(not.group("name"))
                || not.group("name").matches("true|false|new|this")
                || not.group("next").strip().startsWith("(")
                || CAPITAL.matcher(not.group("name")).find()
                || OF_JAVA.matcher(text)
                        .region(not.end("name"), not.regionEnd())
                        .lookingAt();
        boolean path =
                text.startsWith("./", start + 1) || text.startsWith("/", start + 1) || text.startsWith("~/", start + 1);
        return java && !path
                ? Optional.empty()
                : Optional.of(new MagicPlace(
                        "!", magics.named("!"), start, start + 1, lineEnd(text, start), lineEnd(text, start)));
    }

    /** Alone in its line, and not followed by what would make a choice of it. */
    private static Optional<MagicPlace> question(String text, int start, Pattern pattern, Magics magics) {
        int end = lineEnd(text, start);
        Matcher question = pattern.matcher(text).region(start, end);
        int next = Nesting.from(text, end).nextToken();
        boolean choice = text.substring(next, lineEnd(text, next)).indexOf(':') >= 0;
        return question.matches() && !choice
                ? magics.named(question.group("marks"))
                        .map(magic -> new MagicPlace(
                                question.group("marks"),
                                Optional.of(magic),
                                start,
                                question.start("what"),
                                question.end("what"),
                                end))
                : Optional.empty();
    }

    private static Optional<MagicPlace> bare(String text, int start, Magics magics, Predicate<String> isKnown) {
        int end = lineEnd(text, start);
        String word = text.substring(start, end).strip();
        boolean alone = text.substring(text.lastIndexOf('\n', start) + 1, start).isBlank();
        return alone && !isKnown.test(word)
                ? magics.bare(word).map(magic -> new MagicPlace(magic.name(), Optional.of(magic), start, end, end, end))
                : Optional.empty();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    boolean takesBlock() {
        return magic.filter(one -> one.takes().isBlock()).isPresent();
    }

    boolean takesStatement() {
        return magic.filter(one -> one.takes() == Takes.JAVA).isPresent();
    }

    /** Whether it may stand here: what takes all lines below must not take those from a text that has begun with something else. */
    boolean isFirst(String text) {
        return text.substring(0, start).isBlank();
    }
}
