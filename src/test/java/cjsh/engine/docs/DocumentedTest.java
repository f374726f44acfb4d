package cjsh.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index that the build made: whatever of ours a snippet can call has words in it. */
class DocumentedTest {
    /** What every object has, or every enum. */
    private static final Set<String> KNOWN_TO_ALL =
            Set.of("equals", "hashCode", "toString", "values", "valueOf", "compareTo", "describeConstable");

    private final Docs docs = new Docs(DocumentedTest::load);

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, DocumentedTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? Optional.empty() : load(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    private static List<Class<?>> reachable() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("cjsh/api"))) {
            return files.map(file -> classes.relativize(file).toString().replace(java.io.File.separatorChar, '.'))
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .filter(name -> !name.startsWith("cjsh.api.codegen."))
                    .map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .flatMap(Optional::stream)
                    .<Class<?>>map(type -> type)
                    .filter(type -> isPublic(type))
                    .toList();
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    @Test
    void everyClassThatASnippetCanReachIsDocumented() throws IOException {
        List<Class<?>> types = reachable();
        assertThat(types).hasSizeGreaterThan(50);
        assertThat(types.stream()
                        .map(Class::getCanonicalName)
                        .filter(name ->
                                docs.type(name).map(TypeDoc::text).orElse("").isEmpty()))
                .isEmpty();
    }

    @Test
    void everyMethodThatASnippetCanCallIsDocumented() throws IOException {
        assertThat(reachable().stream().flatMap(type -> undocumented(type))).isEmpty();
    }

    private Stream<String> undocumented(Class<?> type) {
        Stream<Executable> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !KNOWN_TO_ALL.contains(method.getName()))
                .map(Executable.class::cast);
        return methods.filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(DocumentedTest::key)
                .filter(key -> docs.member(type.getCanonicalName(), key)
                        .map(MemberDoc::text)
                        .orElse("")
                        .isEmpty())
                .map(key -> type.getCanonicalName() + "." + key);
    }

    private static String key(Executable method) {
        return MemberDoc.key(
                method.getName(),
                Arrays.stream(method.getGenericParameterTypes())
                        .map(one -> one.getTypeName().replace('$', '.'))
                        .toList());
    }

    @Test
    void theBytesDependOnTheSourcesAlone() {
        List<SourceReader.JavaText> sources = List.of(
                new SourceReader.JavaText("B.java", "/** Second. */ public class B {}"),
                new SourceReader.JavaText(
                        "A.java", "/** First. */ public class A { /** Runs. */ public void run() {} }"));
        byte[] once = DocIndex.bytes(SourceReader.read(sources));
        byte[] again = DocIndex.bytes(SourceReader.read(List.of(sources.get(1), sources.get(0))));
        assertThat(once).isEqualTo(again);
        assertThat(DocIndex.of(once).find("A"))
                .contains(new TypeDoc(
                        "A", "class A", "First.", List.of(new MemberDoc("run()", "void A.run()", "Runs."))));
        assertThat(DocIndex.of(once).find("C")).isEmpty();
    }
}
