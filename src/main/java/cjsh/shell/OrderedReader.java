package cjsh.shell;

import java.util.Comparator;
import java.util.HashMap;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** A line reader that shows candidates in the order in which they are offered; JLine's own goes by their likeness to the word. */
final class OrderedReader extends LineReaderImpl {
    private boolean finishing;

    OrderedReader(Terminal terminal, String name) {
        super(terminal, name, new HashMap<>());
    }

    /** Whether the input is done: what stays on the screen has nothing that is about the cursor. */
    boolean isFinishing() {
        return finishing;
    }

    @Override
    protected void cleanup() {
        finishing = true;
        try {
            super.cleanup();
        } finally {
            finishing = false;
        }
    }

    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.naturalOrder();
    }
}
