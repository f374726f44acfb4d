package cjsh.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/** What was typed, whole inputs with all their lines, and never a secret. JLine's own reads only files that nobody has damaged. */
final class PrivateHistory implements History {
    private final Optional<HistoryFile> file;
    private final Predicate<String> secret;
    private final Consumer<String> notes;
    private final CompletableFuture<List<HistoryFile.Line>> earlier;
    private final List<Entry> entries = new ArrayList<>();
    private boolean isRead;
    private boolean hasFailed;
    private boolean isTold;
    private int index;

    /**
     * Begins to read the file at once, so that it is there when the first key is pressed.
     *
     * @param notes what the user must know, at a moment when it can be shown
     */
    PrivateHistory(Optional<HistoryFile> file, Predicate<String> secret, Consumer<String> notes) {
        this.file = file;
        this.secret = secret;
        this.notes = notes;
        this.earlier = file.map(one -> CompletableFuture.supplyAsync(one::read, PrivateHistory::aside))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "cjsh-history");
        thread.setDaemon(true);
        thread.start();
    }

    private record Kept(int index, Instant time, String line) implements Entry {}

    private List<Entry> all() {
        if (!isRead) {
            isRead = true;
            earlier.exceptionally(e -> List.of()).join().forEach(line -> keep(line.time(), line.text()));
            index = entries.size();
        }
        return entries;
    }

    private void keep(Instant time, String line) {
        entries.add(new Kept(entries.size(), time, line));
    }

    /** The newest input that begins so and goes on. Waits for nothing. */
    Optional<String> beginningWith(String typed) {
        if (!isRead && !earlier.isDone()) {
            return Optional.empty();
        }
        List<Entry> all = all();
        for (int i = all.size() - 1; i >= 0; i--) {
            String line = all.get(i).line();
            if (line.length() > typed.length() && line.startsWith(typed)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    @Override
    public void add(Instant time, String line) {
        List<Entry> all = all();
        boolean again = !all.isEmpty() && all.get(all.size() - 1).line().equals(line);
        if (line.isBlank() || again || secret.test(line)) {
            return;
        }
        keep(time, line);
        index = all.size();
        if (file.isPresent() && !hasFailed && file.get().mayBeKept(line)) {
            try {
                file.get().add(new HistoryFile.Line(time, line));
            } catch (IOException e) {
                hasFailed = true;
            }
        }
    }

    /** Called before each prompt. */
    @Override
    public void attach(@Nullable LineReader reader) {
        if (hasFailed && !isTold) {
            isTold = true;
            notes.accept("history is not kept any more: its file cannot be written");
        }
    }

    @Override
    public int size() {
        return all().size();
    }

    @Override
    public int index() {
        all();
        return index;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return all().size() - 1;
    }

    @Override
    public String get(int at) {
        return all().get(at).line();
    }

    @Override
    public ListIterator<Entry> iterator(int from) {
        return List.copyOf(all()).listIterator(Math.max(0, Math.min(from, all().size())));
    }

    @Override
    public String current() {
        return index() < all().size() ? get(index) : "";
    }

    @Override
    public boolean previous() {
        return moveTo(index() - 1);
    }

    @Override
    public boolean next() {
        if (index() >= all().size()) {
            return false;
        }
        index++;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return index() != 0 && moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return index() != last() && moveTo(last());
    }

    @Override
    public boolean moveTo(int at) {
        boolean there = at >= 0 && at < all().size();
        index = there ? at : index;
        return there;
    }

    @Override
    public void moveToEnd() {
        // Before the file is read, the end is where reading it leads to.
        index = isRead ? entries.size() : 0;
    }

    @Override
    public void resetIndex() {
        index = Math.min(index(), all().size());
    }

    @Override
    public void load() {
        // Done from the beginning.
    }

    @Override
    public void save() {
        // Each input is saved when it is added.
    }

    @Override
    public void write(Path other, boolean incremental) {
        throw new UnsupportedOperationException("the history is kept in one file");
    }

    @Override
    public void append(Path other, boolean incremental) {
        throw new UnsupportedOperationException("the history is kept in one file");
    }

    @Override
    public void read(Path other, boolean checkDuplicates) {
        throw new UnsupportedOperationException("the history is kept in one file");
    }

    @Override
    public void purge() {
        entries.clear();
        index = 0;
    }
}
