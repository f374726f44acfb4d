/**
 * The embedded CJ look-alike: the four GraphQL APIs over real HTTP on the loopback interface, for tokenless sessions
 * and for tests.
 *
 * <p>May use {@code graphql}, for the schemas. It shares no paging and no decoding with the client, so that a mistake
 * there meets an independent opinion here. Where CJ's documents leave behaviour open, it does the strict thing and says
 * so.
 */
@NullMarked
package cjsh.sandbox;

import org.jspecify.annotations.NullMarked;
