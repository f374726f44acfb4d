package cjsh.app;

import cjsh.display.Preference;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Suggestion;
import cjsh.table.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The user's {@code config.properties}: read whole, written one line at a time. */
final class ConfigFile {
    private static final int LONGEST = 24;
    private static final int BEGINNING = 6;

    private final Path path;

    ConfigFile(World world) {
        this.path = world.configFolder().resolve("config.properties");
    }

    Path path() {
        return path;
    }

    /** What is in it; nothing when it is not there. */
    Properties read() {
        Properties config = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                config.load(reader);
            } catch (IOException e) {
                throw FileFault.of(e, path.toString());
            } catch (IllegalArgumentException e) {
                throw new CjException(
                        CjException.Kind.USAGE, "`" + path + "` is no properties file: it has a broken \\u escape");
            }
        }
        return config;
    }

    /** Names in it that mean nothing, as they may be shown: what is long may be a token that lost its name. */
    static Map<String, String> unknown(Properties config) {
        List<String> known = new ArrayList<>(List.of("token", "publisher-id", "timeout-seconds"));
        Arrays.stream(Api.values()).map(Api::urlKey).forEach(known::add);
        Arrays.stream(Preference.values()).map(Preference::key).forEach(known::add);
        Map<String, String> unknown = new TreeMap<>();
        for (String name : config.stringPropertyNames()) {
            if (!known.contains(name)) {
                String shown = name.length() > LONGEST ? name.substring(0, BEGINNING) + "…" : name;
                unknown.put(shown, Suggestion.didYouMean(name, known));
            }
        }
        return unknown;
    }

    /** Puts a value in, and leaves every other line as it is. A new file is its owner's alone. */
    void keep(String key, String value) {
        read();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
                createPrivate();
            }
            String before = Files.exists(path) ? Files.readString(path) : "";
            AtomicFile.write(path, out -> out.write(with(before, key, value).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw FileFault.of(e, path.toString());
        }
    }

    private void createPrivate() throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(path, rights);
    }

    /** The text with this value. Of several lines with the key the last one counts, so that one becomes the new one. */
    static String with(String text, String key, String value) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> entries = entries(text);
        String line = key + "=" + value;
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (keyOf(entries.get(i)).equals(key)) {
                entries.set(i, line + end);
                return String.join("", entries);
            }
        }
        if (!entries.isEmpty() && goesOn(entries.get(entries.size() - 1))) {
            // Whatever follows would be a part of that one.
            entries.add(entries.size() - 1, line + end);
            return String.join("", entries);
        }
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + end;
        return before + line + end;
    }

    /** Lines with their ends; what a backslash continues is one entry. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            entry.append(line);
            if (!goesOn(entry.toString())) {
                entries.add(entry.toString());
                entry.setLength(0);
            }
        }
        if (entry.length() > 0) {
            entries.add(entry.toString());
        }
        return entries;
    }

    /** Whether the next line belongs to it; never to a remark. */
    private static boolean goesOn(String entry) {
        return !entry.stripLeading().matches("(?s)[#!].*") && continues(entry.replaceFirst("\\R$", ""));
    }

    private static boolean continues(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static String keyOf(String entry) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IOException e) {
            throw new IllegalStateException("a text can be read", e);
        }
        return one.isEmpty() ? "" : one.stringPropertyNames().iterator().next();
    }
}
