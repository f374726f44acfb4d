package cjsh.graphql.completion;

import cjsh.graphql.completion.Lexer.Token;

/** The words that begin a definition. */
final class Keywords {
    private Keywords() {}

    /**
     * Whether a definition begins here even if the one before it is unfinished: a line begins with {@code query Name} or the
     * like, which nothing inside of a definition looks like.
     */
    static boolean startDefinition(Token token, Token next) {
        return next.kind() == Lexer.Kind.NAME
                && isKeyword(token)
                && startsLine(token)
                && isOneLine(token.source(), token.end(), next.start());
    }

    private static boolean isKeyword(Token token) {
        return token.isName("query")
                || token.isName("mutation")
                || token.isName("fragment")
                || token.isName("subscription");
    }

    private static boolean isOneLine(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static boolean startsLine(Token token) {
        int at = token.start() - 1;
        while (at >= 0 && (token.source().charAt(at) == ' ' || token.source().charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || token.source().charAt(at) == '\n' || token.source().charAt(at) == '\r';
    }
}
