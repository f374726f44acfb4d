package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.app.tab.CjOffers;
import cjsh.app.tab.TabLiterals;
import cjsh.display.Renderers;
import cjsh.engine.Completion;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tab at the places of a file that people can read, and at every place of the README's Java. */
class TabPlacesTest {
    private static final Path PLACES = Path.of("src/test/resources/cjsh/tab/places.txt");
    private static final Path FOLDER = PLACES.resolveSibling("folder").toAbsolutePath();
    private static final String ANSWER = "    ";
    private static final int SHOWN = 5;

    private static Session session;

    @BeforeAll
    static void open() throws IOException {
        Schemas schemas = new Schemas();
        TabLiterals literals = TabWords.literals(schemas, TabPlacesTest.class.getClassLoader());
        Workplace place = new Workplace(FOLDER, FOLDER, Map.of(), false, text -> false);
        List<Magic> own = QueryMagics.with(literals);
        Magics magics = StandardMagics.with(place, new Renderers(List.of()), thrown -> "", "", own);
        Path imports = Path.of("startup/10-imports.jsh");
        session = Session.builder()
                .startup(List.of(new Source(imports.toString(), Files.readString(imports))))
                .literals(literals)
                .offers(new CjOffers(schemas, TabPlacesTest.class.getClassLoader()))
                .magics(magics)
                .open();
        session.execute("Table.create(\"first\", StringColumn.create(\"only\", \"x\"))");
        session.execute("""
                var rates = Table.create("rates",
                    StringColumn.create("status", "ACTIVE", "ACTIVE", "EXPIRED"),
                    StringColumn.create("advertiserId", "7", "8", "9"),
                    StringColumn.create("name", "a", "b", "c"),
                    DoubleColumn.create("rate", 1.5, 2, 3),
                    DateColumn.create("when", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3)));
                var word = "w";
                int count = 1;
                var odd = Table.create("odd", StringColumn.create("zed \\"x", "1"), StringColumn.create("zed\\n!touch pwned", "1"));
                """);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void offersWhatTheFileSays() throws IOException {
        List<String> lines = Files.readAllLines(PLACES);
        List<String> now = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(ANSWER)) {
                now.add(line);
                if (!line.startsWith("#") && line.contains("|")) {
                    now.add(ANSWER + answer(line));
                }
            }
        }
        if (System.getProperty("cjsh.renew") != null) {
            Files.write(PLACES, now);
        }
        assertThat(String.join("\n", now)).isEqualTo(String.join("\n", Files.readAllLines(PLACES)));
        assertThat(now.stream().filter(line -> line.startsWith(ANSWER))).hasSizeGreaterThan(80);
    }

    private static String answer(String line) {
        String text = line.replace("|", "").replace('~', '\n');
        Completion found = session.complete(text, line.indexOf('|'));
        List<String> texts = found.candidates().stream()
                .limit(SHOWN)
                .map(TabPlacesTest::shown)
                .toList();
        int count = found.candidates().size();
        return count == 0 ? "nothing" : count + ": " + String.join(" · ", texts) + (count > SHOWN ? " · …" : "");
    }

    private static String shown(Completion.Candidate one) {
        boolean told = !one.detail().isEmpty() && one.detail().length() < 24;
        return one.text().replace(' ', '_') + (told ? " (" + one.detail() + ")" : "");
    }

    @Test
    void neverFailsNorTakesMoreThanTheWordInTheReadmesExamples() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> examples = new ArrayList<>();
        int at = readme.indexOf("```java\n");
        while (at >= 0) {
            int end = readme.indexOf("\n```", at);
            examples.add(readme.substring(at + "```java\n".length(), end));
            at = readme.indexOf("```java\n", end);
        }
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            for (int cursor = 0; cursor <= example.length(); cursor++) {
                check(example, cursor);
            }
        }
    }

    private static void check(String text, int cursor) {
        Completion found = session.complete(text, cursor);
        String place = text.substring(0, cursor) + "|" + text.substring(cursor);
        assertThat(found.anchor()).as(place).isBetween(0, cursor);
        assertThat(found.end()).as(place).isBetween(cursor, text.length());
        if (!found.candidates().isEmpty()) {
            String word = text.substring(found.anchor(), found.end());
            assertThat(word).as(place).doesNotContain("\n");
            assertThat(found.candidates().stream()
                            .map(Completion.Candidate::text)
                            .collect(Collectors.toSet()))
                    .as(place)
                    .doesNotContain("");
        }
    }
}
