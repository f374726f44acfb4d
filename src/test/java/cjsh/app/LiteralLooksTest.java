package cjsh.app;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Style;
import cjsh.engine.Colouring;
import cjsh.engine.Colouring.Span;
import cjsh.engine.Magics;
import cjsh.engine.Painted;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralLooksTest {
    private static final String WRONG = "gql(\"{ publisher { contrcts } }\")";

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Schemas schemas = new Schemas();
    private final Colouring colouring =
            new Colouring(new Magics(QueryMagics.all()), new LiteralLooks(schemas, background::add));

    private void load() {
        colouring.of(WRONG, -1);
        background.remove().run();
    }

    @Test
    void looksAsInTheCases() throws Exception {
        load();
        Painted.compare(Path.of("src/test/resources/cjsh/colours/languages.txt"), colouring::of);
    }

    @Test
    void nothingIsWrongBeforeTheSchemasAreThere() {
        assertThat(colouring.of(WRONG, -1)).noneMatch(span -> span.style() == Style.WRONG);
        colouring.of(WRONG, -1);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(colouring.of(WRONG, -1)).contains(new Span(19, 27, Style.WRONG));
        assertThat(background).isEmpty();
    }

    @Test
    void schemasThatCanNotBeBuiltAreTriedAgainWhenTheyChange() {
        Schemas broken = new Schemas(Map.of(Api.PROGRAMS, "type Query {"), (api, reason) -> {
            throw new IllegalStateException(reason);
        });
        LiteralLooks looks = new LiteralLooks(broken, background::add);
        Colouring failing = new Colouring(new Magics(QueryMagics.all()), looks);
        failing.of(WRONG, -1);
        background.remove().run();
        failing.of(WRONG, -1);
        failing.of(WRONG + " ", -1);
        assertThat(background).isEmpty();
        broken.use(Api.PROGRAMS, Optional.empty());
        failing.of(WRONG, -1);
        background.remove().run();
        assertThat(failing.of(WRONG, -1)).contains(new Span(19, 27, Style.WRONG));
    }

    @Test
    void aRefreshedSchemaCountsAsSoonAsItIsBuilt() {
        load();
        assertThat(colouring.of(WRONG, -1)).contains(new Span(19, 27, Style.WRONG));
        schemas.use(Api.PROGRAMS, Optional.of("type Query { publisher: P } type P { contrcts: String }"));
        assertThat(colouring.of(WRONG, -1)).noneMatch(span -> span.style() == Style.WRONG);
        background.remove().run();
        assertThat(colouring.of(WRONG, -1)).noneMatch(span -> span.style() == Style.WRONG);
        assertThat(colouring.of(WRONG.replace("contrcts", "contracts"), -1)).contains(new Span(19, 28, Style.WRONG));
    }

    @Test
    void anyTextHasPiecesInOrder() {
        load();
        String[] parts = {
            "query Q(",
            "$a: ",
            "ID!",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "publisher",
            "contracts",
            "publisherId",
            "\\\"",
            "#",
            "\n",
            "...",
            " on ",
            "fragment F on Contract ",
            "@include(if: true)",
            "true",
            "12",
            "\\",
            "'",
            "--",
            "/*",
            "select ",
            "=",
            "\ud83d",
            "\u001b",
            "é",
            ".",
            "*"
        };
        String[] places = {"gql(\"", "gql(\"\"\"\n  ", "sql(\"", "%sql ", "%%graphql\n", "%%sql a\n", "pids().fields(\""
        };
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            StringBuilder text = new StringBuilder(places[random.nextInt(places.length)]);
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int end = 0;
            for (Span span : colouring.of(text.toString(), random.nextInt(text.length() + 1))) {
                assertThat(span.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).as(text.toString()).isGreaterThan(span.start());
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void aLongRemarkIsNoTrouble() {
        List<Span> spans = colouring.of("%sql /* " + "a'*".repeat(50_000), -1);
        assertThat(spans).hasSize(2);
    }
}
