/**
 * The JShell session: evaluate, complete, judge completeness, interrupt. Its operations are those of the Jupyter messages, so
 * that terminal, scripts and kernel share one behaviour.
 *
 * <p>The only package that runs {@code jdk.jshell}; {@code ijava} looks at that of its host. Knows no terminal, no socket and nothing of CJ: what snippets import is
 * said by the start-up sources. Values are kept raw and never turned into text here, since printing may cost a request.
 */
@NullMarked
package cjsh.engine;

import org.jspecify.annotations.NullMarked;
