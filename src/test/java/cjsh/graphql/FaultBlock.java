package cjsh.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One block of {@code faults.txt}: a bad document, and what is said of it.
 *
 * <pre>
 * ### name
 * document; ␍ stands for a carriage return
 * ---
 * subject
 * the line of the fault
 *      ^^^^ line:column message
 * </pre>
 */
record FaultBlock(String name, String document, String expected) {
    private static final Schemas SCHEMAS = new Schemas();

    static List<FaultBlock> readAll() {
        try (InputStream in = Objects.requireNonNull(FaultBlock.class.getResourceAsStream("faults.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return Arrays.stream(text.split("(?m)^### "))
                    .skip(1)
                    .map(FaultBlock::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultBlock of(String block) {
        int nameEnd = block.indexOf('\n');
        int line = block.indexOf("\n---\n");
        String document = block.substring(nameEnd + 1, line).replace('␍', '\r');
        return new FaultBlock(
                block.substring(0, nameEnd), document, block.substring(line + 5).stripTrailing());
    }

    /** What reading the document says. */
    String found() {
        try {
            return "VALID " + new DocumentReader(SCHEMAS).read(document);
        } catch (InvalidQueryException e) {
            StringBuilder text = new StringBuilder(e.subject());
            List<String> lines = Arrays.asList(e.source().split("\n", -1));
            e.problems().forEach(problem -> append(text, problem, lines));
            return text.toString();
        }
    }

    private static void append(StringBuilder text, Problem problem, List<String> lines) {
        if (problem.line() == 0) {
            text.append("\nnowhere: ").append(problem.message());
            return;
        }
        String line = lines.get(problem.line() - 1).replace("\r", "");
        String before = line.substring(0, problem.column() - 1).replaceAll("[^\t]", " ");
        text.append('\n')
                .append(line)
                .append('\n')
                .append(before)
                .append("^".repeat(problem.length()))
                .append(' ')
                .append(problem.line())
                .append(':')
                .append(problem.column())
                .append(' ')
                .append(problem.message());
    }

    @Override
    public String toString() {
        return name;
    }
}
