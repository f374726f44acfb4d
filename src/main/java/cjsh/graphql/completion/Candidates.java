package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Catalog.Operation;
import cjsh.graphql.completion.Catalog.Scope;
import cjsh.graphql.completion.Proposal.Kind;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that may stand at a place, in the order of the schema.
 *
 * @param follows the next character behind the word at the cursor that is no blank; what it opens is not inserted again
 */
record Candidates(Catalog catalog, Facts facts, char follows) {
    /** graphql-java adds them to every schema; no endpoint of CJ's is known to have them. */
    private static final Set<String> NOT_CJS = Set.of("defer", "experimental_disableErrorPropagation");

    List<Proposal> of(Expected expected) {
        if (expected instanceof Expected.Fields fields) {
            return fields(fields.scopes());
        } else if (expected instanceof Expected.Inputs inputs) {
            return inputs(inputs);
        } else if (expected instanceof Expected.Value value) {
            return values(value);
        } else if (expected instanceof Expected.Definition) {
            return definitions();
        } else if (expected instanceof Expected.On) {
            return List.of(keyword("on", "on "));
        } else if (expected instanceof Expected.Spread spread) {
            return spreads(spread);
        } else if (expected instanceof Expected.Conditions conditions) {
            return conditions(conditions);
        } else if (expected instanceof Expected.InputTypes types) {
            return inputTypes(types.meant());
        } else if (expected instanceof Expected.Directives directives) {
            return directives(directives);
        }
        return List.of();
    }

    private List<Proposal> definitions() {
        List<Proposal> found = new ArrayList<>();
        found.add(keyword("{", "{ "));
        for (Operation operation : Operation.values()) {
            if (!catalog.roots(operation, Optional.empty()).isEmpty()) {
                found.add(keyword(operation.keyword(), operation.keyword() + " "));
            }
        }
        found.add(keyword("fragment", "fragment "));
        return found;
    }

    private static Proposal keyword(String word, String insert) {
        return new Proposal(Kind.KEYWORD, word, insert, "", "", "", Optional.empty());
    }

    /** What of the text decides how a name goes on: nothing is put behind it that is there already. */
    private record FieldsOf(List<Scope> scopes, boolean isFollowed) {}

    private record InputOf(GraphQLInputValueDefinition definition, boolean isFollowed) {}

    private record InputTypesOf(Optional<Entry> meant) {}

    private List<Proposal> fields(List<Scope> scopes) {
        return catalog.kept(new FieldsOf(scopes, isFollowed()), () -> allFields(scopes));
    }

    private boolean isFollowed() {
        return follows == '(' || follows == '{' || follows == ':';
    }

    private List<Proposal> allFields(List<Scope> scopes) {
        List<Proposal> found = new ArrayList<>();
        for (Scope scope : scopes) {
            for (GraphQLFieldDefinition field : Fields.own(scope.type())) {
                found.add(Element.of(field, "")
                        .proposal(insert(field), isRoot(scope) ? scope.entry().name() : ""));
            }
        }
        for (Scope scope : scopes) {
            for (Fields.Found member : Fields.members(scope)) {
                found.add(member(member));
            }
        }
        if (!scopes.isEmpty()) {
            found.add(Element.of(Introspection.TypeNameMetaFieldDef, "").proposal("__typename", ""));
        }
        return found;
    }

    private boolean isRoot(Scope scope) {
        return catalog.entries().size() > 1
                && List.of(Operation.values()).stream()
                        .flatMap(operation -> scope.entry().root(operation).stream())
                        .anyMatch(scope.type()::equals);
    }

    private static Proposal member(Fields.Found member) {
        Element element = Element.of(member.field(), member.owner());
        String inside = Fields.isComposite(member.field()) ? element.name() + " { " : element.name() + " }";
        String insert = "... on " + member.owner() + " { " + inside;
        return new Proposal(
                Kind.MEMBER,
                element.name(),
                insert,
                element.type(),
                member.owner(),
                element.description(),
                element.deprecation());
    }

    private String insert(GraphQLFieldDefinition field) {
        if (isFollowed()) {
            return field.getName();
        }
        Optional<String> required = field.getArguments().stream()
                .filter(Candidates::isRequired)
                .map(GraphQLInputValueDefinition::getName)
                .findFirst();
        return field.getName() + required.map(name -> "(" + name + ": ").orElse(Fields.isComposite(field) ? " { " : "");
    }

