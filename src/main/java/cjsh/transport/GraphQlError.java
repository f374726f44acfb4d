package cjsh.transport;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One entry of an answer's {@code errors}.
 *
 * @param message the API's own words
 * @param code {@code extensions.code}, else {@code extensions.classification}, or the empty text; only graph.cj.com documents its codes
 * @param path response keys and list positions down to the field that failed; empty when unknown
 */
public record GraphQlError(String message, String code, List<String> path) {
    public GraphQlError {
        path = List.copyOf(path);
    }

    /** {@code itemList.items: not found (NotFound)}, on one line. */
    @Override
    public String toString() {
        String place = path.isEmpty() ? "" : path.stream().collect(Collectors.joining(".")) + ": ";
        String text = place + message + (code.isEmpty() ? "" : " (" + code + ")");
        // A message of several lines could pretend to be lines of ours.
        return text.replaceAll("\\R+", " ");
    }
}
