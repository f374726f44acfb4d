package cjsh.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How Tab offers a method, where its type alone says too much. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Offered {
    /** Whether at all; what only the program calls is not. */
    boolean atAll() default true;

    /** The only states that it takes; none are all. */
    Status[] states() default {};
}
