package cjsh.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a front end sent.
 *
 * @param identities the frames by which the answer finds its way
 * @param header as it came: answers carry it as their parent
 * @param parent the header of what this answers
 */
record Message(
        List<byte[]> identities,
        Map<String, @Nullable Object> header,
        Map<String, @Nullable Object> parent,
        Map<String, @Nullable Object> content) {
    Message {
        identities = List.copyOf(identities);
    }

    boolean isOfTheSender(Message other) {
        return Arrays.deepEquals(identities.toArray(), other.identities.toArray());
    }

    String type() {
        return Objects.toString(header.get("msg_type"), "");
    }

    /** The front end's other thread of requests that it belongs to (JEP 91); empty for the main one. */
    String subshell() {
        return Objects.toString(header.get("subshell_id"), "");
    }

    String text(String name) {
        return content.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name, boolean otherwise) {
        return content.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    int number(String name, int otherwise) {
        return content.get(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
