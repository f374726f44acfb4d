/**
 * Charts of tables: one model, aggregated here, and what draws it. So far that is text for a terminal and a picture.
 *
 * <p>Knows tables and how things are shown; no terminal, no CJ.
 */
@NullMarked
package cjsh.chart;

import org.jspecify.annotations.NullMarked;
