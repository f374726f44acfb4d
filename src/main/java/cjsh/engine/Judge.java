package cjsh.engine;

import cjsh.engine.Splitter.Part;
import cjsh.engine.Splitter.State;
import java.util.Optional;
import java.util.function.Predicate;

/** Says whether a text can be run as it stands, without running any of it. */
final class Judge {
    private static final int INDENT = 4;

    private final Splitter splitter;
    private final Magics magics;
    private final Predicate<String> isKnown;

    /** @param isKnown whether a word is a variable or a method of the user's */
    Judge(Splitter splitter, Magics magics, Predicate<String> isKnown) {
        this.splitter = splitter;
        this.magics = magics;
        this.isKnown = isKnown;
    }

    Completeness of(String text) {
        int at = 0;
        while (true) {
            Optional<MagicPlace> magic = MagicPlace.at(text, at, magics, isKnown);
            if (magic.isPresent() && magic.get().takesBlock()) {
                return block(text);
            }
            if (magic.isPresent() && !magic.get().takesStatement()) {
                at = magic.get().end();
                continue;
            }
            Optional<Part> part = splitter.next(text, magic.map(MagicPlace::end).orElse(at));
            if (part.isEmpty()) {
                return new Completeness.Complete();
            }
            if (part.get().state() == State.OPEN) {
                return new Completeness.Incomplete(indent(text));
            }
            if (part.get().state() == State.BROKEN) {
                return new Completeness.Invalid();
            }
            at = part.get().end();
        }
    }

    static Optional<Completeness> early(String text) {
        Nesting nesting = Nesting.of(text);
        return nesting.depth() > 0 || nesting.isInsideText()
                ? Optional.of(new Completeness.Incomplete(indent(text)))
                : Optional.empty();
    }

    /** An empty line ends a block, as in IPython. */
    private static Completeness block(String text) {
        int lastLine = text.lastIndexOf('\n') + 1;
        boolean ended = lastLine > 0
                && text.substring(lastLine).isBlank()
                && text.strip().indexOf('\n') >= 0;
        return ended ? new Completeness.Complete() : new Completeness.Incomplete("");
    }

    private static String indent(String text) {
        Nesting nesting = Nesting.of(text);
        return nesting.isInsideText() ? "" : " ".repeat(INDENT * nesting.depth());
    }
}
