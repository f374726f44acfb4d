/**
 * The terminal front end: read loop, continuation lines, completion menu, history, slash commands, messages with carets; and
 * the same without a terminal, for a pipe.
 *
 * <p>The only package that knows {@code org.jline}. May use {@code engine}, {@code script} and {@code display}; decides nothing
 * about Java, which is the engine's business.
 */
@NullMarked
package cjsh.shell;

import org.jspecify.annotations.NullMarked;
