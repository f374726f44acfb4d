/**
 * From a value to what a person sees: MIME bundles, the screen they are for, and the one place where foreign text is made
 * safe for a terminal and for HTML.
 *
 * <p>Uses no other package of cjsh. Tables belong to {@code table}, charts to {@code chart}; each brings its own
 * {@link cjsh.display.Renderer}.
 */
@NullMarked
package cjsh.display;

import org.jspecify.annotations.NullMarked;
