// Written by cjsh.api.codegen from the schema of the Item List API. A change made here is lost.
/** The typed door into the Item List API: its calls, and what can be selected and filled in. */
@NullMarked
package cjsh.api.itemlists;

import org.jspecify.annotations.NullMarked;
