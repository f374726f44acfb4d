package cjsh.app;

import cjsh.graphql.CjException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK that somebody named, as far as one can see without starting it.
 *
 * @param feature 17, 25 …
 */
record Jdk(Path home, int feature) {
    private static final int OLDEST = 17;
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"?(?:1\\.)?(\\d{1,4})");

    /** The one in a folder, the one that a bundle of macOS holds there, or the one that the folder's {@code javac} leads to. */
    static Jdk at(Path folder) {
        Path inside = folder.resolve("Contents/Home");
        Path home = Files.isDirectory(inside.resolve("bin")) ? inside : behindLinks(folder);
        String fault = fault(home);
        if (!fault.isEmpty()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    fault,
                    "name the folder of a JDK 17 or newer: the one with bin/javac in it");
        }
        return new Jdk(home, feature(home).orElse(OLDEST));
    }

    /** {@code /usr} works, too, but then the launcher would have to ask its Java for the version at each start. */
    private static Path behindLinks(Path folder) {
        try {
            Path home =
                    folder.resolve("bin/javac").toRealPath().resolve("../..").normalize();
            return Files.exists(folder.resolve("release")) || !Files.exists(home.resolve("release")) ? folder : home;
        } catch (IOException e) {
            return folder;
        }
    }

    /** Why there is none that would do; empty when there is one. */
    static String fault(Path home) {
        if (!Files.exists(home)) {
            return "there is no JDK at `" + home + "`";
        }
        if (!isProgram(home, "java")) {
            return "`" + home + "` is no JDK";
        }
        if (!isProgram(home, "javac")) {
            return "`" + home + "` is a Java without a compiler, not a JDK";
        }
        return feature(home)
                .filter(feature -> feature < OLDEST)
                .map(feature -> "`" + home + "` is Java " + feature + ", but cjsh needs " + OLDEST + " or newer")
                .orElse("");
    }

    private static boolean isProgram(Path home, String name) {
        Path bin = home.resolve("bin");
        return Files.isExecutable(bin.resolve(name)) || Files.isExecutable(bin.resolve(name + ".exe"));
    }

    /** Every JDK since 9 has the file; of another the launcher asks {@code java -version}. */
    private static Optional<Integer> feature(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    String words() {
        return home + " (Java " + feature + ")";
    }
}
