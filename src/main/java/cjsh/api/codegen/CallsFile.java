package cjsh.api.codegen;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputValueDefinition;
import org.jspecify.annotations.Nullable;

/** What can be asked for: a class for each call, with its optional arguments. */
final class CallsFile {
    private final Model model;
    private final JavaSource java;

    private CallsFile(Model model, JavaSource java) {
        this.model = model;
        this.java = java;
    }

    static String source(Model model) {
        JavaSource java = new JavaSource(model);
        new CallsFile(model, java).write();
        return java.toString();
    }

    private void write() {
        String name = model.prefix() + "Calls";
        java.doc(Doc.own("What the " + model.title() + " API can be asked for: arguments chain, then select."))
                .open("public final class " + name)
                .line("private " + name + "() {}");
        model.entries().forEach(this::call);
        java.close();
    }

    private void call(Entry entry) {
        String name = entry.className();
        Call call = entry.call();
        String fields = model.fieldsClass(call.record());
        String base = call.mutation() ? "MutationCall" : "RecordCall";
        java.gap()
                .doc(Doc.of(call.field()))
                .open("public static final class " + name + " extends " + base + "<" + name + ", " + fields + ">")
                .method(name + "(Connection connection, CallSpec spec)", "super(connection, spec);")
                .gap()
                .line("@Override")
                .method("protected " + name + " with(CallSpec spec)", "return new " + name + "(connection(), spec);")
                .gap()
                .line("@Override")
                .method("protected " + fields + " record()", "return new " + fields + "();");
        if (call.pages().isPresent()) {
            java.gap()
                    .doc(Doc.own("Records in one request; the largest that the API allows unless said otherwise."))
                    .method(
                            "public " + name + " pageSize(int pageSize)",
                            "return checked(spec().withPageSize(pageSize));");
        }
        JavaNames names = JavaNames.methods(JavaNames.OF_CALLS);
        entry.options().forEach(option -> setter(name, names, option));
        java.close();
    }

    private void setter(String owner, JavaNames names, Entry.Option option) {
        GraphQLInputValueDefinition element = option.element();
        InputType type = InputType.of(element.getType(), model);
        Setter setter = new Setter(java, owner, names.take(element.getName()), element, deprecation(element));
        String at = "(\"" + option.place() + "\", ";
        if (type.isTime()) {
            setter.times("return timeArgument" + at + "%s);", "return argument" + at + "%s);");
        } else if (type.isObject() && type.lists() == 0) {
            setter.one(type, "return argument" + at + "new " + type.single() + "(), %s);");
        } else if (type.isUnsafe()) {
            setter.one(type, "return arguments" + at + type.single() + "::new, %s);");
        } else {
            setter.one(type, "return argument" + at + "%s);");
        }
    }

    private static @Nullable String deprecation(GraphQLInputValueDefinition element) {
        if (element instanceof GraphQLInputObjectField field && field.isDeprecated()) {
            return field.getDeprecationReason();
        }
        return element instanceof GraphQLArgument argument && argument.isDeprecated()
                ? argument.getDeprecationReason()
                : null;
    }
}
