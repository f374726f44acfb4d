package cjsh.api;

/**
 * The states of contracts and promotional properties, in one place so that {@code ACTIVE} means the same word in both.
 * Source: Program Terms "ContractStatus", Promotional Properties "PromotionalPropertyStatus".
 */
public enum Status {
    /** In force; of contracts and of promotional properties. */
    ACTIVE,
    /** A contract offered to the publisher, who has not accepted yet. */
    PENDING_OFFER,
    /** A contract about to fall back to other terms. */
    PENDING_REVERSION,
    /** A contract that was called off. */
    CANCELLED,
    /** A contract whose end time has passed. */
    EXPIRED,
    /** A promotional property that was put away. */
    ARCHIVED,
    /** A promotional property that was closed. */
    TERMINATED
}
