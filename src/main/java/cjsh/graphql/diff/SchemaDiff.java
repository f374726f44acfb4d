package cjsh.graphql.diff;

import cjsh.graphql.OwnMarks;
import cjsh.graphql.diff.Change.Aspect;
import cjsh.graphql.diff.InputsDiff.Input;
import graphql.Directives;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas by the names in them. graphql-java's own {@code SchemaDiff} says nothing of fields that implementations
 * of an interface lose, of new implementations, optional input fields and roots.
 *
 * <p>Marks on elements other than {@code @deprecated}, {@code @oneOf} and {@code @specifiedBy} are not looked at: servers
 * do not tell of them, and nobody who sends a query notices. The directives of {@link OwnMarks} are not looked at either.
 */
public final class SchemaDiff {
    private final GraphQLSchema before;
    private final GraphQLSchema after;
    private final Changes changes = new Changes();

    private SchemaDiff(GraphQLSchema before, GraphQLSchema after) {
        this.before = before;
        this.after = after;
    }

    /** What is different in the second schema, the worst first. */
    public static List<Change> between(GraphQLSchema before, GraphQLSchema after) {
        SchemaDiff diff = new SchemaDiff(before, after);
        diff.roots();
        diff.types();
        diff.directives();
        return diff.changes.sorted();
    }

    private void roots() {
        root("queries", before.getQueryType(), after.getQueryType());
        root("mutations", before.getMutationType(), after.getMutationType());
        root("subscriptions", before.getSubscriptionType(), after.getSubscriptionType());
    }

    private void root(String what, @Nullable GraphQLObjectType old, @Nullable GraphQLObjectType now) {
        if (old == null && now != null) {
            changes.safe(Aspect.ADDED, "schema", "there are " + what + " now: " + now.getName());
        } else if (old != null && now == null) {
            changes.breaking(Aspect.REMOVED, "schema", "there are no " + what + " any more");
        } else if (old != null && now != null && !old.getName().equals(now.getName())) {
            changes.breaking(
                    Aspect.TYPE, "schema", what + " begin at " + now.getName() + " now, not at " + old.getName());
        }
    }

    private void types() {
        TypesDiff types = new TypesDiff(changes, read(before, after));
        Changes.compare(
                own(before),
                own(after),
                GraphQLNamedType::getName,
                gone -> changes.breaking(Aspect.REMOVED, gone.getName(), "the type is gone"),
                this::added,
                types::compare);
    }

    private static List<GraphQLNamedType> own(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .toList();
    }

    /** A new kind of something that could be read before turns up in answers, as a new value of an enum does. */
    private void added(GraphQLNamedType came) {
        List<String> known = came instanceof GraphQLObjectType object
                ? object.getInterfaces().stream()
                        .map(GraphQLNamedOutputType::getName)
                        .filter(name -> before.getType(name) != null)
                        .toList()
                : List.of();
        String words = "a new type, " + TypesDiff.kind(came);
        if (known.isEmpty()) {
            changes.safe(Aspect.ADDED, came.getName(), words);
        } else {
            changes.dangerous(
                    Aspect.ADDED,
                    came.getName(),
                    words + "; answers may hold it wherever they hold " + String.join(" or ", known));
        }
    }

    private static Set<String> read(GraphQLSchema... schemas) {
        Set<String> names = new HashSet<>();
        for (GraphQLSchema schema : schemas) {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLFieldsContainer container) {
                    container
                            .getFieldDefinitions()
                            .forEach(field -> names.add(
                                    GraphQLTypeUtil.unwrapAll(field.getType()).getName()));
                } else if (type instanceof GraphQLUnionType union) {
                    union.getTypes().forEach(member -> names.add(member.getName()));
                }
            }
        }
        return names;
    }

    private void directives() {
        InputsDiff inputs = new InputsDiff(changes);
        Predicate<GraphQLDirective> counts = directive ->
                !OwnMarks.isOwn(directive.getName()) && !Directives.isBuiltInDirective(directive.getName());
        Changes.compare(
                before.getDirectives().stream().filter(counts).toList(),
                after.getDirectives().stream().filter(counts).toList(),
                GraphQLDirective::getName,
                gone -> changes.breaking(Aspect.REMOVED, "@" + gone.getName(), "the directive is gone"),
                came -> changes.safe(Aspect.ADDED, "@" + came.getName(), "a new directive"),
                (old, now) -> directive(inputs, "@" + now.getName(), old, now));
    }

    private void directive(InputsDiff inputs, String element, GraphQLDirective old, GraphQLDirective now) {
        EnumSet<Introspection.DirectiveLocation> gone = EnumSet.copyOf(old.validLocations());
        gone.removeAll(now.validLocations());
        gone.forEach(place -> changes.breaking(Aspect.MEMBERS, element, "it may no longer stand at " + words(place)));
        EnumSet<Introspection.DirectiveLocation> came = EnumSet.copyOf(now.validLocations());
        came.removeAll(old.validLocations());
        came.forEach(place -> changes.safe(Aspect.MEMBERS, element, "it may stand at " + words(place) + " now"));
        if (old.isRepeatable() && !now.isRepeatable()) {
            changes.dangerous(Aspect.TYPE, element, "it may stand only once now");
        } else if (!old.isRepeatable() && now.isRepeatable()) {
            changes.safe(Aspect.TYPE, element, "it may stand several times now");
        }
        inputs.compare(
                old.getArguments().stream().map(Input::of).toList(),
                now.getArguments().stream().map(Input::of).toList(),
                "argument",
                argument -> element + "(" + argument + ":)",
                one -> changes.safe(Aspect.ADDED, element + "(" + one.name() + ":)", "a new argument"));
        changes.description(element, old.getDescription(), now.getDescription());
    }

    private static String words(Introspection.DirectiveLocation place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
