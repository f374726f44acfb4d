package cjsh.script;

import cjsh.display.LongText;
import cjsh.display.MessageText;
import cjsh.display.Portion;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.display.Style;
import cjsh.engine.Diagnostic;
import cjsh.engine.Lost;
import cjsh.engine.Outcome;
import cjsh.engine.StartupFault;
import cjsh.engine.Trace;
import cjsh.engine.UserNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints how snippets ended: values as data, everything else as messages. The same for shell and scripts. */
public final class Reporter {
    private static final int LINES_OF_DIAGNOSTIC = 3;

    private final Output data;
    private final Consumer<String> messages;
    private final Renderers renderers;
    private final Supplier<Screen> screen;
    private final Supplier<Screen> messageScreen;
    private final FaultGuide guide;
    private final Function<Callable<String>, Outcome> stoppable;

    /**
     * Prints to these places.
     *
     * @param data where values go
     * @param screen asked anew for each value, since windows change
     * @param messageScreen where messages are seen, which may go to another place than data
     * @param stoppable runs what asks a value for its text, which is the user's code: {@link cjsh.engine.Session#call}
     */
    public Reporter(
            Output data,
            Consumer<String> messages,
            Renderers renderers,
            Supplier<Screen> screen,
            Supplier<Screen> messageScreen,
            FaultGuide guide,
            Function<Callable<String>, Outcome> stoppable) {
        this.data = data;
        this.messages = messages;
        this.renderers = renderers;
        this.screen = screen;
        this.messageScreen = messageScreen;
        this.guide = guide;
        this.stoppable = stoppable;
    }

    /** A value's text. */
    public void data(String text) {
        data.text(text);
    }

    /** A remark that is no fault. */
    public void note(String text) {
        messages.accept(wrapped(text));
    }

    /** A fault in words that are safe already. */
    public void error(String text) {
        messages.accept(red(text));
    }

