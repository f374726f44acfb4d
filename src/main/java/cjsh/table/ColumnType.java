package cjsh.table;

/** What a column holds: the Java type of its values, and how it is shown and exported. */
public enum ColumnType {
    /** {@link String}: ids, names, enum values, and lists joined into one cell. */
    TEXT("text"),
    /** {@link Integer}: GraphQL {@code Int}. */
    INT("int"),
    /** {@link Long}: GraphQL {@code Long}. */
    LONG("long"),
    /** {@link java.math.BigDecimal}, exact: money and percentages. */
    DECIMAL("decimal"),
    /** {@link Boolean}. */
    BOOLEAN("boolean"),
    /** {@link java.time.Instant}: GraphQL {@code ISODateTime}. */
    INSTANT("instant");

    private final String label;

    ColumnType(String label) {
        this.label = label;
    }

    /** The word under a column's name in a printed table. */
    public String label() {
        return label;
    }

    /** Whether values are aligned to the right and never cut. */
    public boolean isNumeric() {
        return this == INT || this == LONG || this == DECIMAL;
    }
}
