/**
 * Rows and columns: from a GraphQL answer to columns, to Tablesaw, to text and files.
 *
 * <p>May use {@code graphql} and {@code display}. Knows no network and no terminal.
 */
@NullMarked
package cjsh.table;

import org.jspecify.annotations.NullMarked;
