package cjsh.script;

import java.util.ConcurrentModificationException;
import java.util.IllegalFormatConversionException;
import java.util.MissingFormatArgumentException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UnknownFormatConversionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What exceptions of the JDK mean whose own messages say it to those only who know already. */
final class ThrownWords {
    private static final Pattern BOUNDS =
            Pattern.compile("[Ii]ndex:? (-?\\d+)(?: out of bounds for length |, [Ss]ize: )(\\d+)");
    private static final Pattern NO_NUMBER = Pattern.compile(
            "(?:For input string: |Cannot parse null string: )\"?(.*?)\"?(?: under radix.*)?", Pattern.DOTALL);

    private static final int LONGEST = 100;

    private ThrownWords() {}

    /** The words for one of the JDK's own; subclasses have words of their own. */
    static Optional<String> of(Throwable thrown, @Nullable String message) {
        if (thrown instanceof IllegalFormatConversionException format) {
            return Optional.of("`%" + format.getConversion() + "` does not fit a `"
                    + format.getArgumentClass().getSimpleName()
                    + "`; `%s` fits anything, `%d` whole numbers, `%.2f` others");
        } else if (thrown instanceof MissingFormatArgumentException format) {
            return Optional.of("there is no value for `" + format.getFormatSpecifier() + "`");
        } else if (thrown instanceof UnknownFormatConversionException format) {
            return Optional.of("`%" + format.getConversion() + "` means nothing; a percent sign is written `%%`");
        } else if (thrown instanceof IndexOutOfBoundsException) {
            return bounds(message);
        } else if (thrown.getClass() == NumberFormatException.class) {
            return number(message);
        } else if (message == null || message.isEmpty()) {
            return silent(thrown);
        }
        return Optional.empty();
    }

    private static Optional<String> bounds(@Nullable String message) {
        Matcher bounds = BOUNDS.matcher(message == null ? "" : message);
        if (!bounds.matches()) {
            return Optional.empty();
        }
        String size = bounds.group(2);
        return Optional.of(
                size.equals("0")
                        ? "there is no element " + bounds.group(1) + ": it is empty"
                        : "there is no element " + bounds.group(1) + ": there are " + size + ", counted from 0");
    }

    private static Optional<String> number(@Nullable String message) {
        Matcher text = NO_NUMBER.matcher(message == null ? "" : message);
        if (!text.matches() || text.group(1).length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of("\"" + text.group(1) + "\" is no number of this type");
    }

    private static Optional<String> silent(Throwable thrown) {
        if (thrown.getClass() == NoSuchElementException.class) {
            return Optional.of("there is no element, or none any more");
        } else if (thrown.getClass() == UnsupportedOperationException.class) {
            return Optional.of("this can not be changed; of a list, `new ArrayList<>(list)` can");
        } else if (thrown.getClass() == ConcurrentModificationException.class) {
            return Optional.of("it was changed while a loop went through it");
        }
        return Optional.empty();
    }
}
