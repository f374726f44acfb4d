package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejected by JDK 25's JShell, accepted by older ones. */
public class AnnotatedTypeTest {
    /** How often a snippet has called. */
    public static final AtomicInteger CALLS = new AtomicInteger();

    private static Session session;

    /** Annotations may have values, even such. */
    @Target(ElementType.TYPE_USE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Note {
        String value();
    }

    public static Map<String, @Nullable Object> variables() {
        CALLS.incrementAndGet();
        return new TreeMap<>(Map.of("limit", 7));
    }

    public static List<@Note("a)\" @x") String> notes() {
        return List.of("n");
    }

    public static @Nullable String @Nullable [] array() {
        return new String[] {"a"};
    }

    @BeforeAll
    static void open() {
        session = Session.builder()
                .startup(List.of(
                        new Source("start.jsh", "import static cjsh.engine.AnnotatedTypeTest.*; import java.util.*;")))
                .open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    variables()                      | {limit=7}
                    variables();                     | {limit=7}
                    variables() // why               | {limit=7}
                    variables() /* ; */              | {limit=7}
                    Optional.of(variables()).get()   | {limit=7}
                    variables().get("limit")         | 7
                    variables().entrySet()           | [limit=7]
                    true ? variables() : null        | {limit=7}
                    notes()                          | [n]
                    """)
    void expressionOfATypeWithAnnotationsHasItsValue(String text, String expected) {
        assertThat(session.execute(text)).isInstanceOfSatisfying(Outcome.Value.class, value -> {
            assertThat(value.value()).hasToString(expected);
            assertThat(value.name()).startsWith("$");
            assertThat(value.terminated()).isEqualTo(text.endsWith(";"));
        });
        assertThat(session.variables().stream().map(Variable::name)).noneMatch(name -> name.startsWith("$"));
    }

    @Test
    void arrayOfATypeWithAnnotationsHasItsValue() {
        assertThat(session.execute("array()")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void isEvaluatedOnce() {
        CALLS.set(0);
        session.execute("variables()");
        session.execute("var once = variables()");
        assertThat(CALLS).hasValue(2);
    }

    @Test
    void valueIsHeldByItsVariable() {
        Outcome.Value value = (Outcome.Value) session.execute("variables()");
        assertThat(((Outcome.Value) session.execute(value.name() + ".get(\"limit\")")).value())
                .isEqualTo(7);
    }

    @Test
    void variableOfAnInferredTypeWithAnnotationsIsDeclared() {
        assertThat(session.execute("var held = variables()")).isEqualTo(new Outcome.Done(List.of("held"), List.of()));
        assertThat(session.execute("final var kept = variables();"))
                .isEqualTo(new Outcome.Done(List.of("kept"), List.of()));
        assertThat(session.variables().stream().map(Variable::name)).contains("held", "kept");
        assertThat(session.execute("held.size()")).isInstanceOf(Outcome.Value.class);
    }

    @Test
    void faultsKeepTheirPlace() {
        assertThat(session.execute("variables().zork()")).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.diagnostics()).hasSize(1);
            assertThat(rejected.diagnostics().get(0).column()).isEqualTo(13);
        });
        assertThat(session.execute("\nnotes().size() / 0")).isInstanceOf(Outcome.Thrown.class);
    }
}
