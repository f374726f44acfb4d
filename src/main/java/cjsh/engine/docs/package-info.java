/**
 * What the sources of a class say of it, as plain text: of ours and Tablesaw's from an index that the build makes, of the JDK's
 * from the sources that come with it.
 */
@NullMarked
package cjsh.engine.docs;

import org.jspecify.annotations.NullMarked;
