package cjsh.sandbox;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field that could not be answered: refused for a reason, or broken, which has none. */
final class Failure implements GraphQLError {
    private static final long serialVersionUID = 1;

    private final String message;
    private final transient List<SourceLocation> locations;
    private final transient List<Object> path;
    private final Refusal.@Nullable Reason reason;

    Failure(String message, @Nullable SourceLocation location, ResultPath path, Refusal.@Nullable Reason reason) {
        this.message = message;
        this.locations = location == null ? List.of() : List.of(location);
        this.path = path.toList();
        this.reason = reason;
    }

    /** Empty for an internal error. */
    Optional<Refusal.Reason> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }
}
