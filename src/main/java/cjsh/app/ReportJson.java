package cjsh.app;

import cjsh.fetch.FetchReport;
import cjsh.graphql.CjException;
import cjsh.graphql.ValidDocument;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A fetch report for programs. */
final class ReportJson {
    private ReportJson() {}

    static String of(FetchReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("api", report.api().shortName());
            out.writeStringField("operation", report.operation());
            out.writeBooleanField("complete", report.complete());
            out.writeStringField("startedAt", report.startedAt().toString());
            out.writeNumberField("tookMillis", report.took().toMillis());
            out.writeNumberField("pages", report.pages());
            out.writeNumberField("bytes", report.bytes());
            out.writeNumberField("records", report.records());
            out.writeNumberField("rows", report.rows());
            if (report.totalCount().isPresent()) {
                out.writeNumberField("totalCount", report.totalCount().getAsLong());
            }
            list(out, "missing", report.missing());
            list(out, "errors", report.errors().stream().map(Object::toString).toList());
            list(out, "notes", report.notes());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** Of a fetch that brought nothing. */
    static String ofFailure(ValidDocument document, CjException failure) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("api", document.api().shortName());
            out.writeStringField("operation", document.name());
            out.writeBooleanField("complete", false);
            out.writeNumberField("rows", 0);
            list(out, "missing", List.of(String.valueOf(failure.getMessage())));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void list(JsonGenerator out, String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
