package cjsh.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** A class file of the class path, as the compiler wants it. */
record ClassOnPath(ClassSource source, String path) implements JavaFileObject {
    private static final int SUFFIX = ".class".length();

    String binaryName() {
        return path.substring(0, path.length() - SUFFIX).replace('/', '.');
    }

    @Override
    public Kind getKind() {
        return Kind.CLASS;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return kind == Kind.CLASS && name.equals(simpleName + ".class");
    }

    @Override
    public @Nullable NestingKind getNestingKind() {
        return null;
    }

    @Override
    public @Nullable Modifier getAccessLevel() {
        return null;
    }

    @Override
    public URI toUri() {
        return source.uri(path);
    }

    @Override
    public String getName() {
        return source.place() + "(" + path + ")";
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return source.open(path);
    }

    @Override
    public OutputStream openOutputStream() {
        throw new UnsupportedOperationException("the class path is only read");
    }

    @Override
    public Reader openReader(boolean ignoreEncodingErrors) throws IOException {
        return new InputStreamReader(openInputStream(), StandardCharsets.UTF_8);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        throw new UnsupportedOperationException("a class file is no text");
    }

    @Override
    public Writer openWriter() {
        throw new UnsupportedOperationException("the class path is only read");
    }

    @Override
    public long getLastModified() {
        return source.modified(path);
    }

    @Override
    public boolean delete() {
        return false;
    }
}
