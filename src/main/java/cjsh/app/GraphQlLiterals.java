package cjsh.app;

import cjsh.api.RecordType;
import cjsh.engine.Completion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.PathCompleter;
import cjsh.graphql.completion.Proposal;
import cjsh.graphql.completion.Proposals;
import cjsh.graphql.completion.TextCompleter;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GraphQL in {@code gql("…")} and {@code mutation("…")}, paths in {@code fields("…")} and its like. */
final class GraphQlLiterals implements LiteralCompleter {
    private final Schemas schemas;
    private final ClassLoader doors;
    private List<GraphQLSchema> textsOf = List.of();
    private @Nullable TextCompleter texts;

    /** @param doors finds the classes of the typed doors */
    GraphQlLiterals(Schemas schemas, ClassLoader doors) {
        this.schemas = schemas;
        this.doors = doors;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        if (isGraphQl(literal)) {
            return Optional.of(completion(texts().complete(literal.text(), literal.offset())));
        }
        return paths(literal).map(paths -> completion(paths.complete(literal.text(), literal.offset())));
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return isGraphQl(literal)
                ? texts().describe(literal.text(), literal.offset())
                : paths(literal).flatMap(paths -> paths.describe(literal.text(), literal.offset()));
    }

    /** One completer for as long as the schemas are the same: it keeps what it has made of them. */
    private synchronized TextCompleter texts() {
        List<GraphQLSchema> now = Stream.of(Api.values()).map(schemas::of).toList();
        if (texts == null || !now.equals(textsOf)) {
            texts = TextCompleter.of(schemas);
            textsOf = now;
        }
        return texts;
    }

    private static boolean isGraphQl(TextLiteral literal) {
        return literal.method().equals("gql") || literal.method().equals("mutation");
    }

    private Optional<PathCompleter> paths(TextLiteral literal) {
        return literal.receiver()
                .flatMap(name -> RecordType.ofClass(name, doors))
                .flatMap(record -> {
                    GraphQLSchema schema = schemas.of(record.api());
                    return switch (literal.method()) {
                        case "fields" -> PathCompleter.ofFields(schema, record.name());
                        case "rowsAt", "linked" -> PathCompleter.ofLists(schema, record.name());
                        default -> Optional.empty();
                    };
                });
    }

    private static Completion completion(Proposals proposals) {
        return new Completion(
                proposals.start(),
                proposals.end(),
                proposals.list().stream().map(GraphQlLiterals::candidate).toList());
    }

    private static Completion.Candidate candidate(Proposal proposal) {
        return new Completion.Candidate(
                proposal.insert(), proposal.label(), proposal.deprecation().isEmpty(), proposal.detail());
    }
}
