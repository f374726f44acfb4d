/**
 * The one class whose name the JDK dictates; it belongs to {@code cjsh.engine}. Snippets live in a package of this name too,
 * in JShell's own loader.
 */
@NullMarked
package REPL;

import org.jspecify.annotations.NullMarked;
