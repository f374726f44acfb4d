package cjsh.script;

import cjsh.display.SafeText;
import cjsh.engine.NoResultException;
import cjsh.engine.Outcome;
import cjsh.engine.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Words for a throwable: the guide's own, or type, message, the user's frames and the causes, each on a line.
 *
 * <p>A throwable is the user's code: asking it may never end, so let it be asked where it can be stopped.
 */
final class ThrownText {
    private static final int MOST_FRAMES = 5;

    private final FaultGuide guide;

    ThrownText(FaultGuide guide) {
        this.guide = guide;
    }

    /** What the user must know. */
    String of(Outcome.Thrown fault) {
        return guide.words(fault.thrown()).map(SafeText::block).orElseGet(() -> plain(fault.thrown(), fault.trace()));
    }

    /** Everything: all frames of all causes. */
    static String whole(Outcome.Thrown fault) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (Throwable thrown : ThrownChain.of(fault.thrown())) {
            lines.add(before + ThrownLine.qualified(thrown));
            frames(() -> fault.trace().all(thrown)).forEach(frame -> lines.add("  at " + SafeText.line(frame)));
            ThrownChain.suppressed(thrown).forEach(other -> {
                lines.add("  suppressed " + ThrownLine.qualified(other));
                frames(() -> fault.trace().all(other)).forEach(frame -> lines.add("    at " + SafeText.line(frame)));
            });
            before = "caused by ";
        }
        return String.join("\n", lines);
    }

    private static String plain(Throwable thrown, Trace trace) {
        if (thrown instanceof NoResultException none) {
            return SafeText.block(String.valueOf(none.getMessage()));
        }
        List<Throwable> chain = ThrownChain.of(thrown);
        int wrappers = ThrownChain.wrappers(chain);
        List<Throwable> told = chain.subList(wrappers, chain.size());
        List<String> lines = new ArrayList<>();
        lines.add(ThrownLine.of(told.get(0)));
        List<String> frames = frames(chain.subList(0, wrappers + 1), trace);
        frames.stream().limit(MOST_FRAMES).forEach(frame -> lines.add("  at " + SafeText.line(frame)));
        if (frames.size() > MOST_FRAMES) {
            lines.add("  and " + (frames.size() - MOST_FRAMES) + " more");
        }
        told.stream().skip(1).map(ThrownLine::of).forEach(cause -> lines.add("  caused by " + cause));
        chain.stream()
                .flatMap(one -> ThrownChain.suppressed(one).stream())
                .map(ThrownLine::of)
                .forEach(other -> lines.add("  suppressed " + other));
        return String.join("\n", lines);
    }

    /** Where it was thrown, and then who waited for it. */
    private static List<String> frames(List<Throwable> wrappersAndFault, Trace trace) {
        Set<String> frames = new LinkedHashSet<>();
        for (int i = wrappersAndFault.size() - 1; i >= 0; i--) {
            Throwable one = wrappersAndFault.get(i);
            frames.addAll(frames(() -> trace.own(one)));
        }
        return List.copyOf(frames);
    }

    private static List<String> frames(Supplier<List<String>> asked) {
        try {
            return asked.get();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }
}
