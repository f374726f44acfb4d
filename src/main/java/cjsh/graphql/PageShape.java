package cjsh.graphql;

/** The two ways in which CJ's APIs page. Source: Program Terms "Pagination", Item List "Query Usage". */
public enum PageShape {
    /** {@code limit} and {@code offset}; {@code totalCount} beside the records. */
    OFFSET("limit", "offset", "totalCount"),
    /** {@code pageSize} and {@code page}; only {@code nextPage: null} is the end. */
    TOKEN("pageSize", "page", "nextPage");

    private final String sizeArgument;
    private final String positionArgument;
    private final String endField;

    PageShape(String sizeArgument, String positionArgument, String endField) {
        this.sizeArgument = sizeArgument;
        this.positionArgument = positionArgument;
        this.endField = endField;
    }

    String sizeArgument() {
        return sizeArgument;
    }

    String positionArgument() {
        return positionArgument;
    }

    String endField() {
        return endField;
    }
}
