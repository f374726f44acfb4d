/**
 * Saved queries: finds them and describes their parameters, so that they run without a terminal.
 *
 * <p>May use {@code engine} and {@code display}. Knows no GraphQL: whoever builds it hands in a reader of parameters.
 */
@NullMarked
package cjsh.script;

import org.jspecify.annotations.NullMarked;
