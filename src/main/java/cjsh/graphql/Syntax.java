package cjsh.graphql;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.InvalidUnicodeSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text to tree, with graphql-java's syntax messages in plain words. */
final class Syntax {
    private static final Pattern REQUEST_BODY = Pattern.compile("\\s*\\{\\s*\"(query|variables|operationName)\"\\s*:");
    private static final String BLOCK = "\"\"\"";

    private Syntax() {}

    static Document parse(SourceText source) {
        if (source.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            throw invalid(source, Problem.nowhere("there is no query in it"));
        }
        if (REQUEST_BODY.matcher(source.text()).lookingAt()) {
            throw invalid(
                    source,
                    Problem.nowhere(
                            "this is the JSON of a whole request: put only the text of its \"query\" here, and its"
                                    + " \"variables\" as values"));
        }
        if (source.text().length() > ParserOptions.MAX_QUERY_CHARACTERS) {
            throw invalid(
                    source,
                    Problem.nowhere("the query has " + source.text().length() + " characters, but may have at most "
                            + ParserOptions.MAX_QUERY_CHARACTERS));
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(source.text())
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions()
                            .transform(options -> options.captureLineComments(true)))
                    .locale(Locale.ROOT)
                    .build());
        } catch (InvalidSyntaxException e) {
            throw invalid(source, problem(e, source));
        } catch (StackOverflowError e) {
            throw invalid(source, Problem.nowhere("the query is nested too deep to read"));
        }
    }

    private static InvalidQueryException invalid(SourceText source, Problem problem) {
        return new InvalidQueryException("query", source.text(), List.of(problem));
    }

    private static Problem problem(InvalidSyntaxException e, SourceText source) {
        int open = openQuote(source.text());
        if (open >= 0) {
            return source.problemAt(open, 1, "the text that starts here has no closing quote");
        }
        SourceLocation at = e.getLocation();
        if (e instanceof ParseCancelledTooDeepException) {
            return source.problem(at, "the query is nested too deep to read: this is the first thing too many");
        } else if (e instanceof ParseCancelledException) {
            return source.problem(
                    at,
                    "the query is too long to read: it may have at most " + ParserOptions.MAX_QUERY_TOKENS
                            + " names, values and signs");
        } else if (e instanceof InvalidUnicodeSyntaxException) {
            return source.problem(at, "this text has a `\\u` that stands for no character");
        }
        String token = e.getOffendingToken();
        if (token == null) {
            return source.problem(at, unreadable(at, source, String.valueOf(e.getMessage())));
        }
        if (token.contains("EOF")) {
            return source.problem(at, endOfText(source.text()));
        }
        return source.problem(at, "`" + token.strip() + "` can not stand here");
    }

    /** Where a text starts that never ends; -1 when every quote has its partner. */
    private static int openQuote(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.charAt(at) == '"') {
                int end = text.startsWith(BLOCK, at) ? endOfBlock(text, at) : endOfString(text, at);
                if (end < 0) {
                    return at;
                }
                at = end;
            }
            at++;
        }
        return -1;
    }

    private static int endOfBlock(String text, int start) {
        int end = text.indexOf(BLOCK, start + BLOCK.length());
        return end < 0 ? -1 : end + BLOCK.length() - 1;
    }

    private static int endOfString(String text, int start) {
        for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at;
            }
        }
        return -1;
    }

    private static String endOfText(String text) {
        long open = text.chars().filter(c -> c == '{').count();
        long closed = text.chars().filter(c -> c == '}').count();
        return open > closed
                ? "the query ends, but " + (open - closed) + " `{` still wait" + (open - closed == 1 ? "s" : "")
                        + " for `}`"
                : "the query ends too early";
    }

    /** What the lexer gave up on. */
    private static String unreadable(@Nullable SourceLocation at, SourceText source, String message) {
        if (at == null || !message.contains("token recognition error")) {
            return plain(message);
        }
        String character = source.characterAt(at);
        return character.equals("\"")
                ? "this text has a `\\` that escapes nothing: write `\\\\` for a backslash"
                : "`" + character + "` can not stand here";
    }

    private static String plain(String message) {
        Matcher matcher = Pattern.compile("^Invalid [sS]yntax ?: ?").matcher(message);
        String fact = matcher.replaceFirst("").strip();
        return fact.isEmpty() ? "this is not GraphQL" : Character.toLowerCase(fact.charAt(0)) + fact.substring(1);
    }
}
