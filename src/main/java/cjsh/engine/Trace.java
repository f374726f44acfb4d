package cjsh.engine;

import java.util.List;

/** Where throwables were thrown, in the user's names and places. Throwables are the user's code: what they are asked may throw. */
public interface Trace {
    /** Knows no place. */
    Trace NONE = new Trace() {
        @Override
        public List<String> own(Throwable thrown) {
            return List.of();
        }

        @Override
        public List<String> all(Throwable thrown) {
            return List.of();
        }
    };

    /** The user's own frames, innermost first: {@code In[2]:3}, {@code f (In[1]:2)}. */
    List<String> own(Throwable thrown);

    /** All frames down to those of this program, the user's in the same words. */
    List<String> all(Throwable thrown);
}
