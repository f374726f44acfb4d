package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTest {
    @Test
    void nothingOpensATagOrEndsAnAttribute() {
        assertThat(SafeHtml.line("<script>alert(\"x\" & 'y')</script>"))
                .isEqualTo("&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;");
    }

    @Test
    void controlsAreVisibleToo() {
        assertThat(SafeHtml.line("\u202e<\n")).isEqualTo("\\u202e&lt;\\n");
    }
}
