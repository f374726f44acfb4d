package cjsh.app;

import cjsh.api.RecordType;
import cjsh.engine.Completion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.PathCompleter;
import cjsh.graphql.completion.Proposal;
import cjsh.graphql.completion.Proposals;
import cjsh.graphql.completion.TextCompleter;
import graphql.schema.GraphQLSchema;
import java.util.Optional;

/** GraphQL in {@code gql("…")} and {@code mutation("…")}, paths in {@code fields("…")} and its like. */
final class GraphQlLiterals implements LiteralCompleter {
    private final Schemas schemas;
    private final ClassLoader doors;

    /** @param doors finds the classes of the typed doors */
    GraphQlLiterals(Schemas schemas, ClassLoader doors) {
        this.schemas = schemas;
        this.doors = doors;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        if (isGraphQl(literal)) {
            return Optional.of(completion(TextCompleter.of(schemas).complete(literal.text(), literal.offset())));
        }
        return paths(literal).map(paths -> completion(paths.complete(literal.text(), literal.offset())));
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return isGraphQl(literal)
                ? TextCompleter.of(schemas).describe(literal.text(), literal.offset())
                : paths(literal).flatMap(paths -> paths.describe(literal.text(), literal.offset()));
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
