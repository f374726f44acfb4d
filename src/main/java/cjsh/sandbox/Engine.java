package cjsh.sandbox;

import cjsh.graphql.Api;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * One API's executable schema. Making it takes a good part of a second in a cold JVM, so nobody makes one before it is
 * asked.
 */
final class Engine {
    private final GraphQL graphql;

    private Engine(GraphQL graphql) {
        this.graphql = graphql;
    }

    static Engine of(Api api, Service service) {
        RuntimeWiring wiring = service.wiring();
        Document document = new OwnDirectives().removedFrom(parse(api.sdl()));
        GraphQLSchema schema =
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().buildRegistry(document), wiring);
        return new Engine(GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new Refusals())
                .build());
    }

    GraphQLSchema schema() {
        return graphql.getGraphQLSchema();
    }

    ExecutionResult execute(Call call) {
        return graphql.execute(input(call));
    }

    /** As {@link #execute}, but the first field that may be null fails. */
    ExecutionResult executeInPart(Call call) {
        return graphql.transform(builder -> builder.instrumentation(new OneFieldFails()))
                .execute(input(call));
    }

    /** The root locale, as graphql-java otherwise reports faults in the language of the machine. */
    private static ExecutionInput input(Call call) {
        return ExecutionInput.newExecutionInput(call.query())
                .operationName(call.operationName())
                .variables(call.variables())
                .locale(Locale.ROOT)
                .build();
    }

    private static Document parse(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    /** Tells a refusal from a mistake of ours, whose details stay here as they would at CJ. */
    private static final class Refusals implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters fault) {
            Failure failure = fault.getException() instanceof Refusal refusal
                    ? new Failure(
                            String.valueOf(refusal.getMessage()),
                            fault.getSourceLocation(),
                            fault.getPath(),
                            refusal.reason())
                    : new Failure("Internal Server Error", fault.getSourceLocation(), fault.getPath(), null);
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(failure).build());
        }
    }
}
