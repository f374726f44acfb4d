package cjsh.engine.magic;

import cjsh.display.SafeText;
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

/** Where a session works: the folder and the environment that {@code %cd} and {@code %env} change. */
public final class Workplace {
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

    Path folder() {
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

    Path path(String written) {
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
    static List<String> words(String argument) {
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

    /** The files of a folder as Tab offers them: folders with a slash. */
    List<String> files(String argument) {
        String typed = argument.substring(Math.max(argument.lastIndexOf(' '), argument.lastIndexOf('\t')) + 1);
        int slash = typed.lastIndexOf('/') + 1;
        File[] files = path(typed.substring(0, slash).isEmpty() ? "." : typed.substring(0, slash))
                .toFile()
                .listFiles();
        List<String> names = new ArrayList<>();
        for (File file : files == null ? new File[0] : files) {
            // A name that is no text would reach the terminal as it is.
            boolean typable = SafeText.line(file.getName()).equals(file.getName());
            if (typable && (!file.isHidden() || typed.startsWith(".", slash))) {
                names.add(typed.substring(0, slash) + file.getName() + (file.isDirectory() ? "/" : ""));
            }
        }
        return names.stream().sorted().toList();
    }
}
