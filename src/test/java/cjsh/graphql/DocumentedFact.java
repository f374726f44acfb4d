package cjsh.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A line of a CSV file. Only contradictions have a reason. */
record DocumentedFact(String api, String kind, String type, String member, String value, String reason) {

    private static final Set<String> TELLING_ALL = Set.of("type", "interface", "enum", "enum-value", "scalar", "field");

    static List<DocumentedFact> readAll(String name) {
        try (InputStream in = DocumentedSchemaTest.resource(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(DocumentedFact::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentedFact parse(String line) {
        String[] cells = line.split(",", 6);
        if (cells.length < 5) {
            throw new IllegalArgumentException("not a fact: " + line);
        }
        return new DocumentedFact(cells[0], cells[1], cells[2], cells[3], cells[4], cells.length == 6 ? cells[5] : "");
    }

    /** Such as {@code Contract}, {@code Contract.status} or {@code PublisherQueries.contracts(limit)}. */
    String path() {
        return kind.equals("implementation") || member.isEmpty() ? type : type + "." + member;
    }

    boolean tellsAll() {
        return TELLING_ALL.contains(kind);
    }

    boolean sameAs(DocumentedFact other) {
        return toString().equals(other.toString());
    }

    @Override
    public String toString() {
        return String.join(",", api, kind, type, member, value);
    }
}
