package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Catalog.Scope;
import cjsh.graphql.completion.PathCursor.Place;
import cjsh.graphql.completion.Proposal.Kind;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completion and hover in paths: {@code status rate: programTerms.actionTerms.commissions.rate.va}. */
public final class PathCompleter {
    /** With fewer letters nearly everything begins so. */
    private static final int LEAST_FOR_BELOW = 2;

    private static final int DEEPEST = 3;

    private final Scope record;
    private final boolean onlyLists;

    private PathCompleter(Scope record, boolean onlyLists) {
        this.record = record;
        this.onlyLists = onlyLists;
    }

    /** For the fields of this type; empty when the schema has no such type with fields. */
    public static Optional<PathCompleter> ofFields(GraphQLSchema schema, String type) {
        return scope(schema, type).map(scope -> new PathCompleter(scope, false));
    }

    /** For the lists below this type, whose elements can be rows. */
    public static Optional<PathCompleter> ofLists(GraphQLSchema schema, String type) {
        return scope(schema, type).map(scope -> new PathCompleter(scope, true));
    }

    private static Optional<Scope> scope(GraphQLSchema schema, String type) {
        return new Catalog(Map.of("", schema)).composite(type, Optional.empty());
    }

    /** What may stand at an offset. */
    public Proposals complete(String text, int offset) {
        int cursor = Math.max(0, Math.min(offset, text.length()));
        Place place = PathCursor.read(text, cursor, record);
        int end = place.wordEnd(text);
        String typed = text.substring(place.start(), cursor);
        List<Proposal> all = place.expectsOn()
                ? List.of(new Proposal(Kind.KEYWORD, "on", "on ", "", "", "", Optional.empty()))
                : place.isNarrowing() ? types(place, follows(text, end)) : fields(place);
        List<Proposal> below = typed.length() < LEAST_FOR_BELOW
                        || place.expectsOn()
                        || place.isNarrowing()
                        || all.stream().anyMatch(one -> Matching.means(typed, one.label()))
                ? List.of()
                : below(place, typed);
        return new Proposals(place.start(), end, below.isEmpty() ? Matching.rank(typed, all) : below);
    }

    /** Fields further down, by the way that leads there, when none here begins so. */
    private List<Proposal> below(Place place, String typed) {
        List<Proposal> found = new ArrayList<>();
        place.scope().ifPresent(scope -> below(scope, "", typed, 0, found));
        return found;
    }

    private void below(Scope scope, String way, String typed, int depth, List<Proposal> found) {
        Map<String, GraphQLFieldDefinition> fields = new LinkedHashMap<>();
        Fields.own(scope.type()).forEach(field -> fields.put(field.getName(), field));
        Fields.members(scope)
                .forEach(member -> fields.putIfAbsent(member.field().getName(), member.field()));
        fields.forEach((name, field) -> {
            boolean list = onlyLists && leadsToList(field, scope.entry(), new HashSet<>());
            if (depth > 0 && (!onlyLists || list) && name.regionMatches(true, 0, typed, 0, typed.length())) {
                Element element = Element.of(field, "");
                String path = way + name;
                boolean ends = !Fields.isComposite(field) || (onlyLists && isList(field));
                found.add(new Proposal(
                        Kind.FIELD,
                        path,
                        ends ? path : path + ".",
                        element.type(),
                        "",
                        element.description(),
                        element.deprecation()));
            }
            if (depth < DEEPEST && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type) {
                below(new Scope(scope.entry(), type), way + name + ".", typed, depth + 1, found);
            }
        });
    }

    /** What stands at an offset. */
    public Optional<String> describe(String text, int offset) {
        int cursor = Math.max(0, Math.min(offset, text.length()));
        int end = cursor;
        while (end < text.length() && Lexer.isNamePart(text.charAt(end))) {
            end++;
        }
        Place place = PathCursor.read(text, end, record);
        String name = text.substring(place.start(), end);
        boolean isAlias = follows(text, end) == ':';
        if (place.isNarrowing()) {
            return PathCursor.narrowed(place.scope(), name).map(scope -> Hover.of(Element.of(scope.type())));
        }
        return place.scope()
                .filter(scope -> !name.isEmpty() && !isAlias)
                .flatMap(scope -> Fields.find(scope, name))
                .map(found -> Hover.of(Element.of(found.field(), found.owner())));
    }

    private static char follows(String text, int from) {
        return from < text.length() ? text.charAt(from) : ' ';
    }

    private static List<Proposal> types(Place place, char follows) {
        List<Proposal> found = new ArrayList<>();
        place.scope()
                .ifPresent(scope -> PathCursor.shortNames(scope).forEach((name, type) -> {
                    Element element = Element.of(type);
                    found.add(new Proposal(
                            Kind.TYPE,
                            name,
                            follows == ']' ? name : name + "].",
                            "",
                            "",
                            element.description(),
                            Optional.empty()));
                }));
        return found;
    }

    private List<Proposal> fields(Place place) {
        if (place.scope().isEmpty()) {
            return List.of();
        }
        Scope scope = place.scope().get();
        Map<String, Proposal> found = new LinkedHashMap<>();
        for (GraphQLFieldDefinition field : Fields.own(scope.type())) {
            add(found, field, "", scope.entry());
        }
        for (Fields.Found member : Fields.members(scope)) {
            add(found, member.field(), member.owner(), scope.entry());
        }
        List<Proposal> all = new ArrayList<>(found.values());
        if (!onlyLists) {
            all.add(star("*", "all scalars of " + scope.type().getName()));
            all.add(star("**", "everything below " + scope.type().getName()));
        }
        return all;
    }

    private static Proposal star(String text, String meaning) {
        return new Proposal(Kind.KEYWORD, text, text, "", "", meaning, Optional.empty());
    }

    private void add(Map<String, Proposal> found, GraphQLFieldDefinition field, String owner, Entry entry) {
        if (found.containsKey(field.getName()) || (onlyLists && !leadsToList(field, entry, new HashSet<>()))) {
            return;
        }
        Element element = Element.of(field, owner);
        boolean ends = !Fields.isComposite(field) || (onlyLists && isList(field));
        Proposal proposal = new Proposal(
                owner.isEmpty() ? Kind.FIELD : Kind.MEMBER,
                element.name(),
                ends ? element.name() : element.name() + ".",
                element.type(),
                owner,
                element.description(),
                element.deprecation());
        found.put(element.name(), proposal);
        if (!onlyLists && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInterfaceType) {
            String narrowing = element.name() + "[on ";
            found.put(
                    narrowing,
                    new Proposal(
                            Kind.FIELD,
                            narrowing,
                            narrowing,
                            element.type(),
                            owner,
                            "one of its types only",
                            element.deprecation()));
        }
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    private static boolean leadsToList(GraphQLFieldDefinition field, Entry entry, Set<String> above) {
        if (isList(field)) {
            return true;
        }
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type)
                || !above.add(type.getName())) {
            return false;
        }
        List<GraphQLFieldDefinition> below = new ArrayList<>(Fields.own(type));
        Fields.members(new Scope(entry, type)).forEach(member -> below.add(member.field()));
        return below.stream().anyMatch(one -> leadsToList(one, entry, above));
    }
}
