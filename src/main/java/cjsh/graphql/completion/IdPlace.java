package cjsh.graphql.completion;

/**
 * A place in GraphQL text where an id stands or may stand.
 *
 * @param kind what it is the id of, as {@link cjsh.graphql.IdKind} says it
 * @param start where it begins, behind its quote if there is one
 * @param end where it ends, before its quote if there is one
 * @param isQuoted whether it stands in quotes already
 */
public record IdPlace(String kind, int start, int end, boolean isQuoted) {}
