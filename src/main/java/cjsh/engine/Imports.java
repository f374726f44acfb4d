package cjsh.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;

/** The import that a class name lacks. */
final class Imports {
    private static final int MOST = 3;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int PAUSE_MILLIS = 25;

    /** The packages that people mean first. */
    private static final List<String> USUAL = List.of(
            "java.util.",
            "java.util.stream.",
            "java.time.",
            "java.util.function.",
            "java.io.",
            "java.nio.",
            "java.math.");

    private final SourceCodeAnalysis analysis;

    Imports(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The end of a sentence about an unknown class; empty when no class or too many have this name. */
    Optional<String> of(String name) {
        List<String> names = qualified(name).stream()
                .filter(one -> !one.startsWith("cjsh.") && !one.startsWith("REPL."))
                .filter(one -> one.endsWith("." + name))
                .sorted(Comparator.comparingInt(Imports::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int best = rank(names.get(0));
        List<String> meant = names.stream().filter(one -> rank(one) == best).toList();
        // A library has its own classes of any name, which nobody means.
        int most = best <= USUAL.size() ? MOST : 1;
        return meant.size() > most
                ? Optional.empty()
                : Optional.of("; it needs "
                        + meant.stream().map(one -> "`import " + one + "`").collect(Collectors.joining(" or ")));
    }

    private static int rank(String name) {
        String home = name.substring(0, name.lastIndexOf('.') + 1);
        int usual = USUAL.indexOf(home);
        return usual >= 0 ? usual : name.startsWith("java.") ? USUAL.size() : USUAL.size() + 1;
    }

    /** JShell reads the class path in the background when it starts; who errs at once waits for it, but not for ever. */
    private List<String> qualified(String name) {
        QualifiedNames found = analysis.listQualifiedNames(name, name.length());
        for (int waited = 0; !found.isUpToDate() && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found.getNames();
            }
            found = analysis.listQualifiedNames(name, name.length());
        }
        return found.getNames();
    }
}
