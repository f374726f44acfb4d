package cjsh.app;

import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.display.Style;
import cjsh.display.Theme;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.StartupFault;
import cjsh.engine.UserNames;
import cjsh.kernel.Voice;
import cjsh.script.FaultGuide;
import cjsh.script.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The words of shell and scripts, for cells. */
final class NotebookVoice implements Voice {
    /** What points at a place in the line above. */
    private static final Pattern CARET = Pattern.compile("\\s*~*\\^~*\\s*");

    private static final int COLUMNS = 100;

    private final FaultGuide guide;
    private final Function<String, Optional<String>> hints;

    /** @param hints what an input that is no Java may have been meant for */
    NotebookVoice(FaultGuide guide, Function<String, Optional<String>> hints) {
        this.guide = guide;
        this.hints = hints;
    }

    @Override
    public void begins() {
        guide.begins();
    }

    @Override
    public Optional<String> remark(Session session, Outcome outcome) {
        String words = said(session, reporter -> reporter.outcome(outcome));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    @Override
    public Fault fault(Session session, String text, Outcome.Fault fault) {
        String words = said(session, reporter -> {
            reporter.outcome(fault);
            Reporter.hint(hints, text, fault).ifPresent(reporter::note);
        });
        return fault(name(fault), words.isEmpty() ? "it failed; the reason stands above" : words);
    }

    /** Pages paint all of it on a ground of their own, so colour is for what points at the place only. */
    private static Fault fault(String name, String words) {
        List<String> lines = words.lines().toList();
        String first = lines.get(0);
        List<String> painted = new ArrayList<>();
        painted.add(Theme.EITHER.paint(Style.HEAD, first));
        lines.stream()
                .skip(1)
                .map(line -> CARET.matcher(line).matches() ? Theme.EITHER.paint(Style.FAULT, line) : line)
                .forEach(painted::add);
        return new Fault(name, first.startsWith(name + ": ") ? first.substring(name.length() + 2) : first, painted);
    }

    private static String name(Outcome.Fault fault) {
        if (fault instanceof Outcome.Thrown thrown) {
            String simple = thrown.thrown().getClass().getSimpleName();
            return SafeText.line(
                    simple.isEmpty() ? UserNames.in(thrown.thrown().getClass().getName()) : simple);
        }
        if (fault instanceof Outcome.Interrupted) {
            return "Interrupted";
        }
        return fault instanceof Outcome.Incomplete
                        || (fault instanceof Outcome.Rejected rejected && !isOfMagic(rejected))
                ? "CompileError"
                : "UsageError";
    }

    /** No statement of Java begins so. */
    private static boolean isOfMagic(Outcome.Rejected rejected) {
        return rejected.diagnostics().stream().anyMatch(each -> {
            String before = each.sourceLine().substring(0, Math.max(0, each.column() - 1));
            return before.isBlank() && each.sourceLine().startsWith("%", before.length());
        });
    }

    @Override
    public Fault failure(Throwable thrown) {
        String words = guide.words(thrown)
                .orElseGet(() -> thrown instanceof Exception fault
                        ? Bug.report(fault)
                        : SafeText.line(thrown.getClass().getSimpleName() + ": " + thrown.getMessage()));
        return fault(SafeText.line(thrown.getClass().getSimpleName()), words);
    }

    @Override
    public String uncaught(String thread, Outcome.Thrown fault) {
        List<String> words = new ArrayList<>();
        reporter(words::add, work -> new Outcome.Value(called(work), "", "", false))
                .uncaught(thread, fault);
        return String.join("\n", words);
    }

    private static Object called(Callable<String> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return SafeText.line(e.getClass().getSimpleName());
        }
    }

    @Override
    public String startup(Session session, StartupFault fault) {
        return said(session, reporter -> reporter.startupFault(fault));
    }

    private String said(Session session, Consumer<Reporter> saying) {
        List<String> words = new ArrayList<>();
        saying.accept(reporter(words::add, session::call));
        return String.join("\n", words);
    }

    private Reporter reporter(Consumer<String> words, Function<Callable<String>, Outcome> stoppable) {
        return new Reporter(
                words::accept,
                words,
                new Renderers(List.of()),
                Screen::unlimited,
                () -> new Screen(COLUMNS, Integer.MAX_VALUE, Theme.NONE),
                guide,
                stoppable);
    }
}
