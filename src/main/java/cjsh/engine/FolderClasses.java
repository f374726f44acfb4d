package cjsh.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of the class path; looked into each time, since its classes may change. */
record FolderClasses(Path place) implements ClassSource {
    @Override
    public List<ClassOnPath> in(String packageName) {
        String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        String[] names = new File(place.toFile(), folder).list();
        List<ClassOnPath> classes = new ArrayList<>();
        if (names != null) {
            for (String name : names) {
                if (name.endsWith(".class")) {
                    classes.add(new ClassOnPath(this, folder + name));
                }
            }
        }
        return classes;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(place.resolve(path));
    }

    @Override
    public long modified(String path) {
        return place.resolve(path).toFile().lastModified();
    }

    @Override
    public URI uri(String path) {
        return place.resolve(path).toUri();
    }
}
