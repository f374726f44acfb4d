package cjsh.api;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.table.Column;
import cjsh.table.PageDecoder;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What queries would bring, known without asking anybody. */
public final class Plans {
    /** Of which company does not matter here. */
    private static final String ANY = "0";

    private final Connection nowhere;

    public Plans(Schemas schemas) {
        this.nowhere = new Connection(
                schemas,
                request -> {
                    throw new CjException(CjException.Kind.USAGE, "nothing is fetched here");
                },
                Clock.systemUTC(),
                Map.of(),
                EnumSet.allOf(Api.class),
                Set.of(),
                Optional.of(ANY),
                value -> {});
    }

    /** A query that was planned and not sent. */
    public static final class Planned {
        private final FetchedQuery query;

        private Planned(FetchedQuery query) {
            this.query = query;
        }

        /** The columns that its table will have, without rows. */
        public List<Column> columns() {
            return new PageDecoder(query.plan().rows()).frame().columns();
        }

        /** The lists of its answer, which {@code rowsAt} takes. */
        public List<String> lists() {
            return query.plan().rows().lists();
        }

        /** The lists that are one text cell each, which {@code linked} takes. */
        public List<String> textCells() {
            return query.plan().rows().textCells();
        }

        /** The same with other fields; empty when the paths are wrong. */
        public Optional<Planned> fields(String paths) {
            return query instanceof RecordQuery<?> records ? planned(() -> records.fields(paths)) : Optional.empty();
        }

        /** The same with other rows; empty when there is no such list. */
        public Optional<Planned> rowsAt(String path) {
            return planned(() -> query instanceof RecordQuery<?> records
                    ? records.rowsAt(path)
                    : query instanceof TextQuery text ? text.rowsAt(path) : query);
        }
    }

    /** A value of the user's; empty when it is no query. */
    public static Optional<Planned> of(Object value) {
        return planned(() -> value);
    }

    /** A verb by its name, such as {@code contracts}. */
    public Optional<Planned> verb(String name) {
        return Sql.verb(name).flatMap(verb -> planned(() -> verb.apply(nowhere)));
    }

    /** The items of any list. */
    public Optional<Planned> items() {
        return planned(() -> ItemsQuery.items(nowhere, ANY));
    }

    /** GraphQL text; empty when it is wrong. */
    public Optional<Planned> text(String text) {
        return planned(() -> TextQuery.of(nowhere, text));
    }

    private static Optional<Planned> planned(Supplier<?> made) {
        try {
            if (made.get() instanceof FetchedQuery query) {
                query.plan();
                return Optional.of(new Planned(query));
            }
            return Optional.empty();
        } catch (CjException e) {
            // Half typed, or not complete: whoever fetches it is told.
            return Optional.empty();
        }
    }
}
