package cjsh.api.codegen;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;

/** What can be filled in: a class for each input type. */
final class InputsFile {
    private final Model model;
    private final JavaSource java;

    private InputsFile(Model model, JavaSource java) {
        this.model = model;
        this.java = java;
    }

    static String source(Model model) {
        JavaSource java = new JavaSource(model);
        new InputsFile(model, java).write();
        return java.toString();
    }

    private void write() {
        String name = model.prefix() + "Inputs";
        java.doc(Doc.own("What can be filled in for the " + model.title()
                        + " API; each input of its schema is a class."))
                .open("public final class " + name)
                .line("private " + name + "() {}");
        model.inputs().forEach(this::input);
        java.close();
    }

    private void input(GraphQLInputObjectType type) {
        String name = model.className(type);
        java.gap()
                .doc(Doc.of(type))
                .open("public static final class " + name + " extends Input<" + name + ">")
                .line(name + "() {}");
        JavaNames names = JavaNames.methods(JavaNames.OF_INPUTS);
        type.getFieldDefinitions().forEach(field -> field(name, field, names));
        java.close();
    }

    private void field(String owner, GraphQLInputObjectField field, JavaNames names) {
        InputType type = InputType.of(field.getType(), model);
        Setter setter = new Setter(
                java,
                owner,
                names.take(field.getName()),
                field,
                field.isDeprecated() ? field.getDeprecationReason() : null);
        if (type.isTime()) {
            setter.times(
                    "return setTime(\"" + field.getName() + "\", %s);", "return set(\"" + field.getName() + "\", %s);");
        } else if (type.isObject() && type.lists() == 0) {
            setter.one(type, "return object(\"" + field.getName() + "\", new " + type.single() + "(), %s);");
        } else if (type.isUnsafe()) {
            setter.one(type, "return objects(\"" + field.getName() + "\", " + type.single() + "::new, %s);");
        } else {
            setter.one(type, "return set(\"" + field.getName() + "\", %s);");
        }
    }
}
