package cjsh.shell;

import java.util.Comparator;
import org.jline.reader.Candidate;
import org.jline.terminal.Terminal;

/** A line reader that shows candidates in the order in which they are offered; JLine's own goes by their likeness to the word. */
final class OrderedReader extends MenuReader {
    OrderedReader(Terminal terminal, String name) {
        super(terminal, name);
    }

    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.naturalOrder();
    }
}
