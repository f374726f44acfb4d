package cjsh.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Gives a session's compilers their class path, once and before any of them runs. As an option of the compiler it would be
 * set anew for each snippet while JShell's own thread reads the same files for Tab, and packages would now and then be missing.
 */
final class ClassPathFirst implements UnaryOperator<StandardJavaFileManager> {
    private static final Set<String> OPTIONS = Set.of("-classpath", "-cp", "--class-path");

    private final List<Path> classPath;

    /** @param classPath in the form of {@code java.class.path} */
    ClassPathFirst(String classPath) {
        this.classPath = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    @Override
    public StandardJavaFileManager apply(StandardJavaFileManager files) {
        set(files);
        return (StandardJavaFileManager) Proxy.newProxyInstance(
                ClassPathFirst.class.getClassLoader(),
                new Class<?>[] {StandardJavaFileManager.class},
                (proxy, method, arguments) -> {
                    // JShell adds to a class path that it believes to be that of this JVM.
                    if (method.getName().equals("handleOption") && OPTIONS.contains(String.valueOf(arguments[0]))) {
                        ((Iterator<?>) arguments[1]).next();
                        set(files);
                        return true;
                    }
                    try {
                        return method.invoke(files, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private void set(StandardJavaFileManager files) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
