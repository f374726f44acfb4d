package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import means changes while a session runs, and nothing of the user's is lost. */
class OverlayTest {
    private static final String IMPORT = "import static base.Words.*;";

    @TempDir
    private Path folder = Path.of("");

    private Path compiled(String place, String name, String text) throws IOException {
        Path source = folder.resolve("source").resolve(name.replace('.', '/') + ".java");
        Path to = Files.createDirectories(folder.resolve(place));
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package " + name.replaceAll("\\.\\w+$", "") + "; " + text);
        String path = folder.resolve("live") + File.pathSeparator + folder.resolve("base");
        int exit = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-classpath", path, "-d", to.toString(), source.toString());
        assertThat(exit).isZero();
        return to;
    }

    private Path base() throws IOException {
        compiled(
                "base",
                "base.Root",
                "public class Root { public static final Root door = new Root();"
                        + " public Root old() { return this; } public static int seven() { return 7; } }");
        return compiled("base", "base.Words", "public class Words extends Root {}");
    }

    /** A door with another method, in a package of its own, and what the compiler takes for {@code base.Words}. */
    private Map<String, String> generation(int number, String method) throws IOException {
        String own = "live" + number;
        compiled("live", own + ".Door", "public class Door { public Door " + method + "() { return this; } }");
        compiled(
                "live",
                own + ".Words",
                "public class Words extends base.Root { public static final Door door = new Door(); }");
        compiled("live", "base.Words", "public class Words extends " + own + ".Words {}");
        return Map.of("base.Words", own + ".Words");
    }

    private Session session(Map<String, String> links) throws IOException {
        return Session.builder()
                .classPath(base().toString())
                .overlay(new Overlay(Files.createDirectories(folder.resolve("live")), links))
                .startup(List.of(new Source("imports", IMPORT)))
                .open();
    }

    private static String value(Session session, String text) {
        Outcome outcome = session.execute(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Value.class);
        return Objects.requireNonNull(((Outcome.Value) outcome).value())
                .getClass()
                .getName();
    }

    private static List<String> offered(Session session, String text) {
        return session.complete(text, text.length()).candidates().stream()
                .map(Completion.Candidate::text)
                .toList();
    }

    @Test
    void whatAnImportMeansChangesAndVariablesStay() throws IOException {
        try (Session session = session(Map.of())) {
            session.execute("var kept = door.old(); int number = 5; record P(int a) {} var p = new P(1);");
            session.execute("int seen(int more) { return number + more + seven() + door.hashCode() * 0; }");
            session.execute(
                    "Object door() { return door; } class Holder { Object held = door; } var h = new Holder();");
            session.execute("var text = \"base/Words base.Words\"");
            List<Variable> before = session.variables();
            assertThat(before).hasSize(5);

            session.relink(generation(1, "fresh"));
            assertThat(session.variables()).isEqualTo(before);
            assertThat(value(session, "door.fresh()")).isEqualTo("live1.Door");
            assertThat(offered(session, "door.fr")).containsExactly("fresh()");
            assertThat(session.execute("door.old()")).isInstanceOf(Outcome.Rejected.class);
            assertThat(value(session, "kept.old()")).isEqualTo("base.Root");
            assertThat(value(session, "seen(1)")).isEqualTo("java.lang.Integer");
            assertThat(value(session, "door()")).isEqualTo("base.Root");
            assertThat(value(session, "java.util.stream.Stream.of(1).map(one -> door.fresh()).toList().get(0)"))
                    .isEqualTo("live1.Door");
            assertThat(((Outcome.Value) session.execute("text + \" base/Words\"")).value())
                    .isEqualTo("base/Words base.Words base/Words");
            session.execute("var first = door.fresh(); Object door() { return door; }");

            session.relink(generation(2, "fresher"));
            assertThat(session.variables()).startsWith(before.toArray(Variable[]::new));
            assertThat(value(session, "door.fresher()")).isEqualTo("live2.Door");
            assertThat(value(session, "first.fresh()")).isEqualTo("live1.Door");
            assertThat(value(session, "door()")).isEqualTo("live1.Door");

            Files.delete(folder.resolve("live/base/Words.class"));
            session.relink(Map.of());
            assertThat(value(session, "door.old()")).isEqualTo("base.Root");
            assertThat(offered(session, "door.fr")).isEmpty();
            assertThat(session.variables()).startsWith(before.toArray(Variable[]::new));
        }
    }

    /** Not every time did the compiler find the package, while JShell's own thread read the same class path. */
    @RepeatedTest(5)
    void aSessionMayBeginWithWhatAnEarlierOneHad() throws IOException {
        base();
        try (Session session = session(generation(1, "fresh"))) {
            assertThat(session.startupFaults()).isEmpty();
            assertThat(value(session, "door.fresh()")).isEqualTo("live1.Door");
            assertThat(value(session, "seven()")).isEqualTo("java.lang.Integer");
        }
    }
}
