package cjsh.engine;

import java.util.Optional;

/** Knows the languages inside of text literals, of which the engine itself knows none. Must not fail, whatever the text. */
public interface LiteralCompleter {
    /** Knows none. */
    LiteralCompleter NONE = new LiteralCompleter() {
        @Override
        public Optional<Completion> complete(TextLiteral literal) {
            return Optional.empty();
        }

        @Override
        public Optional<String> describe(TextLiteral literal) {
            return Optional.empty();
        }
    };

    /** What may stand at the literal's cursor; offsets count in the literal's text. */
    Optional<Completion> complete(TextLiteral literal);

    /** What stands at the literal's cursor, in a few lines. */
    Optional<String> describe(TextLiteral literal);
}
