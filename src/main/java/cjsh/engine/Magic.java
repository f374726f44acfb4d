package cjsh.engine;

import java.util.List;
import java.util.Optional;

/**
 * Something that a session does beside Java, in all front ends: {@code %time contracts().table()}, {@code %%sql}, {@code /list}.
 *
 * @param names the first is its own, the others are names of other shells for it; each with its sign
 * @param takes what follows the name
 * @param parameters for the help, or empty
 * @param summary for the help, a few words
 * @param needsSession whether it can do nothing before the session is there
 * @param tab what Tab offers in what follows the name
 */
public record Magic(
        List<String> names,
        Takes takes,
        String parameters,
        String summary,
        boolean needsSession,
        Action action,
        Tab tab) {
    public Magic {
        names = List.copyOf(names);
    }

    /** One that needs a session and offers nothing to Tab. */
    public Magic(List<String> names, Takes takes, String parameters, String summary, Action action) {
        this(names, takes, parameters, summary, true, action, Tab.NOTHING);
    }

    /** The same with words for Tab. */
    public Magic offering(Words other) {
        return completing(Tab.of(other));
    }

    /** The same with its own completion. */
    public Magic completing(Tab other) {
        return new Magic(names, takes, parameters, summary, needsSession, action, other);
    }

    /** Its own name, with its sign. */
    public String name() {
        return names.get(0);
    }

    /** What follows a name. */
    public enum Takes {
        /** The rest of the line. */
        LINE,
        /** One Java statement, which may have several lines. */
        JAVA,
        /** The rest of the line, and all lines below, which are Java; the magic comes first in its text. */
        JAVA_BLOCK,
        /** The rest of the line, and all lines below, which are something else; the magic comes first in its text. */
        BLOCK;

        boolean isBlock() {
            return this == BLOCK || this == JAVA_BLOCK;
        }

        boolean isJava() {
            return this == JAVA || this == JAVA_BLOCK;
        }
    }

    /** What it does. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @return how it ended; {@link MagicCall#done()} when there is nothing to say
         * @throws MagicFault when the user has to write something else
         * @throws Exception anything else, which is told like an exception of the user's own code
         */
        Outcome run(MagicCall call) throws Exception;
    }

    /** What Tab offers for the last word of an argument. */
    @FunctionalInterface
    public interface Words {
        /** Of all the words that could stand there, those that begin as the last one does; without a session while it warms up. */
        List<String> of(String argument, Optional<Session> session);
    }

    /** What Tab offers in an argument, and what is said of what stands there. */
    @FunctionalInterface
    public interface Tab {
        /** Nothing. */
        Tab NOTHING = (argument, cursor, session) -> new Completion(cursor, cursor, List.of());

        /** What may stand at a cursor; offsets count in the argument. Without a session while that warms up. */
        Completion of(String argument, int cursor, Optional<Session> session);

        /** What stands at a cursor, in a few lines. */
        default Optional<String> describe(String argument, int cursor, Optional<Session> session) {
            return Optional.empty();
        }

        /** Of words, those that begin as the one does that the cursor is behind. */
        static Tab of(Words words) {
            return (argument, cursor, session) -> {
                String before = argument.substring(0, cursor);
                int start = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1;
                List<Completion.Candidate> fitting = words.of(before, session).stream()
                        .filter(one -> one.startsWith(before.substring(start)))
                        .map(one -> new Completion.Candidate(Completion.Kind.OPTION, one, one, false, ""))
                        .toList();
                return new Completion(start, cursor, fitting);
            };
        }
    }
}
