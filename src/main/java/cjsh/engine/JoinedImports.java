package cjsh.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Static imports beside each other in a start-up source, as one snippet. JShell compiles for each snippet, and compiles once
 * what it takes for a single import: twelve imports cost as much as one. Where it does not take them so, they go one by one. Imports
 * of types stay apart, since JShell shortens the names of types by what it knows to be imported.
 *
 * @param text as JShell gets it
 * @param end where the source goes on
 */
record JoinedImports(String text, int end) {
    /** JShell knows the snippet by its first import, and replaces it by another one of that: so by one that nobody writes. */
    private static final String FIRST = "import static java.lang.Object.*;";

    private static final String IMPORT = "import\\s+(static\\s+)?([\\w$]+(?:\\.[\\w$]+)*(?:\\.\\*)?)\\s*;";
    private static final Pattern ONE = Pattern.compile(IMPORT);
    private static final Pattern NEXT = Pattern.compile("(?:\\s|//[^\\n]*\\n)*" + IMPORT);

    /** The static imports that come first at or behind a place in a text; none when there are less than two. */
    static JoinedImports of(String text, int from) {
        Matcher next = NEXT.matcher(text);
        List<String> imports = new ArrayList<>(List.of(FIRST));
        int end = from;
        while (next.region(end, text.length()).lookingAt() && next.group(1) != null) {
            imports.add("import static " + next.group(2) + ";");
            end = next.end();
        }
        return imports.size() > 2 ? new JoinedImports(String.join("\n", imports), end) : new JoinedImports("", from);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What a snippet of imports imports, each as {@code static java.lang.Math.*}. */
    static List<String> names(String source) {
        Matcher one = ONE.matcher(source);
        List<String> names = new ArrayList<>();
        while (one.find()) {
            names.add((one.group(1) == null ? "" : "static ") + one.group(2));
        }
        boolean joined = source.startsWith(FIRST) && names.size() > 1;
        return joined ? names.subList(1, names.size()) : names;
    }
}
