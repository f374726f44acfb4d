/**
 * What a snippet imports: analyst verbs, one entry per CJ API, and the text door.
 *
 * <p>May use {@code graphql}, {@code transport}, {@code fetch}, {@code table}, {@code chart}, {@code store} and
 * {@code display}. Knows no JShell: only {@code startup/*.jsh} names this package and the engine's session at once.
 */
@NullMarked
package cjsh.api;

import org.jspecify.annotations.NullMarked;
