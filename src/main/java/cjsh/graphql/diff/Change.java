package cjsh.graphql.diff;

/**
 * One difference between two schemas.
 *
 * @param level whom it hurts
 * @param aspect what about the element is different
 * @param element its schema coordinate, as the GraphQL specification writes them: {@code Contract.status}, {@code
 *     PublisherQueries.contracts(limit:)}, {@code ContractStatus.ACTIVE}, {@code @include}; {@code schema} for the roots
 * @param words what happened, in one line without the element's name
 */
public record Change(Level level, Aspect aspect, String element, String words) {
    /** Whom a change hurts. */
    public enum Level {
        /** A query that was right may be refused now. */
        BREAKING,
        /** Every query stays right, but may bring what it did not bring before. */
        DANGEROUS,
        /** Nobody needs to do anything. */
        SAFE
    }

    /** What about an element is different. */
    public enum Aspect {
        ADDED,
        REMOVED,
        TYPE,
        DEFAULT,
        MEMBERS,
        DEPRECATION,
        DESCRIPTION
    }
}
