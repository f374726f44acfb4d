/** The schema that an API tells of itself: asked for, checked, and joined with what we know beside it. */
@NullMarked
package cjsh.graphql.refresh;

import org.jspecify.annotations.NullMarked;
