package cjsh.engine;

import java.util.Optional;

/**
 * A text literal that a cursor is in, as an argument of a call.
 *
 * @param method the name of the method that is called
 * @param receiver the type of what it is called on, as JShell knows it; empty when there is none or when it is not known
 * @param text what the literal stands for, without escapes and without a text block's indentation
 * @param offset of the cursor in that text
 */
public record TextLiteral(String method, Optional<String> receiver, String text, int offset) {}
