package cjsh.api.codegen;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What arguments and inputs can be one of. */
final class EnumsFile {
    private final Model model;
    private final JavaSource java;

    private EnumsFile(Model model, JavaSource java) {
        this.model = model;
        this.java = java;
    }

    static String source(Model model) {
        JavaSource java = new JavaSource(model);
        new EnumsFile(model, java).write();
        return java.toString();
    }

    private void write() {
        String name = model.prefix() + "Enums";
        java.doc(Doc.own("What arguments and inputs of the " + model.title() + " API can be one of."))
                .open("public final class " + name)
                .line("private " + name + "() {}");
        model.enums().forEach(this::constants);
        java.close();
    }

    private void constants(GraphQLEnumType type) {
        JavaNames names = JavaNames.plain();
        names.take("wireName");
        Map<GraphQLEnumValueDefinition, String> constants = new LinkedHashMap<>();
        type.getValues().forEach(value -> constants.put(value, names.take(value.getName())));
        boolean renamed = constants.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().getName().equals(entry.getValue()));
        String name = model.className(type);
        java.gap().doc(Doc.of(type)).open("public enum " + name + (renamed ? " implements WireName" : ""));
        int left = constants.size();
        for (Map.Entry<GraphQLEnumValueDefinition, String> entry : constants.entrySet()) {
            GraphQLEnumValueDefinition value = entry.getKey();
            java.doc(value.isDeprecated() ? Doc.of(value).deprecated(value.getDeprecationReason()) : Doc.of(value));
            if (value.isDeprecated()) {
                java.line("@Deprecated");
            }
            String wire = renamed ? "(\"" + value.getName() + "\")" : "";
            java.line(entry.getValue() + wire + (--left > 0 ? "," : renamed ? ";" : ""));
        }
        if (renamed) {
            wireName(name);
        }
        java.close();
    }

    private void wireName(String name) {
        List.of("", "private final String wireName;", "").forEach(java::line);
        java.method(name + "(String wireName)", "this.wireName = wireName;");
        java.gap().line("@Override").method("public String wireName()", "return wireName;");
    }
}
