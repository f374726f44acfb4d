package cjsh.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.Arrays;
import java.util.Optional;

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

    /** How a field pages; empty for one that does not. */
    public static Optional<PageShape> of(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer page
                ? Arrays.stream(values())
                        .filter(shape -> field.getArgument(shape.sizeArgument) != null
                                && field.getArgument(shape.positionArgument) != null
                                && page.getFieldDefinition(shape.endField) != null)
                        .findFirst()
                : Optional.empty();
    }

    /** The field of a page that holds its records: the one list of objects that it has. */
    public static Optional<GraphQLFieldDefinition> recordsOf(GraphQLFieldsContainer page) {
        return page.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                        && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer)
                .findFirst();
    }

    /** Whether an argument of a paged field is the pager's business. */
    public boolean owns(String argument) {
        return argument.equals(sizeArgument) || argument.equals(positionArgument);
    }

    public String sizeArgument() {
        return sizeArgument;
    }

    String positionArgument() {
        return positionArgument;
    }

    String endField() {
        return endField;
    }
}
