package cjsh.app.tab;

import cjsh.engine.Completion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import cjsh.engine.Values;
import cjsh.graphql.Schemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All languages of text literals together: the first that knows a place has it. */
public final class TabLiterals implements LiteralCompleter {
    private final List<LiteralCompleter> all;
    private final SqlLiterals sql;
    private final GraphQlLiterals graphQl;

    /**
     * Those of a session.
     *
     * @param doors finds the classes of the typed doors
     * @param folder that names of files without one are in
     * @param home that {@code ~} stands for
     */
    public TabLiterals(Schemas schemas, ClassLoader doors, KnownIds ids, Path folder, Path home) {
        TableShapes shapes = new TableShapes(schemas);
        FileLiterals files = new FileLiterals(folder, home);
        this.sql = new SqlLiterals(shapes, files);
        this.graphQl = new GraphQlLiterals(schemas, doors, ids, shapes);
        this.all = List.of(sql, files, new ColumnLiterals(shapes), graphQl, new IdLiterals(schemas, ids));
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        return all.stream().flatMap(one -> one.complete(literal).stream()).findFirst();
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return all.stream().flatMap(one -> one.describe(literal).stream()).findFirst();
    }

    /** SQL without Java around it. */
    public Completion sql(String text, int offset, Values values) {
        return sql.text(text, offset, values);
    }

    /** What stands at an offset in such SQL. */
    public Optional<String> describeSql(String text, int offset, Values values) {
        return sql.describe(text, offset, values);
    }

    /** What stands at an offset in GraphQL without Java around it. */
    public Optional<String> describeGraphQl(String text, int offset) {
        return graphQl.describe(text, offset);
    }

    /** GraphQL without Java around it. */
    public Completion graphQl(String text, int offset, Values values) {
        return graphQl.text(text, offset, values);
    }
}
