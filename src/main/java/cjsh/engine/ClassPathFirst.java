package cjsh.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Gives a session's compilers their class path, once and before any of them runs. As an option of the compiler it would be
 * set anew for each snippet while JShell's own thread reads the same files for Tab, and packages would now and then be missing.
 * It is also looked into here, since javac's own way is a good part of the time that the first snippet takes.
 */
final class ClassPathFirst implements UnaryOperator<StandardJavaFileManager> {
    private static final Set<String> OPTIONS = Set.of("-classpath", "-cp", "--class-path");

    private final ClassPath classPath;

    /** @param classPath in the form of {@code java.class.path} */
    ClassPathFirst(String classPath) {
        this.classPath = ClassPath.of(classPath);
    }

    @Override
    public StandardJavaFileManager apply(StandardJavaFileManager files) {
        return (StandardJavaFileManager) Proxy.newProxyInstance(
                ClassPathFirst.class.getClassLoader(),
                new Class<?>[] {StandardJavaFileManager.class},
                new Looking(files, classPath));
    }

    private record Looking(StandardJavaFileManager files, ClassPath classPath) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            Object[] arguments = given == null ? new Object[0] : given;
            boolean ofClassPath = arguments.length > 0 && arguments[0] == StandardLocation.CLASS_PATH;
            switch (method.getName()) {
                case "handleOption" -> {
                    // JShell adds to a class path that it believes to be that of this JVM.
                    if (OPTIONS.contains(String.valueOf(arguments[0]))) {
                        ((Iterator<?>) arguments[1]).next();
                        return true;
                    }
                }
                case "list" -> {
                    if (ofClassPath) {
                        return classPath.list((String) arguments[1], (Set<?>) arguments[2], (boolean) arguments[3]);
                    }
                }
                case "inferBinaryName" -> {
                    if (arguments[1] instanceof ClassOnPath ours) {
                        return ours.binaryName();
                    }
                }
                case "isSameFile" -> {
                    if (arguments[0] instanceof ClassOnPath || arguments[1] instanceof ClassOnPath) {
                        return arguments[0].equals(arguments[1]);
                    }
                }
                case "getLocationAsPaths" -> {
                    if (ofClassPath) {
                        return classPath.places();
                    }
                }
                case "hasLocation" -> {
                    if (ofClassPath) {
                        return true;
                    }
                }
                case "getClassLoader" -> {
                    // For annotation processors and plug-ins, of which there are none; to look for them opens each jar.
                    return new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
                }
                default -> {
                    if (ofClassPath) {
                        files.setLocationFromPaths((Location) arguments[0], classPath.places());
                    }
                }
            }
            try {
                return method.invoke(files, given);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
