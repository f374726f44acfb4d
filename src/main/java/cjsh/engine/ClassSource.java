package cjsh.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One entry of a class path. Paths of classes are with slashes and {@code .class}. */
interface ClassSource {
    Path place();

    /** The classes of a package, nested ones, too. */
    List<ClassOnPath> in(String packageName);

    InputStream open(String path) throws IOException;

    long modified(String path);

    URI uri(String path);
}
