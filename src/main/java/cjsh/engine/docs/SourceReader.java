package cjsh.engine.docs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads Java sources with the JDK's compiler, which is asked to parse and nothing else. */
final class SourceReader {
    private SourceReader() {}

    /** The classes in these sources but the private ones; what is no Java says nothing. */
    static List<TypeDoc> read(List<JavaText> sources) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, fault -> {}, List.of("-proc:none"), null, sources);
        DocTrees trees = DocTrees.instance(task);
        List<TypeDoc> types = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                types.addAll(new UnitReader(trees, unit).types());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    /** A source in memory. */
    static final class JavaText extends SimpleJavaFileObject {
        private final String text;

        /** @param path for instance {@code java/util/List.java} */
        JavaText(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
