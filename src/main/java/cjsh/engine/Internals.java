package cjsh.engine;

import java.util.regex.Pattern;

/** Names that JShell and the compiler made up, which no user should meet. */
final class Internals {
    private static final Pattern WRAPPER = Pattern.compile("(?:\\bREPL\\.)?\\$JShell\\$\\w+[.$]?|\\bREPL\\b\\.?");
    private static final Pattern METHOD = Pattern.compile("\\.?\\bdo_it\\$");

    private Internals() {}

    static String removed(String text) {
        return METHOD.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
    }
}
