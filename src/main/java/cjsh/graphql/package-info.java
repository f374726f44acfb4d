/**
 * GraphQL without input or output: the schemas of CJ's APIs, documents, selections, validation and its explanation.
 *
 * <p>Uses no other package of cjsh. Sending belongs to {@code transport}, paging to {@code fetch}, rows to {@code table}.
 */
@NullMarked
package cjsh.graphql;

import org.jspecify.annotations.NullMarked;
