package cjsh.api.codegen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java source as it is written: lines with their indentation. */
final class JavaSource {
    private static final int WIDTH = 120;
    private static final Pattern NO_WORD = Pattern.compile("\\W+");
    private static final Pattern COMMENT = Pattern.compile("^ *(/\\*\\*| \\*).*$", Pattern.MULTILINE);

    private static final List<String> IMPORTS = List.of(
            "cjsh.api.CallSpec",
            "cjsh.api.Connection",
            "cjsh.api.PropertyUpdate",
            "cjsh.api.Status",
            "cjsh.api.typed.ApiEntry",
            "cjsh.api.typed.Fields",
            "cjsh.api.typed.Input",
            "cjsh.api.typed.MutationCall",
            "cjsh.api.typed.RecordCall",
            "cjsh.api.typed.WireName",
            "cjsh.graphql.Api",
            "java.math.BigDecimal",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.OffsetDateTime",
            "java.util.List",
            "java.util.Map",
            "java.util.function.Supplier",
            "java.util.function.UnaryOperator",
            "org.jspecify.annotations.Nullable");

    private final Model model;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean fresh = true;

    JavaSource(Model model) {
        this.model = model;
    }

    /** Of a class within another, the annotation stands before its own name. */
    static String nullable(String type) {
        int dot = type.lastIndexOf('.') + 1;
        return type.substring(0, dot) + "@Nullable " + type.substring(dot);
    }

    JavaSource line(String line) {
        if (!line.isEmpty()) {
            text.append("    ".repeat(depth)).append(line);
        }
        text.append('\n');
        fresh = line.isEmpty();
        return this;
    }

    /** A blank line, but not where a block begins. */
    JavaSource gap() {
        return fresh ? this : line("");
    }

    JavaSource open(String head) {
        line(head + " {");
        depth++;
        fresh = true;
        return this;
    }

    JavaSource close() {
        depth--;
        return line("}");
    }

    /** A method of one statement. */
    JavaSource method(String head, String statement) {
        return open(head).line(statement).close();
    }

    JavaSource doc(Doc doc) {
        List<String> lines = doc.lines(WIDTH - 4 * depth - 4);
        if (lines.size() == 1 && lines.get(0).length() + 4 * depth + 7 <= WIDTH) {
            return line("/** " + lines.get(0) + " */");
        }
        line("/**");
        lines.forEach(one -> line(one.isEmpty() ? " *" : " * " + one));
        return line(" */");
    }

    /** The file; of the imports those that it needs. */
    @Override
    public String toString() {
        Set<String> words =
                new HashSet<>(List.of(NO_WORD.split(COMMENT.matcher(text).replaceAll(""))));
        String imports = IMPORTS.stream()
                .filter(name -> words.contains(name.substring(name.lastIndexOf('.') + 1)))
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return "// Written by cjsh.api.codegen from the schema of the " + model.title()
                + " API. A change made here is lost.\npackage " + model.packageName() + ";\n\n" + imports
                + (imports.isEmpty() ? "" : "\n") + text;
    }
}
