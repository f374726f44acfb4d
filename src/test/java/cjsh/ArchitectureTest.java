package cjsh;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The package map of docs/architecture.md against the one that the compiled classes really have. */
class ArchitectureTest {
    /** What the design allows at most; the page lists what is used of it. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("shell", Set.of("engine", "script", "display")),
            Map.entry("kernel", Set.of("engine", "display")),
            Map.entry("ijava", Set.of("display")),
            Map.entry("script", Set.of("engine", "display")),
            Map.entry("engine", Set.of("display")),
            Map.entry("api", Set.of("graphql", "transport", "fetch", "table", "chart", "store", "display")),
            Map.entry("fetch", Set.of("graphql", "transport", "table")),
            Map.entry("transport", Set.of("graphql")),
            Map.entry("store", Set.of("table", "display")),
            Map.entry("chart", Set.of("table", "display")),
            Map.entry("table", Set.of("graphql", "display")),
            Map.entry("graphql", Set.of()),
            Map.entry("display", Set.of()),
            Map.entry("sandbox", Set.of("graphql")));

    /** Another kernel's JShell is that kernel's, and {@code ijava} may look at it. */
    private static final Map<String, Set<String>> OWNERS = Map.of(
            "java.net.http", Set.of("transport"),
            "jdk.jshell", Set.of("engine", "ijava"),
            "org.objectweb.asm", Set.of("engine"),
            "org.jline", Set.of("shell"),
            "org.zeromq", Set.of("kernel"),
            "org.duckdb", Set.of("store"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cjsh");

    @Test
    void theMapIsTheOneOnTheArchitecturePage() throws IOException {
        assertThat(actual()).isEqualTo(documented());
    }

    @Test
    void noPackageUsesMoreThanTheDesignAllows() {
        actual().forEach((from, to) -> {
            if (!from.equals("app")) {
                assertThat(ALLOWED).as("packages of the design").containsKey(from);
                assertThat(ALLOWED.get(from)).as("what %s may use", from).containsAll(to);
            }
        });
    }

    @Test
    void eachLibraryHasOneOwner() {
        for (JavaClass javaClass : CLASSES) {
            javaClass
                    .getDirectDependenciesFromSelf()
                    .forEach(dependency -> OWNERS.forEach((library, owners) -> {
                        String target = dependency.getTargetClass().getPackageName();
                        if (target.equals(library) || target.startsWith(library + ".")) {
                            assertThat(slice(javaClass))
                                    .as(dependency.getDescription())
                                    .isIn(owners);
                        }
                    }));
        }
    }

    @Test
    void onlyAppTouchesTheStandardStreamsAndTheEnvironment() {
        for (JavaClass javaClass : CLASSES) {
            if (slice(javaClass).equals("app")) {
                continue;
            }
            javaClass.getFieldAccessesFromSelf().stream()
                    .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                    .forEach(access -> assertThat(access.getName())
                            .as(access.getDescription())
                            .isNotIn("in", "out", "err"));
            javaClass.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().equals("java.lang.System"))
                    .forEach(call ->
                            assertThat(call.getName()).as(call.getDescription()).isNotEqualTo("getenv"));
        }
    }

    @Test
    void noStaticFieldCanBeAssigned() {
        for (JavaClass javaClass : CLASSES) {
            javaClass.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .forEach(field -> assertThat(field.getModifiers())
                            .as(field.getFullName())
                            .contains(JavaModifier.FINAL));
        }
    }

    @Test
    void everyPackageSaysItsDutyAndIsNullMarked() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> marked = CLASSES.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .filter(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(packages);
    }

    private static Map<String, Set<String>> actual() {
        Map<String, Set<String>> map = new TreeMap<>();
        for (JavaClass javaClass : CLASSES) {
            Set<String> uses = map.computeIfAbsent(slice(javaClass), name -> new TreeSet<>());
            javaClass.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("cjsh."))
                    .map(ArchitectureTest::slice)
                    .filter(target -> !target.equals(slice(javaClass)))
                    .forEach(uses::add);
        }
        return map;
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Pattern row = Pattern.compile("^\\| `(\\w+)` \\| .* \\| ([^|]*) \\|$", Pattern.MULTILINE);
        Matcher matcher = row.matcher(Files.readString(Path.of("docs/architecture.md")));
        Map<String, Set<String>> map = new TreeMap<>();
        while (matcher.find()) {
            map.put(
                    matcher.group(1),
                    Arrays.stream(matcher.group(2).split("\\s+"))
                            .filter(word -> word.startsWith("`"))
                            .map(word -> word.replace("`", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return map;
    }

    private static String slice(JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.substring("cjsh.".length()).replaceFirst("\\..*", "");
    }
}
