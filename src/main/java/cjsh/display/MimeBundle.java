package cjsh.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One value in several forms, from which each front end takes the best that it can show.
 *
 * @param data payload text by MIME type, in the order of adding; always with {@code text/plain}
 */
public record MimeBundle(Map<String, String> data) {
    /** The form that every bundle has. */
    public static final String TEXT = "text/plain";

    /** The form for notebooks; without scripts. */
    public static final String HTML = "text/html";

    /** A drawing for notebooks and reports. */
    public static final String SVG = "image/svg+xml";

    /** A chart that notebooks draw themselves; the payload is JSON. */
    public static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        if (!data.containsKey(TEXT)) {
            throw new IllegalArgumentException("a MIME bundle needs `" + TEXT + "`, but has only " + data.keySet());
        }
    }

    /** A bundle of plain text alone. */
    public static MimeBundle ofText(String text) {
        return new MimeBundle(Map.of(TEXT, text));
    }

    /** This bundle with one more form. */
    public MimeBundle with(String type, String payload) {
        Map<String, String> more = new LinkedHashMap<>(data);
        more.put(type, payload);
        return new MimeBundle(more);
    }

    /** The plain text. */
    public String text() {
        return Objects.requireNonNull(data.get(TEXT));
    }
}
