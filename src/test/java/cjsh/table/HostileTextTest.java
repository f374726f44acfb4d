package cjsh.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileTextTest {
    private static byte[] bytes(OutputFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(Frames.hostile(), ExportOptions.standard(), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsValidUtf8(OutputFormat format) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(format)))
                .toString();
        assertThat(text).contains("日本語", "👨‍👩‍👧‍👦", "x".repeat(1_000_000)).endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "MARKDOWN"})
    void formatsForPeopleHoldNoControls(OutputFormat format) throws IOException {
        String text = new String(bytes(format), StandardCharsets.UTF_8);
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void markdownHoldsNoHtml() throws IOException {
        String text = new String(bytes(OutputFormat.MARKDOWN), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("<").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(text.lines()).allMatch(line -> line.startsWith("| ") && line.endsWith(" |"));
    }

    @Test
    void csvStartsNoFormula() throws IOException {
        assertThat(new String(bytes(OutputFormat.CSV), StandardCharsets.UTF_8)).contains("\n'=cmd|' /C calc'!A0\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void jsonReadsBackToTheSameText(OutputFormat format) throws IOException {
        List<Object> read = new ArrayList<>();
        JsonFactory factory = new JsonFactory();
        try (JsonParser parser = factory.createParser(new String(bytes(format), StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    read.add(parser.getText());
                }
            }
        }
        assertThat(read).isEqualTo(Frames.hostile().columns().get(0).values());
    }

    @Test
    void halfAPairIsEscapedInJson() throws IOException {
        assertThat(new String(bytes(OutputFormat.NDJSON), StandardCharsets.UTF_8))
                .contains("half \\ud83d pair");
    }
}
