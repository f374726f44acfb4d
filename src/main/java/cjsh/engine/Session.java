package cjsh.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A Java session in this very process: the state of what a user has typed so far.
 *
 * <p>Any thread may call. What runs code or changes what is declared has its turn: {@link #execute}, {@link #run}, {@link #call},
 * {@link #drop}, {@link #undo}, {@link #reset}, {@link #relink} and {@link #declare} run one after another, each to its end. All that
 * only asks is answered at once, also while code of the user's runs or an outcome is being shown: it waits for the compiler at
 * most, that is for milliseconds. It sees what was there when that code began, and its variable, if it is to be one, without a value.
 * A snippet may ask its own session, from any of its threads; it may {@link #call} from its own thread, but cannot run another
 * snippet.
 *
 * <p>Where values are asked for what may stand in a text literal, a lock that the running code holds is waited for a second; then
 * the answer is left out.
 *
 * <p>Offsets count in the text with its line ends made {@code \n}.
 */
public interface Session extends AutoCloseable {

    /** A builder with the class path of this JVM and no start-up sources. */
    static SessionBuilder builder() {
        return new SessionBuilder();
    }

    /** Runs what the user typed, as the next input: {@code In[1]}, {@code In[2]} and so on. */
    default Outcome execute(String text) {
        return execute(text, each -> {});
    }

    /**
     * Runs what the user typed, snippet by snippet, up to the first fault.
     *
     * @param each sees the outcome of every snippet, in order, as soon as it is there
     * @return the last of these, with all the names that the text declared if it ends with a declaration
     */
    Outcome execute(String text, Consumer<? super Outcome> each);

    /** The same for a script, under its own name and without a number; values that it gives no name are no variables afterwards. */
    Outcome run(Source script, Consumer<? super Outcome> each);

    Completeness completeness(String text);

    /** What may stand at the cursor of a text, of which only the snippet under the cursor matters. */
    Completion complete(String text, int cursor);

    /** What stands at the cursor, in a few lines: in a text literal or a magic what its language says, else the signatures there. */
    Optional<String> describe(String text, int cursor);

    /**
     * What is known of the name at the cursor; of the call around it where there is none; of what the language of a text literal
     * or a magic has there. Says so of a name that is nothing.
     *
     * @param whole everything, not just what one reads at a glance
     */
    Optional<Inspection> inspect(String text, int cursor, boolean whole);

    /** The signatures of the method or constructor whose arguments the cursor is in. */
    List<String> signatures(String text, int cursor);

    /**
     * Runs work that asks values for their text, so that {@link #interrupt()} stops it like a snippet. Those who see outcomes
     * may call it from there.
     *
     * @return a value, or how it failed: {@link Outcome.Thrown} or {@link Outcome.Interrupted}
     * @throws ExitRequest when a value's own code asks to leave
     */
    Outcome call(Callable<?> work);

    /**
     * Takes notice of what the files of the session's {@link Overlay} are now. Variables, methods and classes of the user's stay
     * as they are; what is typed from now on is compiled against the new ones.
     *
     * @param links in place of the overlay's
     */
    void relink(Map<String, String> links);

    /**
     * Stops what is running, from any thread; without effect when nothing runs. Code in a library that does not listen cannot
     * be stopped: asked again, and not before a second has passed, the session leaves it behind.
     */
    void interrupt();

    /** What was left behind and still runs, or has ended since this was last asked; from any thread. */
    List<Job> jobs();

    /**
     * The user's variables in the order of their declaration, without {@code $1} and its like. A snippet may ask for them, too:
     * those of the snippets before it.
     */
    List<Variable> variables();

    /** The imports in force, as written after the word {@code import}. */
    List<String> imports();

    /** What was typed so far. */
    List<Source> inputs();

    /**
     * The last value that {@code In[n]} gave; empty when it gave none.
     *
     * @throws NoResultException when there is no such input, or its value was let go to free memory
     */
    Optional<Result> result(int input);

    /**
     * Forgets the variable, the class or all methods of this name.
     *
     * @return whether there was one
     */
    boolean drop(String name);

    /**
     * Takes back what the last input declared: what was new is dropped, what it took the place of comes back with its value.
     *
     * @return the text of that input; empty when no input has declared anything that is still there
     * @throws MagicFault when what a variable was before is gone
     */
    Optional<String> undo();

    /** Forgets all that the user made and runs the start-up sources again; the numbering of inputs goes on. */
    void reset();

    /** The line, from 1, of the last text from which on nothing was run, since something before it failed. */
    OptionalInt notRun();

    /** Of what was typed, what ran to its end. */
    List<Source> succeeded();

    /** The last exception of the user's code, wherever it was seen. */
    Optional<Outcome.Thrown> lastThrown();

    /** Declares, or declares anew, a variable that holds a list of texts. */
    void declare(String name, List<String> values);

    /**
     * Says who is told when a thread that the user's code started ends by an exception.
     *
     * @param told on that very thread, so it must not wait for the session; the thread's name comes with the exception
     */
    void uncaught(BiConsumer<String, Outcome.Thrown> told);

    /** What was wrong with the start-up sources. */
    List<StartupFault> startupFaults();

    @Override
    void close();
}
