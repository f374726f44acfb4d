package cjsh.api.codegen;

import cjsh.graphql.Fragments;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;

/** What can be selected: a class for each type that a call can reach. */
final class FieldsFile {
    private final Model model;
    private final JavaSource java;

    private FieldsFile(Model model, JavaSource java) {
        this.model = model;
        this.java = java;
    }

    static String source(Model model) {
        JavaSource java = new JavaSource(model);
        new FieldsFile(model, java).write();
        return java.toString();
    }

    private void write() {
        String name = model.prefix() + "Fields";
        java.doc(Doc.own("What can be selected of the " + model.title() + " API; each type of its schema is a class."))
                .open("public final class " + name)
                .line("private " + name + "() {}");
        model.composites().forEach(this::type);
        java.close();
    }

    private void type(GraphQLCompositeType type) {
        String name = model.className(type);
        java.gap()
                .doc(Doc.of((GraphQLNamedSchemaElement) type))
                .open("public static final class " + name + " extends Fields<" + name + ">")
                .line(name + "() {}");
        JavaNames names = JavaNames.methods(JavaNames.OF_FIELDS);
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> field(name, field, names));
        }
        List<GraphQLObjectType> possible = Fragments.possibleTypes(type, model.schema());
        for (GraphQLObjectType one : possible) {
            String method = names.take("on" + JavaNames.capitalised(Fragments.shortName(one, possible)));
            String fields = model.className(one);
            java.gap()
                    .doc(Doc.of(one))
                    .method(
                            "public " + name + " " + method + "(UnaryOperator<" + fields + "> fields)",
                            "return on(\"" + one.getName() + "\", new " + fields + "(), fields);");
        }
        java.close();
    }

    private void field(String owner, GraphQLFieldDefinition field, JavaNames names) {
        String method = names.take(field.getName());
        List<String> parameters = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        JavaNames locals = JavaNames.plain();
        locals.take("fields");
        Doc doc = Doc.of(field);
        for (GraphQLArgument argument : field.getArguments()) {
            if (Call.isRequired(argument)) {
                String name = locals.take(argument.getName());
                parameters.add(InputType.of(argument.getType(), model).inner() + " " + name);
                passed.add("\"" + argument.getName() + "\", " + name);
                doc.parameter(name, argument);
            }
        }
        String arguments = passed.isEmpty() ? "" : ", arguments(" + String.join(", ", passed) + ")";
        String body = "return leaf(\"" + field.getName() + "\"" + arguments + ");";
        if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType below) {
            String fields = model.className(below);
            parameters.add("UnaryOperator<" + fields + "> fields");
            body = "return object(\"" + field.getName() + "\"" + arguments + ", new " + fields + "(), fields);";
        }
        java.gap().doc(field.isDeprecated() ? doc.deprecated(field.getDeprecationReason()) : doc);
        if (field.isDeprecated()) {
            java.line("@Deprecated");
        }
        java.method("public " + owner + " " + method + "(" + String.join(", ", parameters) + ")", body);
    }
}
