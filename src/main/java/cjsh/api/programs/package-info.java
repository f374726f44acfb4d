// Written by cjsh.api.codegen from the schema of the Program Terms API. A change made here is lost.
/** The typed door into the Program Terms API: its calls, and what can be selected and filled in. */
@NullMarked
package cjsh.api.programs;

import org.jspecify.annotations.NullMarked;
