package cjsh.script;

import cjsh.display.SafeText;
import cjsh.engine.UserNames;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A throwable's type and message, in the user's names and of a length that can be read. */
final class ThrownLine {
    private static final int LONGEST = 800;
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

    private static final Pattern CAST =
            Pattern.compile("class (\\S+) cannot be cast to class ([^\\s(]+)(?: \\(.*)?", Pattern.DOTALL);

    /** The JVM's own helpful message, with its names in quotes. */
    private static final Pattern HELPFUL = Pattern.compile("(?:Cannot|because) .*");

    private static final Pattern NOT_INITIALIZED = Pattern.compile("Could not initialize class (\\S+)");

    /** What is left of an exception of a static block when its class is asked for again. */
    private static final Pattern OF_STATIC_BLOCK =
            Pattern.compile("Exception (\\S+?)(: .*)? \\[in thread \"[^\"]*\"]", Pattern.DOTALL);

    private ThrownLine() {}

    static String of(Throwable thrown) {
        return of(thrown, simpleName(thrown.getClass()), ThrownLine::simple, LONGEST);
    }

    /** With the names of packages, and all of the message. */
    static String qualified(Throwable thrown) {
        return of(
                thrown,
                UserNames.in(thrown.getClass().getName()).replace('$', '.'),
                UnaryOperator.identity(),
                Integer.MAX_VALUE);
    }

    private static String of(Throwable thrown, String type, UnaryOperator<String> names, int longest) {
        String message;
        try {
            message = thrown.getMessage();
            if (message != null && repeats(message, thrown.getCause())) {
                message = null;
            }
        } catch (RuntimeException | StackOverflowError e) {
            return SafeText.line(type) + " (its message cannot be shown: it fails with "
                    + SafeText.line(simpleName(e.getClass())) + ")";
        }
        return worded(thrown, SafeText.line(type), message, names, longest);
    }

    private static boolean repeats(String message, @Nullable Throwable cause) {
        return cause != null && message.equals(cause.toString());
    }

    private static String worded(
            Throwable thrown, String type, @Nullable String message, UnaryOperator<String> names, int longest) {
        Optional<String> ours = longest == LONGEST ? ThrownWords.of(thrown, message) : Optional.empty();
        if (ours.isPresent()) {
            return type + ": " + SafeText.line(ours.get());
        }
        if (message == null || message.isEmpty()) {
            return type;
        }
        Matcher again = NOT_INITIALIZED.matcher(message);
        if (thrown instanceof NoClassDefFoundError && again.matches()) {
            return "class `" + SafeText.line(simple(UserNames.in(again.group(1))))
                    + "` cannot be used: it failed when it was" + " first used";
        }
        Matcher earlier = OF_STATIC_BLOCK.matcher(message);
        if (thrown instanceof ExceptionInInitializerError && earlier.matches()) {
            String of = earlier.group(2) == null ? "" : earlier.group(2);
            return SafeText.block(cut(names.apply(UserNames.in(earlier.group(1))) + UserNames.in(of), longest));
        }
        String words = ownWords(thrown, message, names, longest);
        return type + ": " + SafeText.block(cut(words, longest)) + (words.length() > longest ? more(message) : "");
    }

    private static String more(String message) {
        return "\n  (" + message.length() + " characters; `%trace` shows them all)";
    }

    private static String ownWords(Throwable thrown, String message, UnaryOperator<String> names, int longest) {
        String named = UserNames.in(message.length() > longest ? message.substring(0, longest + 1) : message);
        Matcher cast = CAST.matcher(named);
        if (thrown instanceof ClassCastException && cast.matches()) {
            return "`" + names.apply(cast.group(1)) + "` cannot be cast to `" + names.apply(cast.group(2)) + "`";
        }
        boolean helpful =
                thrown instanceof NullPointerException && HELPFUL.matcher(named).matches();
        return helpful ? names.apply(named).replace('"', '`') : named;
    }

    private static String simple(String words) {
        return PACKAGE.matcher(words).replaceAll("");
    }

    private static String simpleName(Class<?> type) {
        String name = type.getSimpleName();
        return name.isEmpty() ? simple(UserNames.in(type.getName())) : name;
    }

    private static String cut(String message, int longest) {
        if (message.length() <= longest) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(longest - 1)) ? longest - 1 : longest;
        return message.substring(0, end) + "…";
    }
}
