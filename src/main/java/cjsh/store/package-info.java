/**
 * SQL over the tables of a session, by DuckDB in this process.
 *
 * <p>May use {@code table} and {@code display}. The only user of DuckDB.
 */
@NullMarked
package cjsh.store;

import org.jspecify.annotations.NullMarked;
