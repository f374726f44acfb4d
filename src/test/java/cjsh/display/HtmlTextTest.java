package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void piecesHaveTheirColours() {
        String html = HtmlText.of(
                "query {\n a<b }",
                List.of(new HtmlText.Piece(0, 5, Style.KEYWORD), new HtmlText.Piece(9, 10, Style.FIELD)));
        assertThat(html)
                .isEqualTo("<pre style=\"font-family:monospace;white-space:pre-wrap;line-height:1.35\">"
                        + "<span style=\"color:#9a5fd0\">query</span> {\n a&lt;b }</pre>\n");
    }

    @Test
    void everyColourCanBeReadOnLightAndDarkPages() {
        Arrays.stream(Style.values())
                .map(HtmlText::colour)
                .filter(colour -> !colour.isEmpty())
                .map(colour -> Integer.parseInt(colour.substring(1), 16))
                .forEach(colour -> List.of(0xffffff, 0x111111)
                        .forEach(ground -> assertThat(ThemeContrastTest.contrast(colour, ground))
                                .as("#%06x on #%06x", colour, ground)
                                .isGreaterThan(4)));
    }
}
