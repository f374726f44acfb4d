package cjsh.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.Snippet;

/** The user's own frames of a stack trace: where in which input, without the compiler's names. */
final class Frames {
    private final Map<String, Place> places = new HashMap<>();

    void remember(Snippet snippet, Place place) {
        places.put("#" + snippet.id(), place);
    }

    List<String> of(EvalException exception) {
        List<String> lines = new ArrayList<>();
        for (StackTraceElement element : exception.getStackTrace()) {
            line(element).ifPresent(lines::add);
        }
        return lines;
    }

    /** JShell has put {@code #id} of the snippet for the file, and no method for code outside of one. */
    private Optional<String> line(StackTraceElement element) {
        Place place = element.getFileName() == null ? null : places.get(element.getFileName());
        if (place == null) {
            return Optional.empty();
        }
        String where = place.source().name() + ":" + place.line(element.getLineNumber());
        String method = method(element);
        return Optional.of(method.isEmpty() ? where : method + " (" + where + ")");
    }

    private static String method(StackTraceElement element) {
        String name = element.getMethodName();
        if (name.startsWith("lambda$")) {
            return "lambda";
        }
        String owner = UserNames.in(element.getClassName()).replace('$', '.');
        String dotted = owner.isEmpty() || name.isEmpty() ? name : owner + "." + name;
        return dotted.replace(".<init>", "").replace("<init>", "").replace("<clinit>", "static");
    }
}
