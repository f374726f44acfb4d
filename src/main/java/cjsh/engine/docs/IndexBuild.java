package cjsh.engine.docs;

import cjsh.engine.docs.SourceReader.JavaText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the build runs to make the {@link DocIndex}; no session calls it. */
public final class IndexBuild {
    private IndexBuild() {}

    /**
     * Writes the index unless it is newer than all that it is made of.
     *
     * @param args the folder of the compiled classes, then folders and jars of sources
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        String folder = IndexBuild.class.getPackageName().replace('.', '/');
        Path index = classes.resolve(folder).resolve(DocIndex.RESOURCE);
        List<Path> made = new ArrayList<>(files(classes.resolve(folder), ".class"));
        List<Path> sources = new ArrayList<>();
        for (String source : List.of(args).subList(1, args.length)) {
            sources.addAll(files(Path.of(source), ".java"));
        }
        made.addAll(sources);
        if (!Files.exists(index) || newest(made).compareTo(Files.getLastModifiedTime(index)) > 0) {
            Files.write(index, DocIndex.bytes(SourceReader.read(texts(sources))));
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        if (Files.isRegularFile(root)) {
            return List.of(root);
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static FileTime newest(List<Path> files) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (Path file : files) {
            times.add(Files.getLastModifiedTime(file));
        }
        return Collections.max(times);
    }

    private static List<JavaText> texts(List<Path> sources) throws IOException {
        List<JavaText> texts = new ArrayList<>();
        for (Path source : sources) {
            String name = source.getFileName().toString();
            if (name.endsWith(".java")) {
                texts.add(new JavaText(name, Files.readString(source)));
                continue;
            }
            try (ZipFile jar = new ZipFile(source.toFile())) {
                for (ZipEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().endsWith(".java")) {
                        String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                        texts.add(new JavaText(entry.getName(), text));
                    }
                }
            }
        }
        return texts;
    }
}
