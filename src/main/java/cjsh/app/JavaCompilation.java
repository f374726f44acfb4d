package cjsh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated source against this program, in this process. */
final class JavaCompilation {
    private JavaCompilation() {}

    /**
     * Makes class files.
     *
     * @param sources by binary name of the class
     * @return why there are none; empty when there are
     */
    static Optional<String> compile(Map<String, String> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.of("this Java has no compiler");
        }
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Unit(name, text)));
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-parameters",
                "-proc:none",
                "-nowarn",
                "-Xlint:none",
                "-classpath",
                System.getProperty("java.class.path", ""));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(faults, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean fine =
                    compiler.getTask(null, files, faults, options, null, units).call();
            return fine ? Optional.empty() : Optional.of(first(faults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("the Java compiler gave up: " + e);
        }
    }

    private static String first(DiagnosticCollector<JavaFileObject> faults) {
        return faults.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .map(fault -> "Java does not take what was made of it: "
                        + fault.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
                .orElse("Java does not take what was made of it");
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