    private List<Proposal> inputs(Expected.Inputs inputs) {
        List<Proposal> found = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            for (GraphQLInputValueDefinition input : inputs.open()) {
                if (isRequired(input) == required) {
                    found.addAll(catalog.kept(
                            new InputOf(input, follows == ':'),
                            () -> List.of(Element.of(input, inputs.owner()).proposal(insert(input), ""))));
                }
            }
        }
        return found;
    }

    private String insert(GraphQLInputValueDefinition input) {
        if (follows == ':') {
            return input.getName();
        }
        GraphQLInputType type = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(input.getType());
        String list = type instanceof GraphQLList ? "[" : "";
        String object = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType ? "{ " : "";
        return input.getName() + ": " + list + object;
    }

    static boolean isRequired(GraphQLInputValueDefinition input) {
        return GraphQLTypeUtil.isNonNull(input.getType()) && !Inputting.hasDefault(input);
    }

    private List<Proposal> values(Expected.Value value) {
        List<Proposal> found = new ArrayList<>();
        var named = GraphQLTypeUtil.unwrapAll(value.type());
        if (!value.isVariable() && named instanceof GraphQLEnumType type) {
            found.addAll(catalog.kept(
                    type,
                    () -> type.getValues().stream()
                            .map(one -> Element.of(one, type).proposal(one.getName(), ""))
                            .toList()));
        }
        if (!value.isVariable() && named.getName().equals("Boolean")) {
            for (String literal : List.of("true", "false")) {
                found.add(new Proposal(Kind.LITERAL, literal, literal, "Boolean", "", "", Optional.empty()));
            }
        }
        value.variables().stream()
                .filter(variable -> VariableFit.fits(variable, value.type(), value.hasDefault()))
                .map(variable -> new Proposal(
                        Kind.VARIABLE,
                        "$" + variable.name(),
                        "$" + variable.name(),
                        variable.type(),
                        "",
                        "",
                        Optional.empty()))
                .forEach(found::add);
        return found;
    }

    private List<Proposal> spreads(Expected.Spread spread) {
        Scope parent = spread.parent();
        List<Proposal> found = new ArrayList<>();
        for (Facts.Definition fragment : facts.fragments()) {
            boolean fits = catalog.composite(fragment.condition(), Optional.of(parent.entry()))
                    .filter(scope -> parent.entry().overlap(parent.type(), scope.type()))
                    .isPresent();
            if (fits && fragment.start() != spread.definition()) {
                found.add(new Proposal(
                        Kind.FRAGMENT,
                        fragment.name(),
                        fragment.name(),
                        fragment.condition(),
                        "",
                        "",
                        Optional.empty()));
            }
        }
        if (!(parent.type() instanceof GraphQLObjectType)) {
            for (GraphQLObjectType type : parent.entry().possible(parent.type())) {
                Proposal condition = condition(type);
                found.add(new Proposal(
                        Kind.TYPE,
                        "on " + condition.label(),
                        "on " + condition.insert(),
                        "",
                        "",
                        condition.description(),
                        Optional.empty()));
            }
        }
        return found;
    }

    private List<Proposal> conditions(Expected.Conditions conditions) {
        if (conditions.parent().isEmpty()) {
            Map<String, Proposal> byName = new LinkedHashMap<>();
            for (Entry entry : conditions.meant().map(List::of).orElse(catalog.entries())) {
                entry.schema().getAllTypesAsList().stream()
                        .filter(GraphQLCompositeType.class::isInstance)
                        .filter(type -> !type.getName().startsWith("__"))
                        .forEach(type -> byName.putIfAbsent(type.getName(), condition(type)));
            }
            return List.copyOf(byName.values());
        }
        Scope parent = conditions.parent().get();
        if (parent.type() instanceof GraphQLObjectType) {
            return List.of(condition(parent.type()));
        }
        Set<GraphQLNamedType> types = new LinkedHashSet<>(parent.entry().possible(parent.type()));
        List.copyOf(types)
                .forEach(type -> ((GraphQLObjectType) type).getInterfaces().forEach(types::add));
        return types.stream().map(this::condition).toList();
    }

    private Proposal condition(GraphQLNamedType type) {
        return Element.of(type).proposal(type.getName() + (follows == '{' || follows == '@' ? "" : " { "), "");
    }

    private List<Proposal> inputTypes(Optional<Entry> meant) {
        return catalog.kept(new InputTypesOf(meant), () -> allInputTypes(meant));
    }

    private List<Proposal> allInputTypes(Optional<Entry> meant) {
        Map<String, Proposal> byName = new LinkedHashMap<>();
        for (Entry entry : meant.map(List::of).orElse(catalog.entries())) {
            entry.schema().getAllTypesAsList().stream()
                    .filter(GraphQLInputType.class::isInstance)
                    .filter(type -> !type.getName().startsWith("__"))
                    .forEach(type ->
                            byName.putIfAbsent(type.getName(), Element.of(type).proposal(type.getName(), "")));
        }
        return List.copyOf(byName.values());
    }

    private List<Proposal> directives(Expected.Directives expected) {
        Entry entry = expected.meant().orElse(catalog.entries().get(0));
        return entry.schema().getDirectives().stream()
                .filter(directive -> directive.validLocations().contains(expected.location()))
                .filter(directive -> !NOT_CJS.contains(directive.getName()))
                .map(directive -> Element.of(directive).proposal(insert(directive), ""))
                .toList();
    }

    private String insert(GraphQLDirective directive) {
        boolean needsMore = directive.getArguments().stream().anyMatch(Candidates::isRequired) && follows != '(';
        return needsMore
                ? directive.getName() + "(" + directive.getArguments().get(0).getName() + ": "
                : directive.getName();
    }
}
