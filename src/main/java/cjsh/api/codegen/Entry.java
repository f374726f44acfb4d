package cjsh.api.codegen;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A call under its Java names.
 *
 * @param method of the API's entry
 * @param className in the file of the calls
 */
record Entry(Call call, String method, String className) {
    static List<Entry> of(List<Call> calls, JavaNames types) {
        JavaNames methods = JavaNames.methods(JavaNames.OF_ENTRIES);
        List<Entry> entries = new ArrayList<>();
        for (Call call : calls) {
            String name = call.field().getName();
            boolean clash = !methods.isFree(name) && call.path().size() > 1;
            String told = clash ? call.path().get(0).getName() + JavaNames.capitalised(name) : name;
            String method = methods.take(told);
            entries.add(new Entry(call, method, types.take(JavaNames.capitalised(told) + "Call")));
        }
        return entries;
    }

    /** The one argument that a lambda fills; a change has its input there though the schema may not require it. */
    Optional<Call.Argument> lambda() {
        List<Call.Argument> inputs = call.arguments().stream()
                .filter(argument -> InputType.isObject(argument.type()) && InputType.lists(argument.type()) < 2)
                .toList();
        return inputs.stream()
                .filter(Call.Argument::isRequired)
                .findFirst()
                .or(() -> call.mutation() ? inputs.stream().findFirst() : Optional.empty());
    }

    /** The arguments that the entry's method takes, the lambda aside, lists last. */
    List<Call.Argument> parameters() {
        return call.arguments().stream()
                .filter(argument -> argument.isRequired() && !InputType.isObject(argument.type()))
                .sorted(Comparator.comparing(argument -> InputType.lists(argument.type()) > 0))
                .toList();
    }

    /** A method of the call: an argument, or a field of an input that is an argument. */
    record Option(String place, GraphQLInputValueDefinition element) {}

    /** The arguments that chain. Of an input of optional leaves only, like filters, its fields do. */
    List<Option> options() {
        List<Call.Argument> chained = new ArrayList<>(call.arguments());
        chained.removeAll(parameters());
        lambda().ifPresent(chained::remove);
        JavaNames names = JavaNames.methods(JavaNames.OF_CALLS);
        chained.forEach(argument -> names.take(argument.definition().getName()));
        List<Option> options = new ArrayList<>();
        for (Call.Argument argument : chained) {
            if (isFlat(argument, names)) {
                for (GraphQLInputObjectField field : input(argument).getFieldDefinitions()) {
                    names.take(field.getName());
                    options.add(new Option(argument.place() + "." + field.getName(), field));
                }
            } else {
                options.add(new Option(argument.place(), argument.definition()));
            }
        }
        return options;
    }

    private static GraphQLInputObjectType input(Call.Argument argument) {
        return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapNonNull(argument.type());
    }

    private static boolean isFlat(Call.Argument argument, JavaNames names) {
        return !argument.isRequired()
                && GraphQLTypeUtil.unwrapNonNull(argument.type()) instanceof GraphQLInputObjectType input
                && input.getFieldDefinitions().stream()
                        .allMatch(field -> GraphQLTypeUtil.isNullable(field.getType())
                                && !InputType.isObject(field.getType())
                                && names.isFree(field.getName()));
    }
}
