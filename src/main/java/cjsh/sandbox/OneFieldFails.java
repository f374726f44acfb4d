package cjsh.sandbox;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLTypeUtil;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the first field that may be null, for an answer with data and an error beside them. Good for one execution.
 */
final class OneFieldFails extends SimplePerformantInstrumentation {
    private final AtomicBoolean failed = new AtomicBoolean();

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        boolean mayBeNull =
                GraphQLTypeUtil.isNullable(parameters.getEnvironment().getFieldType());
        if (!mayBeNull || failed.getAndSet(true)) {
            return fetcher;
        }
        return environment -> {
            throw new IllegalStateException("broken on purpose");
        };
    }
}
