package cjsh.graphql.diff;

import cjsh.graphql.diff.Change.Aspect;
import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one gives to an API: arguments of fields and directives, and fields of input objects. */
final class InputsDiff {
    /**
     * Something to give.
     *
     * @param standard the value that counts when it is left out; empty when there is none
     * @param deprecation why not to use it any more; null when it may be used
     */
    record Input(
            String name,
            GraphQLInputType type,
            String standard,
            @Nullable String deprecation,
            @Nullable String description) {

        static Input of(GraphQLArgument argument) {
            return new Input(
                    argument.getName(),
                    argument.getType(),
                    print(argument.getArgumentDefaultValue()),
                    argument.getDeprecationReason(),
                    argument.getDescription());
        }

        static Input of(GraphQLInputObjectField field) {
            return new Input(
                    field.getName(),
                    field.getType(),
                    print(field.getInputFieldDefaultValue()),
                    field.getDeprecationReason(),
                    field.getDescription());
        }

        /** Schemas that are built from their definition hold literals only. */
        private static String print(InputValueWithState value) {
            return value.getValue() instanceof Value<?> literal
                    ? AstPrinter.printAstCompact(new AstSorter().sort(literal))
                    : "";
        }

        boolean isRequired() {
            return GraphQLTypeUtil.isNonNull(type) && standard.isEmpty();
        }
    }

    private final Changes changes;

    InputsDiff(Changes changes) {
        this.changes = changes;
    }

    /**
     * Compares what one may give.
     *
     * @param word what such a thing is called
     * @param element the coordinate of one, by its name
     * @param optional what to do with one that came and may be left out
     */
    void compare(
            List<Input> before,
            List<Input> after,
            String word,
            Function<String, String> element,
            Consumer<Input> optional) {
        Changes.compare(
                before,
                after,
                Input::name,
                gone -> changes.breaking(Aspect.REMOVED, element.apply(gone.name()), "the " + word + " is gone"),
                came -> {
                    if (came.isRequired()) {
                        changes.breaking(
                                Aspect.ADDED, element.apply(came.name()), "a new " + word + " that must be given");
                    } else {
                        optional.accept(came);
                    }
                },
                (old, now) -> compare(old, now, element.apply(now.name())));
    }

    private void compare(Input before, Input after, String element) {
        if (!TypeSafety.same(before.type(), after.type())) {
            String words =
                    "its type was " + TypeSafety.print(before.type()) + ", now it is " + TypeSafety.print(after.type());
            if (TypeSafety.writable(before.type(), after.type())) {
                changes.safe(Aspect.TYPE, element, words);
            } else {
                changes.breaking(Aspect.TYPE, element, words);
            }
        }
        standard(before, after, element);
        changes.deprecation(element, before.deprecation(), after.deprecation());
        changes.description(element, before.description(), after.description());
    }

    private void standard(Input before, Input after, String element) {
        if (before.standard().equals(after.standard())) {
            return;
        }
        String words = "its default was " + shown(before.standard()) + ", now it is " + shown(after.standard());
        if (after.isRequired() && !before.isRequired()) {
            changes.breaking(Aspect.DEFAULT, element, words + ", so it must be given");
        } else {
            changes.dangerous(Aspect.DEFAULT, element, words);
        }
    }

    private static String shown(String standard) {
        return standard.isEmpty() ? "none" : standard;
    }
}
