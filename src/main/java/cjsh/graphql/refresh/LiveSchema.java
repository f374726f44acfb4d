package cjsh.graphql.refresh;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.JsonTree;
import cjsh.graphql.OwnMarks;
import cjsh.graphql.Schemas;
import graphql.Directives;
import graphql.GraphQLException;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema from outside that cjsh can work with, whatever it came from.
 *
 * @param sdl its text, which can be stored and read again
 */
public record LiveSchema(String sdl, GraphQLSchema schema) {
    /**
     * What to ask an API for its schema.
     *
     * @param plain without what came into GraphQL after 2018, which old servers refuse
     */
    public static String question(boolean plain) {
        return IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                .specifiedByUrl(!plain)
                .directiveIsRepeatable(!plain)
                .inputValueDeprecation(!plain)
                .schemaDescription(false)
                .isOneOf(false));
    }

    /**
     * Reads the answer to {@link #question}, and joins it with what our own schema of this API says beside it.
     *
     * @param place where the answer is from, for messages
     * @throws CjException when that is no schema, or not one of this API
     */
    public static LiveSchema ofAnswer(Api api, String json, String place) {
        return guarded(place, () -> {
            Document told = new IntrospectionResultToSchema().createSchemaDefinition(told(json, place));
            Document joined = new OwnKnowledge(parse(api.sdl())).addedTo(told);
            return checked(api, print(Schemas.build(joined)), place);
        });
    }

    /**
     * Reads a file that somebody has: a schema in the definition language, or the answer to an introspection.
     *
     * @throws CjException when it is neither, or not of this API
     */
    public static LiveSchema ofFile(Api api, String text, String place) {
        return text.stripLeading().startsWith("{")
                ? ofAnswer(api, text, place)
                : guarded(place, () -> checked(api, text, place));
    }

    private interface Reading {
        LiveSchema read() throws IOException;
    }

    /** Whatever a text from outside makes graphql-java do, it is the text's fault. */
    private static LiveSchema guarded(String place, Reading reading) {
        try {
            return reading.read();
        } catch (CjException e) {
            throw e;
        } catch (IOException e) {
            throw refused(
                    place + " is no JSON, or not whole: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        } catch (GraphQLException e) {
            throw refused(place + " is no schema: " + Schemas.fault(e), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw refused(place + " is no schema: something in it is missing or of the wrong kind", e);
        }
    }

    @SuppressWarnings("unchecked") // JsonTree makes nothing but such maps of objects.
    private static Map<String, Object> told(String json, String place) throws IOException {
        Object answer = JsonTree.of(json);
        Object data =
                answer instanceof Map<?, ?> whole && whole.get("data") instanceof Map<?, ?> inner ? inner : answer;
        if (data instanceof Map<?, ?> map && map.get("__schema") instanceof Map<?, ?>) {
            return (Map<String, Object>) data;
        }
        throw refused(place + " is no answer to an introspection: there is no `__schema` in it", null);
    }

    private static LiveSchema checked(Api api, String sdl, String place) {
        Bounds.broken(sdl).ifPresent(reason -> {
            throw refused(place + " is no schema that can be read: " + reason, null);
        });
        GraphQLSchema schema = Schemas.build(sdl);
        Set<String> known = roots(Schemas.build(api.sdl()));
        if (roots(schema).stream().noneMatch(known::contains)) {
            throw refused(
                    place + " is a schema, but not the one of the " + api.title() + " API: it has none of "
                            + String.join(
                                    ", ",
                                    known.stream().map(name -> "`" + name + "`").toList()),
                    null);
        }
        return new LiveSchema(sdl, schema);
    }

    private static Set<String> roots(GraphQLSchema schema) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(schema.getQueryType(), schema.getMutationType())
                .filter(GraphQLObjectType.class::isInstance)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(GraphQLFieldDefinition::getName)
                // Stands in where GraphQL demands a query and there is none.
                .filter(name -> !name.equals("placeholder"))
                .forEach(names::add);
        return names;
    }

    private static Document parse(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    private static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinition(
                                name -> OwnMarks.isOwn(name) || !Directives.isBuiltInDirective(name))
                        .setComparators(GraphqlTypeComparatorRegistry.AS_IS_REGISTRY))
                .print(schema);
    }

    private static CjException refused(String fact, @Nullable Throwable cause) {
        return new CjException(CjException.Kind.BAD_REPLY, fact, null, cause);
    }
}
