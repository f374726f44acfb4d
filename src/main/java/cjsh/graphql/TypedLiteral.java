package cjsh.graphql;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value typed on a command line: GraphQL or JSON, which differ in the quotes around names only. */
final class TypedLiteral {
    private TypedLiteral() {}

    /**
     * @param name of the variable, for the message
     * @throws InvalidQueryException when it is neither, or says two things of one name
     */
    static @Nullable Object read(String name, String text) {
        SourceText source =
                SourceText.of(text.startsWith("{") || text.startsWith("[") ? withoutQuotedNames(text) : text);
        try {
            Value<?> value = Parser.parseValue(source.text());
            List<Problem> doubled = new ArrayList<>();
            findDoubled(value, source, doubled);
            if (!doubled.isEmpty()) {
                throw new InvalidQueryException("$" + name, text, doubled);
            }
            return WireValue.ofLiteral(value);
        } catch (InvalidSyntaxException | ClassCastException | StackOverflowError e) {
            throw new InvalidQueryException(
                    "$" + name, text, List.of(source.problemAt(0, text.length(), "this is no GraphQL value")));
        }
    }

    /** Blanks in place of the quotes, so that places stay. */
    private static String withoutQuotedNames(String text) {
        StringBuilder plain = new StringBuilder(text);
        TokenPlaces tokens = TokenPlaces.of(text);
        for (int i = 0; i + 1 < tokens.starts().size(); i++) {
            int start = tokens.starts().get(i);
            int last = tokens.ends().get(i) - 1;
            boolean isKey =
                    text.charAt(start) == '"' && text.charAt(tokens.starts().get(i + 1)) == ':';
            if (isKey && last > start && text.substring(start + 1, last).matches("[_A-Za-z][_0-9A-Za-z]*")) {
                plain.setCharAt(start, ' ');
                plain.setCharAt(last, ' ');
            }
        }
        return plain.toString();
    }

    private static void findDoubled(Value<?> value, SourceText source, List<Problem> doubled) {
        if (value instanceof ArrayValue array) {
            for (Value<?> element : array.getValues()) {
                findDoubled(element, source, doubled);
            }
        } else if (value instanceof ObjectValue object) {
            Set<String> names = new HashSet<>();
            for (ObjectField field : object.getObjectFields()) {
                SourceLocation at = source.token(field.getValue().getSourceLocation(), -2);
                if (!names.add(field.getName())) {
                    doubled.add(source.problem(at, "`" + field.getName() + "` is given twice"));
                }
                findDoubled(field.getValue(), source, doubled);
            }
        }
    }
}
