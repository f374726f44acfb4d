package cjsh.display;

/** What a piece of text is, as far as its looks go; a {@link Theme} says how that looks. */
public enum Style {
    /** A word of a language: {@code var}, {@code query}, {@code select}. */
    KEYWORD,
    /** A text literal. */
    LITERAL,
    NUMBER,
    COMMENT,
    /** A class, or a type of a schema. */
    TYPE,
    /** A field of a schema. */
    FIELD,
    /** An argument or input field of a schema. */
    ARGUMENT,
    /** An enum value. */
    CONSTANT,
    /** A variable of a GraphQL document. */
    VARIABLE,
    /** A magic's sign and name. */
    MAGIC,
    /** What the language does not know. */
    WRONG,
    /** The bracket that belongs to the one at the cursor. */
    PARTNER,
    /** A text that is offered and not typed yet. */
    OFFER,
    /** Our own marks among data: missing, hidden, units. */
    MARK,
    /** A column's name, a heading. */
    HEAD,
    /** A message about a fault. */
    FAULT,
    /** The prompt. */
    PROMPT
}
