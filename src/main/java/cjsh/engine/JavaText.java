package cjsh.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Java source for values. */
public final class JavaText {
    private JavaText() {}

    static String listDeclaration(String name, List<String> values) {
        return values.stream()
                .map(JavaText::literal)
                .collect(Collectors.joining(", ", "java.util.List<String> " + name + " = java.util.List.of(", ");"));
    }

    /** A text in quotes; every character that is not plain becomes an escape, so nothing can close the literal early. */
    public static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c >= ' ' && c < 127) {
                literal.append(c);
            } else {
                literal.append(escape(c));
            }
        }
        return literal.append('"').toString();
    }

    private static String escape(char c) {
        // Below 256 octal: a Unicode escape of a line end would end the line before the literal is read.
        return c < 256 ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c);
    }
}