    /** How a snippet ended. */
    public void outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            if (!value.terminated()) {
                value(value.value());
            }
        } else if (outcome instanceof Outcome.Done done) {
            done.unresolved().forEach(missing -> note(excerpt(missing)));
            done.lost().forEach(lost -> note(SafeText.line(words(lost))));
        } else if (outcome instanceof Outcome.Text text) {
            data.text(text.text());
        } else if (outcome instanceof Outcome.Whole whole) {
            whole(whole.text());
        } else if (outcome instanceof Outcome.Note note) {
            note(note.text());
        } else if (outcome instanceof Outcome.Refused refused) {
            error(refused.message());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            rejected(rejected.diagnostics());
        } else if (outcome instanceof Outcome.Incomplete incomplete) {
            diagnostic(incomplete.opened());
        } else if (outcome instanceof Outcome.Thrown thrown) {
            error(fitted(words(thrown)));
        } else if (outcome instanceof Outcome.Interrupted interrupted) {
            error(
                    interrupted.stillRunning()
                            ? "left behind: it does not heed interrupts and still runs; `jobs()` shows it"
                            : guide.interrupted().orElse("interrupted"));
        }
    }

    /** An exception with all its frames, safe for a terminal. */
    public static String trace(Outcome.Thrown thrown) {
        return ThrownText.whole(thrown);
    }

    private static String words(Lost lost) {
        return lost.isEmpty()
                ? "`" + lost.variable() + "` is empty now, since `" + lost.cause() + "` is another class; `"
                        + lost.keptAs() + "` has its value"
                : "`" + lost.variable() + "` keeps its value, made with the `" + lost.cause() + "` from before";
    }

    /** What was wrong with a start-up source. */
    public void startupFault(StartupFault fault) {
        if (fault.outcome() instanceof Outcome.Exited) {
            error("the start-up source `" + SafeText.line(fault.source())
                    + "` wants to leave: the rest of it was left out");
            return;
        }
        // A fault that the compiler found names its source itself.
        if (!(fault.outcome() instanceof Outcome.Rejected || fault.outcome() instanceof Outcome.Incomplete)) {
            error("in the start-up source `" + SafeText.line(fault.source()) + "`:");
        }
        outcome(fault.outcome());
    }

    /**
     * What to say of an input that is no Java, besides why.
     *
     * @param hints asked with the input from its faulty line on, and then with all of it
     */
    public static Optional<String> hint(Function<String, Optional<String>> hints, String input, Outcome outcome) {
        Optional<Diagnostic> fault = outcome instanceof Outcome.Rejected rejected
                ? rejected.diagnostics().stream().findFirst()
                : outcome instanceof Outcome.Incomplete incomplete
                        ? Optional.of(incomplete.opened())
                        : Optional.empty();
        return fault.flatMap(one -> hints.apply(input.substring(Math.min(one.lineStart(), input.length())))
                        .or(() -> hints.apply(input)))
                .map(SafeText::block);
    }

    /** How long an input took. */
    public void took(long nanos) {
        double seconds = nanos / 1e9;
        String text = seconds < 60
                ? String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds)
                : (long) seconds / 60 + " min " + (long) seconds % 60 + " s";
        messages.accept(messageScreen.get().theme().paint(Style.MARK, text));
    }

    /** For what the shell itself could not do. */
    public void failure(Throwable thrown) {
        error(new ThrownText(guide).of(new Outcome.Thrown(thrown, Trace.NONE)));
    }

    /** The exit status that an outcome stands for; 0 when all was well. */
    public int status(Outcome outcome) {
        return ExitStatus.of(outcome, guide);
    }

    /** Making it may ask values for their words, which is the user's code. */
    private void whole(LongText text) {
        Outcome shown = stoppable.apply(() -> {
            data.text(text);
            return "";
        });
        if (shown instanceof Outcome.Thrown thrown) {
            error("not all of it can be shown: " + words(thrown));
        } else if (!(shown instanceof Outcome.Value)) {
            outcome(shown);
        }
    }

    private void value(@Nullable Object value) {
        if (value instanceof CharSequence text && data.takesDocuments() && isDocument(text)) {
            whole(renderers.whole(value, Portion.ALL));
            return;
        }
        Screen now = screen.get();
        // Lazy values may do their work only now.
        Outcome shown = stoppable.apply(
                () -> renderers.render(value, now).map(bundle -> bundle.text()).orElse("null"));
        if (shown instanceof Outcome.Value text) {
            data.text(UserNames.in(String.valueOf(text.value())));
        } else if (shown instanceof Outcome.Thrown thrown) {
            String words = words(thrown);
            error(guide.words(thrown.thrown()).isPresent() ? words : "the value cannot be shown: " + words);
        } else {
            outcome(shown);
        }
    }

    /** What ended a thread of the user's: told on that thread, which nobody waits for. */
    public void uncaught(String thread, Outcome.Thrown fault) {
        String words;
        try {
            words = new ThrownText(guide).of(fault);
        } catch (RuntimeException | StackOverflowError e) {
            words = nameOf(fault);
        }
        error("in thread `" + SafeText.line(thread) + "`: " + words);
    }

    /** A text of several lines is read from its beginning to its end. */
    private static boolean isDocument(CharSequence text) {
        return text instanceof String document && document.indexOf('\n') >= 0;
    }

    private String words(Outcome.Thrown fault) {
        return words(fault, () -> new ThrownText(guide).of(fault));
    }

    /** An exception's message is the user's code, which may fail or never end. */
    private String words(Outcome.Thrown fault, Callable<String> asked) {
        return stoppable.apply(asked) instanceof Outcome.Value words ? String.valueOf(words.value()) : nameOf(fault);
    }

    private static String nameOf(Outcome.Thrown fault) {
        return SafeText.line(UserNames.in(fault.thrown().getClass().getName()));
    }

    /** As many as fit on a screen. */
    private void rejected(List<Diagnostic> faults) {
        int shown = Math.max(1, room() / LINES_OF_DIAGNOSTIC);
        faults.stream().limit(shown).forEach(this::diagnostic);
        if (faults.size() > shown) {
            note("… and " + (faults.size() - shown) + " more");
        }
    }

    /** Lines of a message that leave the input and the next prompt on the screen. */
    private int room() {
        int rows = screen.get().rows();
        return rows == Integer.MAX_VALUE ? rows : Math.max(rows - 4, 6);
    }

    private String fitted(String words) {
        int room = room();
        if (words.length() < room || words.lines().limit(room + 1L).count() <= room) {
            return words;
        }
        long more = words.lines().count() - room;
        return words.lines().limit(room).collect(Collectors.joining("\n")) + "\n… and " + more
                + " more lines; `%trace` shows them";
    }

    private void diagnostic(Diagnostic fault) {
        messages.accept(red(excerpt(fault)));
    }

    private static String excerpt(Diagnostic fault) {
        String place =
                fault.line() > 1 || !fault.source().startsWith("In[") ? fault.source() + ":" + fault.line() + ": " : "";
        return SafeText.line(place) + SafeText.block(fault.message()) + "\n" + DiagnosticText.of(fault);
    }

    private String red(String text) {
        return messageScreen.get().theme().paint(Style.FAULT, wrapped(text));
    }

    private String wrapped(String text) {
        return MessageText.fit(text, messageScreen.get().columns());
    }
}
