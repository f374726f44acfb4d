package cjsh.api.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever schema comes, what is made of it compiles, or there is a reason why nothing is. */
class NastySchemaTest {
    @TempDir
    private Path folder = Path.of("");

    private static GraphQLSchema schema(String sdl) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(sdl),
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());
    }

    private static Map<String, String> sources(String sdl) {
        return Generator.sources(schema(sdl), Api.PROGRAMS, "nasty");
    }

    /** What the compiler has against the sources. */
    private List<String> faults(Map<String, String> sources) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(faults, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Unit(name, text)));
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-Xlint:all,-processing,-path",
                    "-parameters",
                    "--release",
                    "17",
                    "-classpath",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, files, faults, options, null, units).call();
        }
        return faults.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String name, String text) {
            super(URI.create("string:///nasty/" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Test
    void namesOfJavaAndHostileTextCompileWithoutAWarning() throws IOException {
        Map<String, String> sources = sources(Files.readString(Path.of("src/test/resources/cjsh/api/nasty.graphqls")));
        assertThat(faults(sources)).isEmpty();
        String fields = sources.get("ProgramsFields.java");
        assertThat(fields)
                .contains("class class_ extends Fields<class_>")
                .contains("class Class extends Fields<Class>")
                .contains("class_ wait_()")
                .contains("class_ all_(int depth)")
                .contains("class_ all__()")
                .contains("class_ scalars_()")
                .contains("onOne(UnaryOperator<ManyOneThing> fields)")
                .contains("@Deprecated");
        assertThat(String.join("", sources.values())).doesNotContain("*/ }").doesNotContain("<script>");
    }

    @Test
    void manyFieldsAndDeepChainsCompile() throws IOException {
        String wide =
                IntStream.range(0, 10_000).mapToObj(i -> "f" + i + ": Int").collect(Collectors.joining("\n"));
        assertThat(faults(sources("type Query { a: Wide } type Wide { " + wide + " }")))
                .isEmpty();
        String deep = IntStream.range(0, 500)
                .mapToObj(i -> "type T" + i + " { next: T" + (i + 1) % 500 + " }")
                .collect(Collectors.joining("\n"));
        assertThat(faults(sources("type Query { a: T0 } " + deep))).isEmpty();
        String constants =
                IntStream.range(0, 2_000).mapToObj(i -> "V" + i).collect(Collectors.joining(" ", "class ", ""));
        String values = constants.substring(0, constants.lastIndexOf(' '));
        assertThat(faults(sources("type Query { a(e: E!): O } type O { id: ID } enum E { " + values + " }")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            type O { %s }                       | 10001 | a%d: Int      | `O` has 10,001 fields
            type O { id: ID } input I { %s }    | 10001 | a%d: Int      | `I` has 10,001 fields
            type O { id: ID } enum E { %s }     | 2001  | A%d           | `E` has 2,001 values
            type O { f(%s): Int id: ID }        | 251   | a%d: Int!     | `f` has 251 arguments
            """)
    void whatJavaCanNotHoldIsRefusedWithTheReason(String rest, int count, String each, String reason) {
        String many = IntStream.range(0, count)
                .mapToObj(i -> each.replace("%d", String.valueOf(i)))
                .collect(Collectors.joining(" "));
        String argument = rest.contains("input") ? "(i: I!)" : rest.contains("enum") ? "(e: E!)" : "";
        String sdl = "type Query { a" + argument + ": O } " + rest.replace("%s", many);
        assertThatThrownBy(() -> sources(sdl))
                .isInstanceOf(CjException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("at most");
        assertThatThrownBy(() ->
                        sources("type Query { a: " + "O".repeat(201) + " } type " + "O".repeat(201) + " { b: Int }"))
                .hasMessageContaining("has 201 letters");
    }
}
