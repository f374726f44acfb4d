package cjsh.engine.docs;

import cjsh.engine.docs.SourceReader.JavaText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sources that come with a JDK, read class by class. Some JDKs lack them, or have a link there that leads nowhere. */
final class JdkSources {
    private static final int KEPT = 32;

    private final Path zip;

    /** What was read last, by file. */
    private final Map<String, List<TypeDoc>> files = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<TypeDoc>> eldest) {
            return size() > KEPT;
        }
    };

    /** @param zip {@code lib/src.zip} of the JDK, there or not */
    JdkSources(Path zip) {
        this.zip = zip;
    }

    boolean areThere() {
        return Files.isRegularFile(zip);
    }

    synchronized Optional<TypeDoc> find(Class<?> type) {
        String module = type.getModule().getName();
        if (module == null || !areThere()) {
            return Optional.empty();
        }
        String file = module + "/" + outermost(type).getName().replace('.', '/') + ".java";
        List<TypeDoc> types = files.computeIfAbsent(file, this::read);
        return types.stream()
                .filter(one -> one.name().equals(type.getCanonicalName()))
                .findFirst();
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return outermost;
    }

    /** Sources that can not be read are as good as none. */
    private List<TypeDoc> read(String file) {
        try (ZipFile sources = new ZipFile(zip.toFile())) {
            ZipEntry entry = sources.getEntry(file);
            if (entry == null) {
                return List.of();
            }
            String text = new String(sources.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            return SourceReader.read(List.of(new JavaText(file, text)));
        } catch (IOException e) {
            return List.of();
        }
    }
}
