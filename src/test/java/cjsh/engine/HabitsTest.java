package cjsh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type who come from Python, SQL or a system's shell, each with what they are told. */
class HabitsTest {
    private static Session session;

    @BeforeAll
    static void open() {
        session = Session.builder().startup(List.of(new Source("start", """
                        class Rows { int count() { return 1; } Rows first(int n) { return this; } }
                        class Works { int count() { return 1; } }
                        class Query { Works inner() { return null; } Rows table() { return null; } void status(Kind... k) { } void of(String s) { } void of(java.time.LocalDate d) { } }
                        enum Kind { GOOD, BAD }
                        Query query() { return null; }
                        Query named(String name) { return null; }
                        """))).open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String told(String text) {
        Outcome outcome = session.execute(text);
        return outcome instanceof Outcome.Rejected rejected
                ? rejected.diagnostics().get(0).message()
                : outcome.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "x = 5 | cannot find variable `x`; `var x = …` declares it",
                "import pandas | Java imports a class with its package, as in `import java.util.List`",
                "import pandas as pd | Java imports a class with its package, as in `import java.util.List`",
                "from datetime import date | Java imports a class with its package, as in `import java.util.List`",
                "var s = 'abc' | `'` holds one character; a text is written `\"abc\"`",
                "df['col'] | `'` holds one character; a text is written `\"col\"`",
                "f\"{x}\" | `f\"` is no Java; a text with values in it is `\"a \" + x` or `String.format(\"a %s\", x)`",
                "system.out.println(1) | cannot find package `system`; did you mean `System`?",
                "for i in range(10): print(i) | a loop is written `for (var x : list) …` or `for (int i = 0; i < 10; i++) …`",
                "if x > 3: y() | the condition of `if` stands in `(…)`",
                "def f(x): return x | a method begins with its type, as in `int twice(int n) { return 2 * n; }`",
                "var m = {\"a\": 1} | a map is written `Map.of(\"key\", value)`",
                "var l = [1, 2] | a list is written `List.of(1, 2, 3)`",
                "var g = lambda x: x + 1 | a lambda is written `x -> …`",
                "cd data | cannot find class `cd`",
                "\"a\".upper() | `String` has no method `upper()`; did you mean `toUpperCase`?",
                "new Rows().head() | `Rows` has no method `head()`; did you mean `first`?",
                "query.table() | cannot find variable `query`; did you mean `query()`?",
                "named.table() | cannot find variable `named`; did you mean `named(…)`?",
                "query().count() | `Query` has no method `count()`; did you mean `inner().count`?",
                "query().of(7) | method `of` expects `(String)` or `(LocalDate)`, got `(int)`; write `\"7\"`",
                "query().of(2026-01-31) | method `of` expects `(String)` or `(LocalDate)`, got `(int)`; write `\"2026-01-31\"`",
                "\"a\".concat(1) | expected `String`, got `int`; write `\"1\"`"
            })
    void areUnderstood(String typed, String message) {
        assertThat(told(typed)).isEqualTo(message);
    }

    @Test
    void aResultAsIPythonNamesItIsOut() {
        session.execute("20 + 1");
        int number = session.inputs().size();
        assertThat(told("Out[" + number + "]"))
                .isEqualTo("cannot find variable `Out`; `Out(" + number + ")` has its value");
        assertThat(told("_" + number))
                .isEqualTo("cannot find variable `_" + number + "`; `Out(" + number + ")` has its value");
        assertThat(told("__")).isEqualTo("cannot find variable `__`; `Out(1)` has the value of In[1]");
        assertThat(session.completeness("_")).isNotInstanceOf(Completeness.Incomplete.class);
        assertThat(told("_")).isEqualTo("`_` is no name in Java; `Out(1)` has the value of In[1]");
    }
}
