/**
 * Fetches: all pages of one query into rows, and the report on how that went.
 *
 * <p>May use {@code graphql}, {@code transport} and {@code table}. Knows no verb, no terminal and no file.
 */
@NullMarked
package cjsh.fetch;

import org.jspecify.annotations.NullMarked;
