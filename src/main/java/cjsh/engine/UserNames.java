package cjsh.engine;

import java.util.regex.Pattern;

/**
 * Texts of the JVM in the user's names: {@code Box@1f} for {@code REPL.$JShell$12$Box@1f}. For whoever shows a value's own
 * text or an exception's message.
 */
public final class UserNames {
    private static final Pattern WRAPPER = Pattern.compile("(?:REPL\\.)?\\$JShell\\$\\w+[.$]?");
    private static final Pattern METHOD = Pattern.compile("\\.?\\bdo_it\\$(?:\\(\\))?");

    /** What the JVM adds to a failed cast. */
    private static final Pattern LOADERS = Pattern.compile(" \\([^()]* in (?:unnamed )?module [^()]*\\)");

    private UserNames() {}

    /** The text without the names that JShell made up. */
    public static String in(String text) {
        if (!text.contains("$JShell$") && !text.contains("do_it$")) {
            return text;
        }
        String named = METHOD.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
        return LOADERS.matcher(named).replaceAll("");
    }
}
