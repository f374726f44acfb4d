package cjsh.kernel;

import cjsh.display.MimeBundle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One output of a cell whose content may change: it begins to be seen with its first content. */
public final class Shown {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final Cell cell;
    private final String id = "cjsh-" + MADE.incrementAndGet();
    private boolean begun;

    Shown(Cell cell) {
        this.cell = cell;
    }

    /** Whether the other one is an output of the same cell. */
    public boolean isOfTheSameCell(Shown other) {
        return cell == other.cell;
    }

    /** Shows this in place of what was shown before. */
    public synchronized void show(MimeBundle content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("data", Bundles.data(content));
        message.put("metadata", Map.of());
        message.put("transient", Map.of("display_id", id));
        cell.publish(begun ? "update_display_data" : "display_data", message);
        begun = true;
    }
}
