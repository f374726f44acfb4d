package cjsh.engine;

import java.util.Optional;

/**
 * A text literal that a cursor is in, as an argument of a call.
 *
 * @param call what it is an argument of
 * @param text what the literal stands for, without escapes and without a text block's indentation
 * @param offset of the cursor in that text
 */
public record TextLiteral(TextCall call, String text, int offset) {
    /** The name of the method that is called. */
    public String method() {
        return call.method();
    }

    /** The type of what it is called on; empty when there is none or when it is not known. */
    public Optional<String> receiver() {
        return call.receiverType();
    }
}
