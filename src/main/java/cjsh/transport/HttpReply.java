package cjsh.transport;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One answer on its way in.
 *
 * @param header by lower-case name; the empty text when it is not there
 * @param wireBytes the size of the body as it came
 */
record HttpReply(int status, UnaryOperator<String> header, byte[] body, long wireBytes) {
    HttpReply withBody(byte[] other) {
        return new HttpReply(status, header, other, wireBytes);
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    Optional<String> value(String name) {
        String value = header.apply(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
