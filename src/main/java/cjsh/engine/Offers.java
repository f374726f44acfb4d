package cjsh.engine;

import java.util.Optional;
import java.util.Set;

/** What Java allows and nobody would want to be offered: which only the machinery calls, or which a method refuses. */
public interface Offers {
    /** All that Java has. */
    Offers ALL = new Offers() {
        @Override
        public boolean isMachinery(String owner, String member) {
            return false;
        }

        @Override
        public Optional<Set<String>> constants(String owner, String method) {
            return Optional.empty();
        }
    };

    /**
     * Whether a member is there for other classes only.
     *
     * @param owner the full name of its class
     */
    boolean isMachinery(String owner, String member);

    /** The constants of an enum that a method takes, where it does not take them all. */
    Optional<Set<String>> constants(String owner, String method);
}
