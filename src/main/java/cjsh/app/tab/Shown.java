package cjsh.app.tab;

import java.util.List;
import java.util.Optional;

/**
 * A column as Tab shows it.
 *
 * @param type a word for its type
 * @param example a value of it, or what the schema says of it, or the empty text
 */
record Shown(String name, String type, String example) {
    boolean isText() {
        return type.equals("text") || type.equals("string");
    }

    boolean isNumber() {
        return List.of("int", "integer", "long", "decimal", "double", "float", "short")
                .contains(type);
    }

    String detail() {
        return example.isEmpty() ? type : type + " · " + example;
    }

    static Optional<Shown> named(List<Shown> columns, String name) {
        return columns.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }
}
