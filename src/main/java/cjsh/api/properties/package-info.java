// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
/** The typed door into the Promotional Properties API: its calls, and what can be selected and filled in. */
@NullMarked
package cjsh.api.properties;

import org.jspecify.annotations.NullMarked;
