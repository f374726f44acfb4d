package cjsh.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declarations and comments of sources, as plain text. */
class SourceReaderTest {
    private static List<TypeDoc> read(String source) {
        return SourceReader.read(List.of(new SourceReader.JavaText("Test.java", source)));
    }

    private static String text(String comment) {
        return read("/** " + comment + " */ class A {}").get(0).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Plain words.                                | Plain words.
            {@code a < b} is {@literal <b>}             | `a < b` is <b>
            See {@link java.util.List#get(int) the} one | See the one
            See {@link java.util.List#get(int)}.        | See List.get(int).
            See {@link #here()}.                        | See here().
            {@linkplain String text}                    | text
            a &lt; b &amp;&amp; c &#64; &#x3c0; &odd;   | a < b && c @ π &odd;
            <b>Bold</b> and <i>not</i> closed <p>       | Bold and not closed
            {@unknown some words}                       | some words
            One<br>two                                  | ^One\\ntwo^
            One<p>two                                   | ^One\\n\\ntwo^
            List<ul><li>one<li>two</ul>end              | ^List\\n- one\\n- two\\n\\nend^
            """)
    void commentsBecomePlainText(String comment, String expected) {
        assertThat(text(comment)).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(text("Like so:\n * <pre>{@code\n *   int a;\n *     int b;\n * }</pre>\n * Well."))
                .isEqualTo("Like so:\n\n    int a;\n      int b;\n\nWell.");
    }

    @Test
    void tagsAreKeptBehindTheText() {
        TypeDoc type = read("""
                class A {
                    /**
                     * Adds.
                     *
                     * @param one the
                     *     first
                     * @param <T> any
                     * @return the sum
                     * @throws IllegalStateException never
                     * @deprecated use {@link B}
                     * @since 1.0
                     */
                    public <T> int add(int one, T... others) { return 0; }
                }""").get(0);
        assertThat(type.members())
                .containsExactly(new MemberDoc("add(int,T[])", "<T> int A.add(int one, T... others)", """
                        Adds.

                        - one: the first
                        - <T>: any

                        Deprecated: use B
                        Returns the sum
                        Throws IllegalStateException never"""));
    }

    @Test
    void declarationsAreInShortWords() {
        List<TypeDoc> types = read("""
                package some.where;
                public interface A<T extends Comparable<T>> extends java.util.List<T> {
                    int SIZE = 3;
                    T first(java.util.Map.Entry<String, @Deprecated java.util.List<? extends T>> entry, int[] sizes);
                    enum Colour implements Runnable { RED, BLUE; public static final Colour BEST = RED; public void run() {} }
                    private class Hidden {}
                }
                record Point(int x, int... more) { Point { } static int zero; public int x() { return 1; } }
                abstract class Base extends Number { protected Base(String name) {} void hidden() {} }
                """);
        assertThat(types.stream().map(TypeDoc::declaration))
                .containsExactly(
                        "interface some.where.A<T extends Comparable<T>> extends List<T>",
                        "enum some.where.A.Colour implements Runnable",
                        "record some.where.Point(int x, int... more)",
                        "class some.where.Base extends Number");
        assertThat(types.stream().flatMap(type -> type.members().stream()).map(MemberDoc::declaration))
                .containsExactly(
                        "int A.SIZE",
                        "T A.first(Map.Entry<String, List<? extends T>> entry, int[] sizes)",
                        "A.Colour.RED",
                        "A.Colour.BLUE",
                        "Colour A.Colour.BEST",
                        "void A.Colour.run()",
                        "int Point.x()",
                        "int[] Point.more()",
                        "new Point(int x, int... more)",
                        "new Base(String name)");
        assertThat(types.get(0).members().get(1).key()).isEqualTo("first(Entry,int[])");
    }

    @Test
    void aRecordsCommentTellsOfItsMethods() {
        TypeDoc type = read("/** A place.\n * @param x to the right */ public record Point(int x) {}")
                .get(0);
        assertThat(type.member("x()")).contains(new MemberDoc("x()", "int Point.x()", "to the right"));
        assertThat(type.member("new(int)").map(MemberDoc::text)).contains("A place.\n\n- x: to the right");
    }

    @Test
    void whatIsNoJavaSaysNothing() {
        assertThat(read("this is { no Java")).isEmpty();
    }

    @Test
    void aJdkWithoutSourcesSaysSo() {
        JdkSources none = new JdkSources(Path.of("target/there-is-no-such.zip"));
        assertThat(none.areThere()).isFalse();
        assertThat(none.find(String.class)).isEmpty();
    }

    @Test
    void wordsAreInheritedFromWhatIsOverridden() {
        Docs docs = new Docs(name -> {
            try {
                return Optional.of(Class.forName(name));
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            }
        });
        assertThat(docs.member("tech.tablesaw.api.Table", "rowCount()").map(MemberDoc::text))
                .contains("Returns the number of rows in the table");
        assertThat(docs.member("tech.tablesaw.api.IntColumn", "name()").map(MemberDoc::text))
                .hasValueSatisfying(text -> assertThat(text).isNotEmpty());
    }
}
