package cjsh.graphql.completion;

import cjsh.graphql.Fragments;
import cjsh.graphql.completion.Catalog.Scope;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows paths through a schema up to a cursor, whatever they look like. */
final class PathCursor {
    private final String text;
    private final int cursor;
    private final Scope record;
    private @Nullable Scope scope;
    private @Nullable Scope field;
    private int start;
    private Bracket bracket = Bracket.NONE;

    private PathCursor(String text, int cursor, Scope record) {
        this.text = text;
        this.cursor = cursor;
        this.record = record;
        this.scope = record;
    }

    private enum Bracket {
        NONE,
        OPENED,
        ON
    }

    /**
     * Where the cursor is.
     *
     * @param scope the type whose fields may stand there, or whose types when it is narrowed
     * @param start where the word begins that ends at the cursor
     */
    record Place(Optional<Scope> scope, int start, int cursor, boolean isNarrowing, boolean expectsOn) {
        int wordEnd(String text) {
            int end = cursor;
            while (end < text.length() && Lexer.isNamePart(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    static Place read(String text, int cursor, Scope record) {
        return new PathCursor(text, cursor, record).place();
    }

    private Place place() {
        int at = 0;
        while (at < cursor) {
            at = step(at);
        }
        return new Place(
                Optional.ofNullable(bracket == Bracket.NONE ? scope : field),
                start,
                cursor,
                bracket == Bracket.ON,
                bracket == Bracket.OPENED);
    }

    private int step(int at) {
        char c = text.charAt(at);
        if (Lexer.isNamePart(c) || c == '*') {
            return word(at);
        }
        start = at + 1;
        switch (c) {
            case '.' -> {
                scope = field;
                field = null;
            }
            case ':' -> newPath();
            case '[' -> bracket = Bracket.OPENED;
            case ']' -> bracket = Bracket.NONE;
            case ',' -> newPath();
            default -> {
                return blanks(at);
            }
        }
        return at + 1;
    }

    /** Blanks end a path, unless a colon or a bracket comes behind them; what is no part of a path counts as one. */
    private int blanks(int from) {
        int at = from + 1;
        while (at < cursor && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean goesOn = at < cursor && (text.charAt(at) == ':' || text.charAt(at) == '[');
        if (bracket == Bracket.NONE && !goesOn) {
            newPath();
        }
        start = at;
        return at;
    }

    /** A word that ends in front of the cursor means something; one at the cursor is still being typed. */
    private int word(int from) {
        int end = from + 1;
        while (end < cursor && (Lexer.isNamePart(text.charAt(end)) || text.charAt(end) == '*')) {
            end++;
        }
        start = from;
        if (end < cursor) {
            String name = text.substring(from, end);
            if (bracket == Bracket.OPENED) {
                bracket = name.equals("on") ? Bracket.ON : Bracket.OPENED;
            } else if (bracket == Bracket.ON) {
                field = narrowed(Optional.ofNullable(field), name).orElse(null);
            } else {
                field = below(name);
            }
        }
        return end;
    }

    private @Nullable Scope below(String name) {
        return Optional.ofNullable(scope)
                .flatMap(owner -> Fields.find(owner, name).flatMap(found -> Fields.below(owner, found.field())))
                .orElse(null);
    }

    private void newPath() {
        scope = record;
        field = null;
        bracket = Bracket.NONE;
    }

    /** The types that an interface stands for, by what is left of their names without what all of them share. */
    static Map<String, GraphQLObjectType> shortNames(Scope scope) {
        List<GraphQLObjectType> types =
                Fragments.possibleTypes(scope.type(), scope.entry().schema());
        Map<String, GraphQLObjectType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(Fragments.shortName(type, types), type));
        return byName;
    }

    static Optional<Scope> narrowed(Optional<Scope> scope, String name) {
        return scope.flatMap(one -> {
            GraphQLCompositeType type = shortNames(one).get(name);
            GraphQLCompositeType whole = one.entry().schema().getType(name) instanceof GraphQLObjectType object
                            && one.entry().possible(one.type()).contains(object)
                    ? object
                    : type;
            return Optional.ofNullable(whole).map(found -> new Scope(one.entry(), found));
        });
    }
}
