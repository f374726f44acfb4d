package cjsh.app;

import cjsh.graphql.Api;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What compiled doors depend on, in few letters: the schemas, this build of the program, and the Java that compiles. */
final class BuildKey {
    private static final int LETTERS = 16;

    private BuildKey() {}

    static String of(Map<Api, String> texts) throws IOException {
        MessageDigest digest = digest();
        add(digest, Version.number() + " " + build() + " " + Runtime.version().feature());
        texts.forEach((api, text) -> {
            add(digest, api.name());
            add(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** While the program is worked on, its version stays the same. */
    private static String build() throws IOException {
        CodeSource source = BuildKey.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? ""
                    : Files.getLastModifiedTime(Path.of(source.getLocation().toURI()))
                            .toString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
