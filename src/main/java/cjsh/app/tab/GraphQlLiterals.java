package cjsh.app.tab;

import cjsh.api.Plans.Planned;
import cjsh.api.RecordType;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Kind;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import cjsh.engine.Values;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.IdPlace;
import cjsh.graphql.completion.PathCompleter;
import cjsh.graphql.completion.Proposal;
import cjsh.graphql.completion.Proposals;
import cjsh.graphql.completion.TextCompleter;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GraphQL in {@code gql("…")} and {@code mutation("…")}, paths in {@code fields("…")} and its like. */
final class GraphQlLiterals implements LiteralCompleter {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern HARMLESS = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    private final Schemas schemas;
    private final ClassLoader doors;
    private final KnownIds ids;
    private final TableShapes shapes;
    private List<GraphQLSchema> textsOf = List.of();
    private @Nullable TextCompleter texts;

    /** @param doors finds the classes of the typed doors */
    GraphQlLiterals(Schemas schemas, ClassLoader doors, KnownIds ids, TableShapes shapes) {
        this.schemas = schemas;
        this.doors = doors;
        this.ids = ids;
        this.shapes = shapes;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        if (literal.method().equals("mutation") && isWord(literal.text())) {
            return Optional.of(names(literal));
        }
        if (isGraphQl(literal)) {
            return Optional.of(
                    text(literal.text(), literal.offset(), literal.call().values()));
        }
        Optional<Completion> paths =
                paths(literal).map(found -> completion(found.complete(literal.text(), literal.offset())));
        return paths.isPresent() ? paths : lists(literal);
    }

    /** GraphQL as it is, with the ids that are known. */
    Completion text(String text, int offset, Values values) {
        Optional<IdPlace> place = texts().id(text, offset);
        List<Completion.Candidate> known = place.map(one -> IdLiterals.candidates(ids.of(one.kind(), values)))
                .orElse(List.of());
        if (!known.isEmpty()) {
            IdPlace at = place.get();
            String typed = text.substring(at.start(), Math.max(at.start(), offset));
            // An id of an answer or a table of the user's may be any text, and is not to end the literal that it is in.
            List<Completion.Candidate> harmless = known.stream()
                    .filter(one -> HARMLESS.matcher(one.text()).matches())
                    .toList();
            Completion found = Offer.of(at.start(), at.end(), typed, harmless);
            boolean usable = !found.candidates().isEmpty() && !typed.startsWith("$");
            if (usable) {
                return at.isQuoted() ? found : quoted(found, completion(texts().complete(text, offset)));
            }
        }
        return completion(texts().complete(text, offset));
    }

    /** With quotes, and with what else may stand there, such as variables. */
    private static Completion quoted(Completion ids, Completion others) {
        List<Completion.Candidate> all = new ArrayList<>();
        ids.candidates().forEach(one -> all.add(one.withText(literal(one.text()))));
        if (others.anchor() == ids.anchor()) {
            all.addAll(others.candidates());
        }
        return new Completion(ids.anchor(), ids.end(), all);
    }

    /** A number needs no quotes, which in a Java text would be escaped. */
    private static String literal(String id) {
        return NUMBER.matcher(id).matches() ? id : "\"" + id + "\"";
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /** The bare name of a change is enough to begin with. */
    private Completion names(TextLiteral literal) {
        List<Completion.Candidate> all = new ArrayList<>();
        for (Api api : Api.values()) {
            var type = schemas.of(api).getMutationType();
            for (GraphQLFieldDefinition field :
                    type == null ? List.<GraphQLFieldDefinition>of() : type.getFieldDefinitions()) {
                String words = Objects.requireNonNullElse(field.getDescription(), "")
                        .replaceAll("\\s+", " ")
                        .strip();
                all.add(new Completion.Candidate(Kind.GRAPHQL_FIELD, field.getName(), field.getName(), true, words));
            }
        }
        if (literal.text().isEmpty()) {
            all.add(new Completion.Candidate(Kind.KEYWORD, "mutation { ", "mutation {", true, "GraphQL"));
        }
        return Offer.of(0, literal.text().length(), literal.text().substring(0, literal.offset()), all);
    }

    /** The lists of a query that is no verb's. */
    private Optional<Completion> lists(TextLiteral literal) {
        boolean rows = literal.method().equals("rowsAt");
        if (!rows && !literal.method().equals("linked")) {
            return Optional.empty();
        }
        return CallChain.of(literal.call().receiver())
                .flatMap(chain -> shapes.plan(chain, literal.call().values()))
                .map((Planned plan) -> rows ? plan.lists() : plan.textCells())
                .map(lists -> Offer.of(
                        0,
                        literal.text().length(),
                        literal.text().substring(0, literal.offset()),
                        lists.stream()
                                .map(path -> new Completion.Candidate(
                                        Kind.GRAPHQL_FIELD,
                                        path,
                                        path,
                                        true,
                                        rows ? "a row per element" : "a table of its own"))
                                .toList()));
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return isGraphQl(literal)
                ? describe(literal.text(), literal.offset())
                : paths(literal).flatMap(paths -> paths.describe(literal.text(), literal.offset()));
    }

    /** What stands in GraphQL as it is. */
    Optional<String> describe(String text, int offset) {
        return texts().describe(text, offset);
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
        if (!List.of("fields", "rowsAt", "linked").contains(literal.method())) {
            return Optional.empty();
        }
        return literal.receiver()
                .flatMap(name -> RecordType.ofClass(name, doors))
                .flatMap(record -> {
                    GraphQLSchema schema = schemas.of(record.api());
                    return literal.method().equals("fields")
                            ? PathCompleter.ofFields(schema, record.name())
                            : PathCompleter.ofLists(schema, record.name());
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
                kind(proposal.kind()),
                proposal.insert(),
                proposal.label(),
                proposal.deprecation().isEmpty(),
                proposal.detail());
    }

    private static Kind kind(Proposal.Kind kind) {
        return switch (kind) {
            case FIELD, MEMBER -> Kind.GRAPHQL_FIELD;
            case ARGUMENT, INPUT_FIELD -> Kind.GRAPHQL_ARGUMENT;
            case ENUM_VALUE -> Kind.GRAPHQL_VALUE;
            case VARIABLE -> Kind.VARIABLE;
            case TYPE, FRAGMENT -> Kind.GRAPHQL_TYPE;
            case LITERAL, DIRECTIVE, KEYWORD -> Kind.KEYWORD;
        };
    }
}
