package cjsh.api.codegen;

import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the door starts: a method for each call, with its required arguments. */
final class ApiFile {
    private final Model model;
    private final JavaSource java;

    private ApiFile(Model model, JavaSource java) {
        this.model = model;
        this.java = java;
    }

    static String source(Model model) {
        JavaSource java = new JavaSource(model);
        new ApiFile(model, java).write();
        return java.toString();
    }

    private void write() {
        String name = model.prefix() + "Api";
        java.doc(Doc.own("The " + model.title() + " API."))
                .open("public class " + name + " extends ApiEntry")
                .doc(Doc.own("Calls made here go to the connection that there is then."))
                .method("public " + name + "(Supplier<Connection> connection)", "super(connection);");
        model.entries().forEach(this::entry);
        Alias.of(model).forEach(alias -> alias.write(java, model));
        java.close();
    }

    private void entry(Entry entry) {
        Call call = entry.call();
        JavaNames names = JavaNames.plain();
        names.take("call");
        List<String> parameters = new ArrayList<>();
        List<String> with = new ArrayList<>();
        Doc doc = Doc.of(call.field());
        List<Call.Argument> plain = entry.parameters();
        boolean lambda = entry.lambda().isPresent();
        for (int i = 0; i < plain.size(); i++) {
            Call.Argument argument = plain.get(i);
            InputType type = InputType.of(argument.type(), model);
            String name = names.take(argument.definition().getName());
            boolean last = !lambda && i == plain.size() - 1;
            parameters.add((last ? type.last() : type.inner()) + " " + name);
            doc.parameter(name, argument.definition());
            String value = type.isTime()
                    ? "time(\"" + argument.definition().getName() + "\", " + name + ")"
                    : "wire(" + name + ")";
            with.add(".with(\"" + argument.place() + "\", " + value + ")");
        }
        entry.lambda().ifPresent(argument -> {
            InputType type = InputType.of(argument.type(), model);
            String name = names.take(argument.definition().getName());
            parameters.add(type.last() + " " + name);
            doc.parameter(name, argument.definition());
            String input = type.lists() == 0 ? "new " + type.single() + "(), " : type.single() + "::new, ";
            with.add(".with(\"" + argument.place() + "\", filled(" + input + name + "))");
        });
        boolean unsafe = entry.lambda()
                .filter(argument -> InputType.of(argument.type(), model).isUnsafe())
                .isPresent();
        GraphQLFieldDefinition field = call.field();
        java.gap().doc(field.isDeprecated() ? doc.deprecated(field.getDeprecationReason()) : doc);
        if (field.isDeprecated()) {
            java.line("@Deprecated");
        }
        if (unsafe) {
            java.line("@SafeVarargs").line("@SuppressWarnings(\"varargs\")");
        }
        String type = model.prefix() + "Calls." + entry.className();
        String path =
                call.path().stream().map(step -> ", \"" + step.getName() + "\"").collect(Collectors.joining());
        String kind = call.mutation() ? "mutation(" : "query(";
        java.open("public " + (unsafe ? "final " : "") + type + " " + entry.method() + "("
                + String.join(", ", parameters) + ")");
        java.line("CallSpec call = CallSpec." + kind + model.apiConstant() + path + ")" + (with.isEmpty() ? ";" : ""));
        for (int i = 0; i < with.size(); i++) {
            java.line("        " + with.get(i) + (i == with.size() - 1 ? ";" : ""));
        }
        String made = "new " + type + "(connection(), call)";
        java.line("return " + (call.mutation() ? made : "valid(" + made + ")") + ";")
                .close();
    }
}
