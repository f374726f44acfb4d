package cjsh.sandbox;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first field of a request, at which an invented error can point as a real one would. */
record RootField(String responseKey, int line, int column) {
    static Optional<RootField> of(String query) {
        try {
            Document document = Parser.parse(query);
            return document.getDefinitionsOfType(OperationDefinition.class).stream()
                    .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
                    .findFirst()
                    .flatMap(RootField::of);
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<RootField> of(Field field) {
        return Optional.ofNullable(field.getSourceLocation())
                .map(at -> new RootField(field.getResultKey(), at.getLine(), at.getColumn()));
    }

    List<Map<String, Object>> locations() {
        return List.of(Dialect.members("line", line, "column", column));
    }

    List<Object> path() {
        return List.of(responseKey);
    }
}
