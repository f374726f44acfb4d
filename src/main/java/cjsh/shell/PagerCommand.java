package cjsh.shell;

import cjsh.engine.magic.Workplace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The program that shows long texts.
 *
 * @param line for the system's shell; empty for the one that is built in
 * @param options for less, should it be less
 * @param found whether its program is known to be there
 */
record PagerCommand(String line, String options, boolean found) {
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./+-]+");

    /** What the user chose, else less. */
    static PagerCommand of(Workplace place, boolean table, boolean wide) {
        // Options: colours; stay on the screen; end by itself when all fits, which is no reason where lines are cut.
        String options = "-" + (table ? "S" : "") + "RX" + (wide ? "" : "F");
        String chosen = place.variable("PAGER").strip();
        if (!chosen.isEmpty()) {
            String program = chosen.split("\\s+", 2)[0];
            boolean plain = PLAIN_WORD.matcher(program).matches();
            return new PagerCommand(chosen, options, !plain || isThere(place, program));
        }
        boolean less = isThere(place, "less");
        return new PagerCommand(less ? "less " + options : "", options, less);
    }

    boolean isBuiltIn() {
        return line.isEmpty();
    }

    private static boolean isThere(Workplace place, String program) {
        try {
            if (program.indexOf('/') >= 0) {
                return Files.isExecutable(place.folder().resolve(program));
            }
            for (String folder : place.variable("PATH").split(Pattern.quote(File.pathSeparator))) {
                Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
                if (Files.isExecutable(file) || Files.isExecutable(file.resolveSibling(program + ".exe"))) {
                    return true;
                }
            }
            return false;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
