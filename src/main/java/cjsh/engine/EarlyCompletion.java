package cjsh.engine;

import java.util.Optional;

/** What Tab knows while a session is still being opened: magics, and the languages of text literals as far as no type matters. */
public final class EarlyCompletion {
    private final Magics magics;
    private final LiteralDoor literals;

    public EarlyCompletion(Magics magics, LiteralCompleter languages) {
        this.magics = magics;
        this.literals = new LiteralDoor(CallTypes.UNKNOWN, languages, Values.NONE);
    }

    /** What may stand at the cursor; empty where only the session can tell. */
    public Optional<Completion> complete(String text, int cursor) {
        Optional<Completion> magic = magics.complete(text, cursor, Optional.empty());
        if (magic.isPresent()) {
            return magic;
        }
        boolean inside = Nesting.of(text.substring(0, cursor)).isInsideText();
        return (inside ? literals.complete(text, cursor) : Optional.<Completion>empty())
                .filter(found -> !found.candidates().isEmpty());
    }
}
