package cjsh.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * The variables that hold the values of unnamed expressions: {@code $7} and {@code $7_2} of In[7]. The newest stay. Each one
 * makes all that follows slower, since JShell imports them into every snippet.
 */
final class Temporaries {
    private static final int MOST = 20;

    private final Deque<VarSnippet> newest = new ArrayDeque<>();
    private final List<VarSnippet> ofScript = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int input;
    private int count;

    /** The next names are of this input; 0 for a script's, which never are those of an input. */
    void begin(int number) {
        if (number != 0 || input != 0) {
            count = 0;
        }
        input = number;
    }

    /** For JShell, which would else take one of another input's. */
    String nextName() {
        String name;
        do {
            count++;
            name = "$" + input + (count == 1 && input != 0 ? "" : "_" + count);
        } while (!taken.add(name));
        return name;
    }

    /** A user may declare a variable of such a name. */
    void takenBy(String name) {
        if (name.startsWith("$")) {
            taken.add(name);
        }
    }

    void add(VarSnippet variable) {
        if (input == 0) {
            ofScript.add(variable);
        } else {
            newest.addLast(variable);
        }
    }

    /** Drops those of a script, which has no further use for them, nor does anyone who types. */
    void end(JShell jshell) {
        ofScript.stream()
                .filter(variable -> jshell.status(variable).isActive() && !isUsed(variable, jshell))
                .forEach(jshell::drop);
        ofScript.clear();
    }

    /** Drops the oldest, except those that the user's code mentions, which may run again. */
    void trim(JShell jshell) {
        newest.removeIf(variable -> !jshell.status(variable).isActive());
        int over = newest.size() - MOST;
        Iterator<VarSnippet> oldest = newest.iterator();
        List<VarSnippet> dropped = new ArrayList<>();
        while (over-- > 0 && oldest.hasNext()) {
            VarSnippet variable = oldest.next();
            if (!isUsed(variable, jshell)) {
                dropped.add(variable);
            }
            oldest.remove();
        }
        dropped.forEach(jshell::drop);
    }

    private static boolean isUsed(VarSnippet variable, JShell jshell) {
        Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(variable.name()) + "(?![\\w$])");
        return declared(jshell)
                .anyMatch(snippet -> snippet.source().contains(variable.name())
                        && name.matcher(snippet.source()).find());
    }

    private static Stream<Snippet> declared(JShell jshell) {
        return Stream.of(
                        jshell.methods(),
                        jshell.types(),
                        jshell.variables().filter(variable -> !AnnotatedType.isTemporary(variable)))
                .flatMap(snippets -> snippets);
    }
}
