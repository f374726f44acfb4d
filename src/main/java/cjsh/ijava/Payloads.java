package cjsh.ijava;

import cjsh.display.MimeBundle;
import cjsh.display.SafeText;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of a value on their way into a kernel's message. */
final class Payloads {
    private final Function<String, @Nullable Object> json;

    Payloads(Function<String, @Nullable Object> json) {
        this.json = json;
    }

    /** What goes into a message under this type: front ends take JSON for text when it comes as text. */
    Object of(String type, String payload) {
        Object tree = type.endsWith("+json") || type.endsWith("/json") ? json.apply(payload) : null;
        return tree == null ? payload : tree;
    }

    void put(MimeBundle bundle, BiConsumer<String, Object> into) {
        bundle.data().forEach((type, payload) -> into.accept(type, of(type, payload)));
    }

    /** The forms of a value; when they can not be made, that it is so. The value is there, and the cell went well. */
    static Optional<MimeBundle> of(Object value, Function<Object, Optional<MimeBundle>> forms) {
        try {
            return forms.apply(value);
        } catch (RuntimeException | StackOverflowError e) {
            String words = value.getClass().getName() + ", which can not be shown: " + e;
            return Optional.of(MimeBundle.ofText(SafeText.line(words)));
        }
    }
}
