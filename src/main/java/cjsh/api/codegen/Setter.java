package cjsh.api.codegen;

import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A method that takes one value and gives back its owner.
 *
 * @param deprecated why it should not be used; null when it may
 */
record Setter(
        JavaSource java,
        String owner,
        String method,
        GraphQLInputValueDefinition element,
        @Nullable String deprecated) {
    /** Times as people have them, beside text. */
    private static final List<String> TIMES = List.of("LocalDate", "Instant", "OffsetDateTime");

    private String parameter() {
        return JavaNames.plain().take(element.getName());
    }

    void one(InputType type, String body) {
        head(Doc.of(element));
        if (type.isUnsafe()) {
            java.line("@SafeVarargs").line("@SuppressWarnings(\"varargs\")");
        }
        method(nullable(type), body, type.isUnsafe() ? "public final " : "public ");
    }

    /** What Java has no null for, and what a lambda fills, is taken away by not being named. */
    private String nullable(InputType type) {
        boolean may = type.isPlain() && GraphQLTypeUtil.isNullable(element.getType());
        return may ? JavaSource.nullable(type.last()) : type.last();
    }

    /** Text in one method, and an overload for each kind of time; none takes a lambda. */
    void times(String ofText, String ofTime) {
        head(Doc.of(element));
        method(GraphQLTypeUtil.isNullable(element.getType()) ? "@Nullable String" : "String", ofText, "public ");
        for (String type : TIMES) {
            String what = type.equals("LocalDate")
                    ? "the start of a day in UTC"
                    : "this " + (type.equals("Instant") ? "instant" : "moment");
            head(Doc.own(String.format(Locale.ROOT, "The same for %s.", what)));
            method(type, ofTime, "public ");
        }
    }

    private void head(Doc doc) {
        java.gap().doc(deprecated == null ? doc : doc.deprecated(deprecated));
        if (deprecated != null) {
            java.line("@Deprecated");
        }
    }

    private void method(String type, String body, String modifiers) {
        java.method(
                modifiers + owner + " " + method + "(" + type + " " + parameter() + ")",
                String.format(Locale.ROOT, body, parameter()));
    }
}
