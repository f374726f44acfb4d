package cjsh.transport;

import cjsh.graphql.JsonTree;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has data, perhaps beside errors.
 *
 * @param body the whole JSON, uncompressed, with the token blotted out should it be in there
 * @param errors what the API said went wrong; the data beside them is kept
 * @param wireBytes how much came over the network
 */
public record GraphQlResponse(byte[] body, List<GraphQlError> errors, long wireBytes) {
    public GraphQlResponse {
        errors = List.copyOf(errors);
    }

    /** The data of a small answer as maps, lists and plain values; empty when it can not be read. */
    public Map<String, @Nullable Object> data() {
        return JsonTree.objectIn(body, "data").orElse(Map.of());
    }
}
