/**
 * Posts one document and brings back its answer: the only user of {@code java.net.http}.
 *
 * <p>May use {@code graphql}. What every request needs (token, compression, redirects, log) is a chain of
 * {@link cjsh.transport.Interceptor}s, one file each. Pages and retries of whole fetches belong to {@code fetch}.
 */
@NullMarked
package cjsh.transport;

import org.jspecify.annotations.NullMarked;
