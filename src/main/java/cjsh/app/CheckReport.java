package cjsh.app;

import cjsh.display.SafeText;
import cjsh.graphql.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What a check found, for people and for programs. */
record CheckReport(int files, List<Finding> findings) {
    /**
     * One fault in one file.
     *
     * @param subject the API that was meant, or {@code query}
     */
    record Finding(String file, String text, String subject, Problem problem) {}

    void text(World world) {
        String last = "";
        for (Finding finding : findings) {
            if (!finding.file().equals(last)) {
                world.out().println(SafeText.line(finding.file()) + " (" + finding.subject() + ")");
                last = finding.file();
            }
            world.out()
                    .println(ErrorText.excerpt(
                            finding.problem(), finding.text().lines().toList()));
        }
        String count = files + (files == 1 ? " query" : " queries");
        world.out()
                .println(
                        findings.isEmpty()
                                ? count + " checked: all valid"
                                : count + " checked: " + findings.size() + " problem"
                                        + (findings.size() == 1 ? "" : "s"));
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartArray();
            for (Finding finding : findings) {
                out.writeStartObject();
                out.writeStringField("file", finding.file());
                out.writeStringField("subject", finding.subject());
                out.writeNumberField("line", finding.problem().line());
                out.writeNumberField("column", finding.problem().column());
                out.writeNumberField("length", finding.problem().length());
                out.writeStringField("message", finding.problem().message());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }
}
