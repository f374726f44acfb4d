package cjsh.graphql.completion;

import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.Lexer.Token;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completion and hover in GraphQL text, however unfinished or broken: any text has an answer, in time proportional to its
 * length.
 */
public final class TextCompleter {
    private static final Set<String> ID_TYPES = Set.of("ID", "String");

    private final Catalog catalog;

    private TextCompleter(Map<String, GraphQLSchema> schemas) {
        this.catalog = new Catalog(schemas);
    }

    /** For text about one of CJ's APIs; the outermost field says about which. */
    public static TextCompleter of(Schemas schemas) {
        Map<String, GraphQLSchema> byName = new LinkedHashMap<>();
        for (Api api : Api.values()) {
            byName.put(api.shortName(), schemas.of(api));
        }
        return new TextCompleter(byName);
    }

    /** For text about one schema. */
    public static TextCompleter of(GraphQLSchema schema) {
        return new TextCompleter(Map.of("", schema));
    }

    Catalog catalog() {
        return catalog;
    }

    /** What may stand at an offset; nothing inside of texts and comments. */
    public Proposals complete(String text, int offset) {
        int cursor = Math.max(0, Math.min(offset, text.length()));
        int dots = dots(text, cursor);
        Lexer lexer = new Lexer(text, cursor);
        Facts facts = new Facts(text, cursor, catalog);
        Walk walk = new Walk(catalog, facts);
        Token last = walk(walk, lexer, cursor);
        boolean number = last.kind() == Lexer.Kind.NUMBER && last.end() == cursor;
        if (lexer.endsInsideText() || number) {
            return Proposals.none(cursor);
        }
        boolean word = last.kind() == Lexer.Kind.NAME && last.end() == cursor;
        int end = wordEnd(text, cursor, word);
        int start = word ? last.start() : cursor;
        if (walk.sign() == '$') {
            start = text.lastIndexOf('$', start);
        }
        if (dots > 0) {
            walk.read(
                    new Token(Lexer.Kind.SPREAD, cursor - dots, cursor, text),
                    new Token(Lexer.Kind.END, end, end, text));
        }
        Expected expected = withoutLaterOnes(new Expectation(walk, catalog, facts).here(), text, end);
        List<Proposal> all = new Candidates(catalog, facts, follows(text, end)).of(expected);
        if (dots > 0) {
            return new Proposals(cursor - dots, end, spread(all));
        }
        return new Proposals(start, end, Matching.rank(text.substring(start, cursor), all));
    }

    /** The id that an offset is in or that may stand there, whether it is in quotes or will be. */
    public Optional<IdPlace> id(String text, int offset) {
        int cursor = Math.max(0, Math.min(offset, text.length()));
        int start = cursor;
        while (start > 0 && !isAround(text.charAt(start - 1))) {
            start--;
        }
        boolean quoted = start > 0 && text.charAt(start - 1) == '"';
        int from = quoted ? start - 1 : start;
        Lexer lexer = new Lexer(text, from);
        Facts facts = new Facts(text, cursor, catalog);
        Walk walk = new Walk(catalog, facts);
        walk(walk, lexer, from);
        boolean value = !lexer.endsInsideText()
                && new Expectation(walk, catalog, facts).here() instanceof Expected.Value due
                && !due.isVariable()
                && ID_TYPES.contains(GraphQLTypeUtil.unwrapAll(due.type()).getName());
        int end = start;
        while (end < text.length() && !isAround(text.charAt(end))) {
            end++;
        }
        int last = end;
        return value
                ? walk.idKind().map(kind -> new IdPlace(kind, from + (quoted ? 1 : 0), last, quoted))
                : Optional.empty();
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || "\"(){}[]:,".indexOf(c) >= 0;
    }

    /** One or two dots at the cursor, the beginning of three. */
    private static int dots(String text, int cursor) {
        int start = cursor;
        while (start > 0 && cursor - start < 3 && text.charAt(start - 1) == '.') {
            start--;
        }
        return cursor - start < 3 ? cursor - start : 0;
    }

    private static List<Proposal> spread(List<Proposal> behindDots) {
        return behindDots.stream()
                .filter(one -> one.kind() == Proposal.Kind.FRAGMENT || one.kind() == Proposal.Kind.TYPE)
                .map(one -> new Proposal(
                        one.kind(),
                        one.label(),
                        "..." + (one.kind() == Proposal.Kind.TYPE ? " " : "") + one.insert(),
                        one.type(),
                        one.where(),
                        one.description(),
                        one.deprecation()))
                .toList();
    }

    /**
     * What stands at an offset: its line of the schema, description, deprecation, limits, and what of it is not from CJ's
     * documents.
     */
    public Optional<String> describe(String text, int offset) {
        int cursor = Math.max(0, Math.min(offset, text.length()));
        int end = wordEnd(text, cursor, true);
        int start = cursor;
        while (start > 0 && Lexer.isNamePart(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            return Optional.empty();
        }
        Facts facts = new Facts(text, -1, catalog);
        Walk walk = new Walk(catalog, facts);
        Lexer lexer = new Lexer(text, text.length());
        Token token = lexer.next();
        while (token.kind() != Lexer.Kind.END && token.end() <= end) {
            Token next = lexer.next();
            walk.read(token, next);
            if (token.start() == start) {
                return walk.named().map(Hover::of);
            }
            token = next;
        }
        return Optional.empty();
    }

    /** Reads up to the cursor, but for a word that touches it; gives the last token. */
    private static Token walk(Walk walk, Lexer lexer, int cursor) {
        Token last = lexer.next();
        while (last.kind() != Lexer.Kind.END) {
            Token next = lexer.next();
            boolean touches = next.kind() == Lexer.Kind.END && last.end() == cursor;
            if (touches && last.kind() == Lexer.Kind.NAME) {
                return last;
            }
            walk.read(last, next);
            if (next.kind() == Lexer.Kind.END) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static int wordEnd(String text, int cursor, boolean word) {
        int end = cursor;
        while (word && end < text.length() && Lexer.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static char follows(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /** Arguments that are given behind the cursor are given, too. */
    private static Expected withoutLaterOnes(Expected expected, String text, int from) {
        if (!(expected instanceof Expected.Inputs inputs)) {
            return expected;
        }
        Set<String> later = later(text, from);
        if (later.isEmpty()) {
            return expected;
        }
        List<GraphQLInputValueDefinition> open = inputs.open().stream()
                .filter(input -> !later.contains(input.getName()))
                .toList();
        return new Expected.Inputs(open, inputs.owner(), inputs.isObject());
    }

    private static Set<String> later(String text, int from) {
        Set<String> names = new HashSet<>();
        Lexer lexer = new Lexer(text, from, text.length());
        int depth = 0;
        Token token = lexer.next();
        while (token.kind() != Lexer.Kind.END && depth >= 0) {
            Token next = lexer.next();
            if (depth == 0 && token.kind() == Lexer.Kind.NAME && next.is(':')) {
                names.add(token.text());
            }
            depth += token.is('(') || token.is('{') || token.is('[') ? 1 : 0;
            depth -= token.is(')') || token.is('}') || token.is(']') ? 1 : 0;
            token = next;
        }
        return names;
    }
}
