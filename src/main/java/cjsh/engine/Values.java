package cjsh.engine;

import java.util.List;
import java.util.Optional;

/** What the names of a session stand for right now. Nothing is run to find out. */
public interface Values {
    /** None, as before a session is open. */
    Values NONE = new Values() {
        @Override
        public Optional<Object> of(String expression) {
            return Optional.empty();
        }

        @Override
        public List<Variable> variables() {
            return List.of();
        }
    };

    /** The value of a variable, {@code $7} and its like included, or of {@code Out(7)}. */
    Optional<Object> of(String expression);

    /** The variables that the user declared, in the order of their declaration. */
    List<Variable> variables();
}
