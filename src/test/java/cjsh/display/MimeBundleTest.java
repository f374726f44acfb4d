package cjsh.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTest {
    @Test
    void formsKeepTheirOrder() {
        MimeBundle bundle =
                MimeBundle.ofText("t").with("image/svg+xml", "<svg/>").with(MimeBundle.HTML, "<p>t</p>");
        assertThat(bundle.data().keySet()).containsExactly("text/plain", "image/svg+xml", "text/html");
        assertThat(bundle.text()).isEqualTo("t");
    }

    @Test
    void plainTextIsRequired() {
        Map<String, String> data = Map.of("text/html", "<p>t</p>");
        assertThatThrownBy(() -> new MimeBundle(data))
                .hasMessage("a MIME bundle needs `text/plain`, but has only [text/html]");
    }
}
