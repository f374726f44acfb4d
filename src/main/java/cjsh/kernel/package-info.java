/**
 * The Jupyter front end: messages over sockets in, the session's answers out. A thin layer of its own over JeroMQ, since what
 * there is for Java answers late, is deaf after a bad frame, and leaves interrupted loops running.
 *
 * <p>The only package that knows {@code org.zeromq}. Source of the rules: "Messaging in Jupyter", protocol 5.5, with JEP 65
 * (welcome messages) and JEP 91 (subshells).
 */
@NullMarked
package cjsh.kernel;

import org.jspecify.annotations.NullMarked;
