package cjsh.engine;

import java.util.Optional;
import java.util.function.BiFunction;

/** From a cursor inside of a text literal to whoever knows the language in there, and back. */
final class LiteralDoor {
    private final CallTypes types;
    private final LiteralCompleter languages;
    private final Values values;

    LiteralDoor(CallTypes types, LiteralCompleter languages, Values values) {
        this.types = types;
        this.languages = languages;
        this.values = values;
    }

    Optional<Completion> complete(String text, int cursor) {
        return enter(
                text,
                cursor,
                (literal, asked) -> languages
                        .complete(asked)
                        .map(found -> new Completion(
                                Math.min(literal.place(found.anchor()), cursor),
                                Math.max(literal.place(found.end()), cursor),
                                found.candidates().stream()
                                        .map(one -> one.withText(literal.escaped(one.text())))
                                        .toList())));
    }

    Optional<String> describe(String text, int cursor) {
        return enter(text, cursor, (literal, asked) -> languages.describe(asked));
    }

    private <T> Optional<T> enter(String text, int cursor, BiFunction<LiteralText, TextLiteral, Optional<T>> question) {
        int start = Nesting.of(text.substring(0, cursor)).openText();
        boolean amidQuotes = start >= 0 && text.startsWith("\"\"\"", start) && cursor < start + 3;
        if (start < 0 || text.charAt(start) != '"' || amidQuotes) {
            return Optional.empty();
        }
        Optional<ArgumentPlace> place = ArgumentPlace.atEndOf(text.substring(0, start));
        Optional<CallSite> site = place.flatMap(argument -> CallSite.atEndOf(text.substring(0, argument.open() + 1)));
        Optional<LiteralText> literal = LiteralText.at(text, start);
        if (site.isEmpty() || literal.isEmpty() || !place.get().typed().isEmpty()) {
            return Optional.empty();
        }
        TextLiteral asked = new TextLiteral(
                new Call(place.get(), site.get(), text.substring(0, start)),
                literal.get().text(),
                literal.get().offset(cursor));
        return question.apply(literal.get(), asked);
    }

    private final class Call implements TextCall {
        private final ArgumentPlace place;
        private final CallSite site;
        private final String code;
        private Optional<Optional<String>> type = Optional.empty();

        Call(ArgumentPlace place, CallSite site, String code) {
            this.place = place;
            this.site = site;
            this.code = code;
        }

        @Override
        public String method() {
            return site.method();
        }

        @Override
        public String receiver() {
            return site.receiver();
        }

        @Override
        public int argument() {
            return place.index();
        }

        @Override
        public String earlier() {
            return code.substring(place.open() + 1);
        }

        @Override
        public Optional<String> receiverType() {
            if (type.isEmpty()) {
                type = Optional.of(site.receiver().isEmpty() ? Optional.empty() : types.typeOf(site.receiver(), code));
            }
            return type.get();
        }

        @Override
        public Optional<String> parameter() {
            return types.parameter(code, place.index());
        }

        @Override
        public Values values() {
            return values;
        }
    }
}
