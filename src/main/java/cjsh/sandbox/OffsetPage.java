package cjsh.sandbox;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/**
 * The part of a list that offset and limit ask for. CJ documents the default and the maximum, not what happens beyond
 * it; this refuses, as a silent cut would hide a client's mistake.
 */
record OffsetPage(int offset, int limit) {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    static OffsetPage of(DataFetchingEnvironment environment) {
        Integer offset = environment.getArgument("offset");
        Integer limit = environment.getArgument("limit");
        return new OffsetPage(offset == null ? 0 : offset, limit == null ? DEFAULT_LIMIT : limit).checked();
    }

    private OffsetPage checked() {
        if (offset < 0) {
            throw Refusal.arguments("The argument offset must not be negative, but is " + offset + ".");
        }
        if (limit < 0 || limit > MAX_LIMIT) {
            throw Refusal.arguments("The argument limit must be from 0 to " + MAX_LIMIT + ", but is " + limit + ".");
        }
        return this;
    }

    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }
}
