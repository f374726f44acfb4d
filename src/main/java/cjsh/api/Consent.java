package cjsh.api;

import cjsh.graphql.CjException;

/** Whoever answers for changes: a person at a terminal, or an option of the command line. */
public interface Consent {
    /** Lets nothing pass; for connections that are there to read. */
    Consent NONE = new Consent() {
        @Override
        public boolean given(Preview preview) {
            throw new CjException(CjException.Kind.USAGE, "changes are not allowed here; nothing was sent");
        }

        @Override
        public void unsure(String fact) {
            // Nothing is ever sent.
        }
    };

    /**
     * Whether this may be sent now.
     *
     * @throws CjException where nobody can be asked
     */
    boolean given(Preview preview);

    /** Tells at once that a change may have been applied, since what a stopped snippet throws is not shown. */
    void unsure(String fact);
}
