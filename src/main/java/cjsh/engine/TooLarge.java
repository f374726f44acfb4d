package cjsh.engine;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;

/**
 * Texts that are right but too much. JShell takes what the compiler says when it writes the class file for a missing name,
 * and its compiler tries to write that class along with whatever comes later, which then fails too.
 */
final class TooLarge {
    /** Beyond it the compiler takes minutes, and Enter with it. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final String LIMITS = "compiler.err.limit.";

    private final JShell jshell;

    TooLarge(JShell jshell) {
        this.jshell = jshell;
    }

    static boolean isTooLong(String text) {
        return text.length() > MOST_CHARACTERS;
    }

    static Outcome.Fault tooLong(Source source) {
        String length = String.format(Locale.ROOT, "%,d", source.text().length());
        return rejected(
                new Place(source, 0),
                "this text has " + length + " characters, of which the compiler takes up to "
                        + String.format(Locale.ROOT, "%,d", MOST_CHARACTERS)
                        + ": put data into a file and read it, as with `Files.readString(Path.of(\"…\"))`");
    }

    static Outcome.Fault tooDeep(Source source, int at) {
        return rejected(new Place(source, at), "this is nested too deeply for the compiler: name parts of it");
    }

    /** The fault of a snippet that could not be made into a class. */
    Optional<Outcome> fault(List<SnippetEvent> events, Place place) {
        Optional<String> limit = events.stream()
                .flatMap(event -> jshell.diagnostics(event.snippet()))
                .map(Diag::getCode)
                .filter(code -> code != null && code.startsWith(LIMITS))
                .findFirst();
        limit.ifPresent(code -> {
            events.forEach(event -> jshell.drop(event.snippet()));
            freshCompilers();
        });
        return limit.map(code -> rejected(place, words(code.substring(LIMITS.length()))));
    }

    /** Those in use still want to write the class that they could not. All of them go when the class path changes, be it by nothing. */
    private void freshCompilers() {
        jshell.addToClasspath(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
    }

    private static String words(String limit) {
        if (limit.startsWith("string")) {
            return "this text is too long: a literal may have 65,535 bytes; put it into a file, and read that with"
                    + " `Files.readString(Path.of(\"…\"))`";
        }
        if (limit.startsWith("code")) {
            return "this is too much code for one method, which may have 64 KB: make several, or read data from a file";
        }
        return "this is too large for a class file: make several parts, or read data from a file";
    }

    private static Outcome.Fault rejected(Place place, String message) {
        return new Outcome.Rejected(List.of(place.diagnostic(0, message)));
    }
}
