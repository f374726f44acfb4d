package cjsh.engine;

import java.util.Optional;

/** What a compiler says of a call that is being written. */
interface CallTypes {
    /** Without a compiler nobody knows. */
    CallTypes UNKNOWN = new CallTypes() {
        @Override
        public Optional<String> typeOf(String expression, String before) {
            return Optional.empty();
        }

        @Override
        public Optional<String> parameter(String code, int argument) {
            return Optional.empty();
        }
    };

    /** The type of an expression that stands at the end of a text. */
    Optional<String> typeOf(String expression, String before);

    /** The name of a parameter of the call whose arguments a text ends in. */
    Optional<String> parameter(String code, int argument);
}
