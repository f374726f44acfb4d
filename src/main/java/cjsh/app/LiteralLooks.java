package cjsh.app;

import cjsh.display.Style;
import cjsh.engine.Colouring.Span;
import cjsh.engine.LiteralColours;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.Mark;
import cjsh.graphql.completion.TextCompleter;
import cjsh.graphql.completion.TextMarks;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The looks of GraphQL, paths and SQL, wherever they are typed. */
final class LiteralLooks implements LiteralColours {
    private final Schemas schemas;
    private final Executor background;
    private final AtomicBoolean isLoading = new AtomicBoolean();
    private volatile Runnable told = () -> {};
    private volatile Loaded loaded = new Loaded(List.of(), TextMarks.withoutSchema());

    private volatile @Nullable Tried failed;

    /** @param background builds schemas, which takes longer than a key press may */
    LiteralLooks(Schemas schemas, Executor background) {
        this.schemas = schemas;
        this.background = background;
    }

    @Override
    public void whenMoreIsKnown(Runnable listener) {
        told = listener;
    }

    /** What was there when it failed: as long as that is all, it would fail again. */
    private record Tried(List<GraphQLSchema> built, int changes) {}

    private record Loaded(List<GraphQLSchema> schemas, TextMarks marks) {}

    @Override
    public List<Span> of(String place, String text, int cursor) {
        return switch (place.substring(place.lastIndexOf('.') + 1)) {
            case "gql", "mutation" -> spans(marks().of(text, cursor));
            case "%%graphql" -> body(text, cursor);
            case "sql", "%sql" -> SqlLooks.of(text);
            case "%%sql" -> sqlBody(text);
            case "fields", "rowsAt", "linked" -> PathLooks.of(text);
            default -> List.of();
        };
    }

    /** The first line holds a variable's name at most. */
    private List<Span> body(String text, int cursor) {
        int start = text.indexOf('\n') + 1;
        return start == 0 ? List.of() : shifted(spans(marks().of(text.substring(start), cursor - start)), start);
    }

    private static List<Span> sqlBody(String text) {
        int line = text.indexOf('\n');
        boolean named = text.substring(0, Math.max(line, 0)).strip().matches("[A-Za-z_$][\\w$]*");
        return named ? shifted(SqlLooks.of(text.substring(line)), line) : SqlLooks.of(text);
    }

    private static List<Span> shifted(List<Span> spans, int by) {
        return spans.stream()
                .map(span -> new Span(span.start() + by, span.end() + by, span.style()))
                .toList();
    }

    /** By the schemas as they are now; while they are being built, nothing is unknown. */
    private TextMarks marks() {
        Loaded known = loaded;
        List<GraphQLSchema> now = built();
        if (now.size() == Api.values().length && now.equals(known.schemas())) {
            return known.marks();
        }
        boolean hopeless = new Tried(now, schemas.changes()).equals(failed);
        if (!hopeless && isLoading.compareAndSet(false, true)) {
            background.execute(this::load);
        }
        return TextMarks.withoutSchema();
    }

    private List<GraphQLSchema> built() {
        List<GraphQLSchema> now = new ArrayList<>();
        for (Api api : Api.values()) {
            schemas.ifBuilt(api).ifPresent(now::add);
        }
        return now;
    }

    private void load() {
        int changes = schemas.changes();
        try {
            TextCompleter completer = TextCompleter.of(schemas);
            List<GraphQLSchema> all = new ArrayList<>();
            for (Api api : Api.values()) {
                all.add(schemas.of(api));
            }
            loaded = new Loaded(all, TextMarks.of(completer));
            told.run();
        } catch (RuntimeException | Error e) {
            // Whoever needs the schemas is told why there are none; without them there are fewer colours, and no more.
            failed = new Tried(built(), changes);
        } finally {
            isLoading.set(false);
        }
    }

    private static List<Span> spans(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Span(mark.start(), mark.end(), style(mark)))
                .toList();
    }

    static Style style(Mark mark) {
        return switch (mark.meaning()) {
            case KEYWORD, DIRECTIVE -> Style.KEYWORD;
            case FIELD -> Style.FIELD;
            case ARGUMENT -> Style.ARGUMENT;
            case ENUM_VALUE -> Style.CONSTANT;
            case VARIABLE -> Style.VARIABLE;
            case TYPE -> Style.TYPE;
            case NUMBER -> Style.NUMBER;
            case TEXT -> Style.LITERAL;
            case COMMENT -> Style.COMMENT;
            case UNKNOWN -> Style.WRONG;
            case PARTNER -> Style.PARTNER;
        };
    }
}
