package cjsh.graphql.completion;

/** What a piece of GraphQL text is; nothing about its looks. */
public enum Meaning {
    KEYWORD,
    FIELD,
    ARGUMENT,
    ENUM_VALUE,
    VARIABLE,
    TYPE,
    DIRECTIVE,
    NUMBER,
    TEXT,
    COMMENT,
    /** What the schema does not know. */
    UNKNOWN,
    /** The bracket that belongs to the one at the cursor. */
    PARTNER
}
