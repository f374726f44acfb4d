package cjsh.engine;

/**
 * What a session's Tab knows beyond Java.
 *
 * @param literals what may stand inside of text literals
 * @param offers what of Java is not offered
 */
record Languages(LiteralCompleter literals, Offers offers) {}
