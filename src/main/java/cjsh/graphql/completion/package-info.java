/**
 * What may stand at a cursor in GraphQL text or in a path, and what stands there: for Tab and for hover, in unfinished text.
 *
 * <p>Reads tokens, never a syntax tree, since what is being typed is nearly always unfinished.
 */
@NullMarked
package cjsh.graphql.completion;

import org.jspecify.annotations.NullMarked;
