/** Writes the typed door: from the schema of an API to Java source. In the program, since a refreshed schema is compiled while a session runs. */
@NullMarked
package cjsh.api.codegen;

import org.jspecify.annotations.NullMarked;
