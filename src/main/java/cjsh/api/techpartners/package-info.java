// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
/** The typed door into the Tech Partner API: its calls, and what can be selected and filled in. */
@NullMarked
package cjsh.api.techpartners;

import org.jspecify.annotations.NullMarked;
