package cjsh.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** Stack traces in the user's words: where in which input, without the classes and methods that JShell makes around snippets. */
final class Frames implements Trace {
    /** JShell numbers a snippet's class and adds letters each time that it compiles it anew. */
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.(\\$JShell\\$\\d+)[A-Z]*");

    private static final Pattern NO_NAME = Pattern.compile("\\.\\d+(?=\\.|$)|(?<=\\.)\\d+(?=[\\p{Alpha}_$])|^\\d+\\.?");
    private static final int MANY = 1000;
    private static final String BODY = "do_it$";

    private final SourceCodeAnalysis analysis;
    private final UnaryOperator<StackTraceElement[]> ofJShell;
    private final Map<String, Known> byClass = new HashMap<>();
    private final Map<String, Known> byNumber = new HashMap<>();

    /** @param ofJShell makes the frames of JShell's classes out of those that really ran */
    Frames(SourceCodeAnalysis analysis, UnaryOperator<StackTraceElement[]> ofJShell) {
        this.analysis = analysis;
        this.ofJShell = ofJShell;
    }

    /** A snippet that may run from now on. */
    synchronized void remember(Snippet snippet, Place place) {
        SnippetWrapper wrapper = analysis.wrapper(snippet);
        Known known = new Known(snippet, place, new SnippetLines(wrapper));
        byClass.put(wrapper.fullClassName(), known);
        Matcher named = WRAPPER.matcher(wrapper.fullClassName());
        if (named.matches()) {
            byNumber.put(named.group(1), known);
        }
    }

    @Override
    public List<String> own(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        for (StackTraceElement element : ofJShell.apply(thrown.getStackTrace())) {
            own(element).ifPresent(lines::add);
        }
        return counted(lines);
    }

    @Override
    public List<String> all(Throwable thrown) {
        List<StackTraceElement> elements = List.of(ofJShell.apply(thrown.getStackTrace()));
        int end = elements.size();
        for (int i = 0; i < elements.size(); i++) {
            boolean body = elements.get(i).getMethodName().startsWith(BODY);
            end = body ? i + 1 : end;
        }
        return counted(elements.subList(0, end).stream()
                .map(element -> own(element).orElseGet(() -> foreign(element)))
                .toList());
    }

    /** A method that calls itself is one line; an input does not call itself, but the compiler may cut it into two methods. */
    private static List<String> counted(List<String> lines) {
        List<String> counted = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && lines.get(end).equals(lines.get(i))) {
                end++;
            }
            boolean once = end - i == 1 || !lines.get(i).endsWith(")");
            // The JVM keeps no more than 1,024 frames, a few of them ours.
            String times = end - i < MANY ? end - i + " times" : "over " + MANY + " times";
            counted.add(once ? lines.get(i) : lines.get(i) + ", " + times);
            i = end;
        }
        return counted;
    }

    private Optional<String> own(StackTraceElement element) {
        Matcher wrapper = WRAPPER.matcher(element.getClassName());
        if (!wrapper.lookingAt()) {
            return Optional.empty();
        }
        return known(wrapper).map(known -> {
            int line = known.lines().ofSnippet(element.getLineNumber());
            String where = known.place().source().name() + ":" + known.place().line(line);
            String method = method(element);
            return method.isEmpty() ? where : method + " (" + where + ")";
        });
    }

    private synchronized Optional<Known> known(Matcher wrapper) {
        Known exact = byClass.get(wrapper.group());
        Known numbered = byNumber.get(wrapper.group(1));
        if (exact == null && numbered != null) {
            // Compiled anew since: when something that it uses became another.
            exact = new Known(
                    numbered.snippet(), numbered.place(), new SnippetLines(analysis.wrapper(numbered.snippet())));
            byClass.put(wrapper.group(), exact);
        }
        return Optional.ofNullable(exact);
    }

    private static String foreign(StackTraceElement element) {
        String file = element.getFileName() == null ? "" : element.getFileName();
        String where = element.getLineNumber() > 0 ? file + ":" + element.getLineNumber() : file;
        String method = element.getClassName() + "." + element.getMethodName();
        return where.isEmpty() ? method : method + " (" + where + ")";
    }

    private static String method(StackTraceElement element) {
        String name = element.getMethodName();
        if (name.startsWith(BODY)) {
            return "";
        }
        if (name.startsWith("lambda$")) {
            return "lambda";
        }
        String owner = NO_NAME.matcher(UserNames.in(element.getClassName()).replace('$', '.'))
                .replaceAll("");
        return switch (name) {
            case "<init>" -> owner.isEmpty() ? "new" : "new " + owner;
            case "<clinit>" -> owner.isEmpty() ? "static" : "static " + owner;
            default -> owner.isEmpty() ? name : owner + "." + name;
        };
    }

    private record Known(Snippet snippet, Place place, SnippetLines lines) {}
}
