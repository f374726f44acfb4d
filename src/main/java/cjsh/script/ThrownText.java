package cjsh.script;

import cjsh.display.SafeText;
import cjsh.engine.NoResultException;
import cjsh.engine.UserNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Words for a throwable: the guide's own, or type, message, the user's frames and the causes, each on a line. */
final class ThrownText {
    private static final int MOST_FRAMES = 5;

    private final FaultGuide guide;

    ThrownText(FaultGuide guide) {
        this.guide = guide;
    }

    String of(Throwable thrown, List<String> frames) {
        return guide.words(thrown).map(SafeText::block).orElseGet(() -> plain(thrown, frames));
    }

    private static String plain(Throwable thrown, List<String> frames) {
        if (thrown instanceof NoResultException none) {
            return SafeText.block(String.valueOf(none.getMessage()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(thrown));
        frames.stream().limit(MOST_FRAMES).forEach(frame -> lines.add("  at " + SafeText.line(frame)));
        if (frames.size() > MOST_FRAMES) {
            lines.add("  and " + (frames.size() - MOST_FRAMES) + " more");
        }
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.add(thrown);
        for (Throwable cause = thrown.getCause(); cause != null && told.add(cause); cause = cause.getCause()) {
            lines.add("  caused by " + line(cause));
        }
        return String.join("\n", lines);
    }

    private static String line(Throwable thrown) {
        String type = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null ? type : type + ": " + SafeText.block(UserNames.in(message));
    }
}
