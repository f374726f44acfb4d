package cjsh.app.tab;

import cjsh.api.RecordType;
import cjsh.api.SeenIds.Sighting;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextCall;
import cjsh.engine.TextLiteral;
import cjsh.graphql.Api;
import cjsh.graphql.IdKind;
import cjsh.graphql.Schemas;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ids that the session has seen, in the arguments that take them: by the name of the parameter, and where that says nothing, by the schema. */
final class IdLiterals implements LiteralCompleter {
    private static final String ID = "id";
    private static final String IDS = "ids";

    private final Schemas schemas;
    private final KnownIds known;

    IdLiterals(Schemas schemas, KnownIds known) {
        this.schemas = schemas;
        this.known = known;
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        return kind(literal.call())
                .map(kind -> Offer.of(
                        0,
                        literal.text().length(),
                        literal.text().substring(0, literal.offset()),
                        candidates(known.of(kind, literal.call().values()))));
    }

    static List<Candidate> candidates(List<Sighting> sightings) {
        return sightings.stream()
                .map(one -> new Candidate(Kind.VALUE, one.id(), one.id(), true, detail(one)))
                .toList();
    }

    private static String detail(Sighting one) {
        String rows = one.rows() == 0 ? "" : one.rows() == 1 ? "1 row" : one.rows() + " rows";
        return one.name().isEmpty() ? rows : rows.isEmpty() ? one.name() : one.name() + " · " + rows;
    }

    private Optional<String> kind(TextCall call) {
        if (call.method().equals("var")) {
            return CallChain.texts(call.earlier())
                    .filter(names -> names.size() == 1)
                    .flatMap(names -> IdKind.ofName(names.get(0)));
        }
        String parameter = call.parameter().orElse("");
        return parameter.equals(ID) || parameter.equals(IDS)
                ? ofEntry(call, parameter)
                : IdKind.ofName(parameter).or(() -> IdKind.ofName(call.method()));
    }

    /** The call of an API's field, of which the schema knows what it gives; a change may go by a shorter name. */
    private Optional<String> ofEntry(TextCall call, String parameter) {
        return call.receiverType()
                .flatMap(type -> RecordType.load(type, IdLiterals.class.getClassLoader())
                        .or(() -> RecordType.load("cjsh.api." + type, IdLiterals.class.getClassLoader())))
                .flatMap(type -> CjOffers.api(type))
                .map((Api api) -> schemas.of(api))
                .flatMap(schema -> roots(schema)
                        .filter(field -> field.getName().startsWith(call.method()))
                        .findFirst())
                .flatMap(field ->
                        IdKind.of(GraphQLTypeUtil.unwrapAll(field.getType()).getName(), parameter));
    }

    private static Stream<GraphQLFieldDefinition> roots(GraphQLSchema schema) {
        return Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap((GraphQLObjectType type) ->
                        type == null ? Stream.empty() : type.getFieldDefinitions().stream());
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return kind(literal.call())
                .flatMap(kind -> known.of(kind, literal.call().values()).stream()
                        .filter(one -> one.id().equals(literal.text()))
                        .findFirst()
                        .map(one -> kind + " " + one.id() + (detail(one).isEmpty() ? "" : ": " + detail(one))));
    }
}
