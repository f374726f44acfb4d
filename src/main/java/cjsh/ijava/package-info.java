/**
 * cjsh as a guest: what a stock IJava or JJava kernel must lend so that verbs, tables and charts work in its cells. Knows those
 * kernels and nothing of CJ.
 *
 * <p>Compiled against the last release of the one and the oldest of the other that can still be had, and tried with newer ones:
 * what they all have is called, what only some have is looked for by name.
 */
@NullMarked
package cjsh.ijava;

import org.jspecify.annotations.NullMarked;
