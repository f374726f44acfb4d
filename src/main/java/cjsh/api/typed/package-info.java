/**
 * What the generated classes of the typed door stand on: selections and inputs under construction, and the calls that
 * take them.
 */
@NullMarked
package cjsh.api.typed;

import org.jspecify.annotations.NullMarked;
