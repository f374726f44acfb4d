/** What changed between two schemas, and whom it hurts. */
@NullMarked
package cjsh.graphql.diff;

import org.jspecify.annotations.NullMarked;
