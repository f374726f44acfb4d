package cjsh.engine.magic;

import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.FileNames;
import cjsh.engine.MagicFault;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where a session works: the folder and the environment that {@code %cd} and {@code %env} change. */
public final class Workplace {
    /** What no shell reads as anything but itself. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}_./~+:@,%=-]+");

    private final Path userHome;
    private final boolean terminal;
    private final Predicate<String> secret;
    private final Map<String, String> environment;
    private Path folder;
    private Path previous;

    /**
     * @param terminal whether a person sits there, and programs may talk to the person
     * @param secret says which texts must not be shown or kept
     */
    public Workplace(
            Path folder, Path userHome, Map<String, String> environment, boolean terminal, Predicate<String> secret) {
        this.folder = folder;
        this.previous = folder;
        this.userHome = userHome;
        this.environment = new TreeMap<>(environment);
        this.terminal = terminal;
        this.secret = secret;
    }

    /** Where it is now. */
    public Path folder() {
        return folder;
    }

    boolean isTerminal() {
        return terminal;
    }

    boolean isSecret(String text) {
        return secret.test(text) || setsSecret(text);
    }

    /** Whether a text gives a value to something that is named like a secret, or holds what looks like one. */
    public static boolean setsSecret(String text) {
        return Secrets.isIn(text);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** A variable as programs get it; the empty text for one that is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** A command of the system's shell, here and now. */
    public ProcessBuilder command(String line) {
        boolean windows = File.separatorChar == '\\';
        ProcessBuilder builder = new ProcessBuilder(windows ? List.of("cmd", "/c", line) : List.of("sh", "-c", line))
                .directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** A value as it may be seen by whoever looks over one's shoulder. */
    String shown(String name) {
        String value = environment.getOrDefault(name, "");
        boolean hidden = secret.test(value) || Secrets.isNameOfOne(name);
        return hidden && !value.isEmpty() ? "***" : value;
    }

    void enter(String where) {
        Path next = where.isEmpty() ? userHome : where.equals("-") ? previous : path(where);
        if (!Files.isDirectory(next)) {
            throw new MagicFault("there is no folder `" + SafeText.line(next.toString()) + "`");
        }
        previous = folder;
        folder = next.normalize();
    }

    /** The file that is meant by a name: from the folder of the session, or from home. */
    public Path path(String written) {
        String name = unquoted(written);
        try {
            return name.equals("~") || name.startsWith("~/") || name.startsWith("~" + File.separator)
                    ? userHome.resolve(name.substring(Math.min(2, name.length())))
                    : folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new MagicFault("`" + SafeText.line(name) + "` can not be the name of a file");
        }
    }

    static String unquoted(String written) {
        boolean quoted = written.length() > 1
                && "\"'".indexOf(written.charAt(0)) >= 0
                && written.charAt(0) == written.charAt(written.length() - 1);
        return quoted ? written.substring(1, written.length() - 1) : written;
    }

    /** Words with blanks between them; quotes hold a word together. */
    public static List<String> words(String argument) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }

    /** The files that the last word of an argument may mean; in quotes where the name has a blank. */
    Completion files(String argument, boolean onlyFolders) {
        return files(argument, onlyFolders, Workplace::written);
    }

    /** The same for a command: a name may be anybody's, and nothing in it is for the system's shell. */
    Completion filesOfCommand(String argument) {
        return files(argument, false, Workplace::writtenForShell);
    }

    /** How a name is written behind the quote that is open, or is none. */
    private interface Writing {
        String of(String name, String quote);
    }

    private Completion files(String argument, boolean onlyFolders, Writing writing) {
        int start = wordStart(argument);
        String word = argument.substring(start);
        boolean quoted = word.startsWith("\"") || word.startsWith("'");
        String quote = quoted ? word.substring(0, 1) : "";
        List<Candidate> found = new FileNames(folder, userHome, onlyFolders)
                .of(quoted ? word.substring(1) : word).candidates().stream()
                        .map(one -> one.withText(writing.of(one.text(), quote)))
                        .toList();
        return new Completion(start, argument.length(), found);
    }

    private static String written(String name, String quote) {
        boolean needed =
                !quote.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || "\"'".indexOf(c) >= 0);
        return needed ? closed(quote.isEmpty() ? "\"" : quote, name, name) : name;
    }

    private static String writtenForShell(String name, String quote) {
        if (quote.isEmpty() && HARMLESS.matcher(name).matches()) {
            return name;
        }
        return quote.equals("\"")
                ? closed(quote, name, name.replaceAll("[\\\\\"$`]", "\\\\$0"))
                : closed("'", name, name.replace("'", "'\\''"));
    }

    private static String closed(String quote, String name, String inside) {
        return quote + inside + (name.endsWith("/") ? "" : quote);
    }

    /** Where the last word begins, quotes included. */
    private static int wordStart(String argument) {
        int start = 0;
        char quote = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote == 0 ? c : 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                start = i + 1;
            }
        }
        return start;
    }
}
