package cjsh.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Text formats for a table, in UTF-8 with line feeds. In each of them missing and empty text stay apart. */
public enum OutputFormat {
    /** The box that people read. */
    TABLE,
    /** RFC 4180; a missing cell is an empty field, empty text is {@code ""}. */
    CSV,
    /** One array with an object for each row, each on its line. */
    JSON,
    /** An object for each row, each on its line. */
    NDJSON,
    /** A table of GitHub's Markdown. */
    MARKDOWN;

    /** The name that users type. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names, in the order of the reference. */
    public static List<String> names() {
        return Arrays.stream(values()).map(OutputFormat::label).toList();
    }

    /** The format of this name. */
    public static Optional<OutputFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst();
    }

    /** Writes the frame, exact, and leaves the stream open. */
    public void write(Frame frame, ExportOptions options, OutputStream out) throws IOException {
        write(new FrameGrid(frame), options, out);
    }

    /** Writes the table as far as Tablesaw holds it, and leaves the stream open. */
    public void write(Table table, ExportOptions options, OutputStream out) throws IOException {
        write(TablesawGrid.plain(table), options, out);
    }

    private void write(Grid grid, ExportOptions options, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoder()), 1 << 16);
        switch (this) {
            case TABLE -> new TextTable(options.screen(), options.looks()).write(grid, options.footer(), writer);
            case CSV -> new CsvFormat(options.guardFormulas()).write(grid, writer);
            case JSON -> JsonFormat.array().write(grid, writer);
            case NDJSON -> JsonFormat.lines().write(grid, writer);
            case MARKDOWN -> new MarkdownFormat().write(grid, writer);
        }
        writer.flush();
    }

    /** Half of a surrogate pair has no UTF-8; it becomes U+FFFD, where the JDK would write a question mark. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd});
    }
}
