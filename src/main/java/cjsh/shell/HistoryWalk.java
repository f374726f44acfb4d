package cjsh.shell;

import java.util.Optional;

/** Up and Down through the inputs that begin with what was typed first; with nothing typed, through all. */
final class HistoryWalk {
    private final PrivateHistory history;
    private String typed = "";
    private String shown = "";
    private boolean isWalking;

    HistoryWalk(PrivateHistory history) {
        this.history = history;
    }

    void forget() {
        isWalking = false;
    }

    /** The one before what is shown; nothing when there is none. */
    Optional<String> back(String now) {
        begin(now);
        for (int at = history.index() - 1; at >= 0; at--) {
            if (fits(history.get(at), now)) {
                return shown(at);
            }
        }
        return Optional.empty();
    }

    /** The one after what is shown; behind the last, what was typed. */
    Optional<String> forth(String now) {
        begin(now);
        for (int at = history.index() + 1; at < history.size(); at++) {
            if (fits(history.get(at), now)) {
                return shown(at);
            }
        }
        history.moveToEnd();
        isWalking = false;
        return now.equals(typed) ? Optional.empty() : Optional.of(typed);
    }

    private void begin(String now) {
        if (!isWalking || !now.equals(shown)) {
            typed = now;
            isWalking = true;
        }
    }

    /** Nobody has typed the beginning of an earlier input over several lines. */
    private boolean fits(String line, String now) {
        return !line.equals(now) && (typed.indexOf('\n') >= 0 || line.startsWith(typed));
    }

    private Optional<String> shown(int at) {
        history.moveTo(at);
        shown = history.get(at);
        return Optional.of(shown);
    }
}
