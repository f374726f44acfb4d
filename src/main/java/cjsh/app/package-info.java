/**
 * The command line and the wiring: the only reader of the environment and of the standard streams.
 *
 * <p>May use every package; nothing may use it.
 */
@NullMarked
package cjsh.app;

import org.jspecify.annotations.NullMarked;
