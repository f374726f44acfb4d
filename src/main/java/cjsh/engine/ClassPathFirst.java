package cjsh.engine;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

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
        return new Looking(files, classPath);
    }

    /** Written out: a proxy's class would be made at each start. */
    private static final class Looking extends ForwardingJavaFileManager<StandardJavaFileManager>
            implements StandardJavaFileManager {
        private final ClassPath classPath;

        Looking(StandardJavaFileManager files, ClassPath classPath) {
            super(files);
            this.classPath = classPath;
        }

        private static boolean isOurs(Location location) {
            return location == StandardLocation.CLASS_PATH;
        }

        /** Whatever else is asked of the class path, javac's own way answers. */
        private void tell(Location location) throws IOException {
            if (isOurs(location)) {
                fileManager.setLocationFromPaths(location, classPath.places());
            }
        }

        @Override
        public boolean handleOption(String current, Iterator<String> remaining) {
            // JShell adds to a class path that it believes to be that of this JVM.
            if (OPTIONS.contains(current)) {
                remaining.next();
                return true;
            }
            return super.handleOption(current, remaining);
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            return isOurs(location)
                    ? classPath.list(packageName, kinds, recurse)
                    : super.list(location, packageName, kinds, recurse);
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassOnPath ours ? ours.binaryName() : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return (a instanceof ClassOnPath || b instanceof ClassOnPath) ? a.equals(b) : super.isSameFile(a, b);
        }

        @Override
        public boolean hasLocation(Location location) {
            return isOurs(location) || super.hasLocation(location);
        }

        /** For annotation processors and plug-ins, of which there are none; to look for them opens each jar. */
        @Override
        public ClassLoader getClassLoader(Location location) {
            return new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
        }

        @Override
        public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
                throws IOException {
            tell(location);
            return super.getJavaFileForInput(location, className, kind);
        }

        @Override
        public FileObject getFileForInput(Location location, String packageName, String relativeName)
                throws IOException {
            tell(location);
            return super.getFileForInput(location, packageName, relativeName);
        }

        @Override
        public boolean contains(Location location, FileObject file) throws IOException {
            tell(location);
            return super.contains(location, file);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
            return fileManager.getJavaFileObjectsFromFiles(files);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
            return fileManager.getJavaFileObjectsFromPaths(paths);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
            return fileManager.getJavaFileObjects(files);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
            return fileManager.getJavaFileObjects(paths);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
            return fileManager.getJavaFileObjectsFromStrings(names);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
            return fileManager.getJavaFileObjects(names);
        }

        @Override
        public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
            fileManager.setLocation(location, files);
        }

        @Override
        public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
            fileManager.setLocationFromPaths(location, paths);
        }

        @Override
        public void setLocationForModule(Location location, String moduleName, Collection<? extends Path> paths)
                throws IOException {
            fileManager.setLocationForModule(location, moduleName, paths);
        }

        @Override
        public Iterable<? extends File> getLocation(Location location) {
            return isOurs(location)
                    ? classPath.places().stream().map(Path::toFile).toList()
                    : fileManager.getLocation(location);
        }

        @Override
        public Iterable<? extends Path> getLocationAsPaths(Location location) {
            return isOurs(location) ? classPath.places() : fileManager.getLocationAsPaths(location);
        }

        @Override
        public Path asPath(FileObject file) {
            return fileManager.asPath(file);
        }

        @Override
        public void setPathFactory(PathFactory factory) {
            fileManager.setPathFactory(factory);
        }
    }
}
