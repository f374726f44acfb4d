/**
 * Charts of tables: one model, aggregated here, and what draws it. That is text and pictures for a terminal, Vega-Lite and SVG for
 * notebooks.
 *
 * <p>Knows tables and how things are shown; no terminal, no CJ.
 */
@NullMarked
package cjsh.chart;

import org.jspecify.annotations.NullMarked;
