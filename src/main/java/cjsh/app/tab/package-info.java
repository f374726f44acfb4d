/** What Tab offers beyond Java: inside of text literals, and of Java's names those that make sense. */
@NullMarked
package cjsh.app.tab;

import org.jspecify.annotations.NullMarked;
