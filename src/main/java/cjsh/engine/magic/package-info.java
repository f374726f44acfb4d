/** The magics that every session has. They see no more of the engine than what is public. */
@NullMarked
package cjsh.engine.magic;

import org.jspecify.annotations.NullMarked;
