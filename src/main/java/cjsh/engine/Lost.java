package cjsh.engine;

/**
 * A variable that could not keep its value in its own type, since that is another class now.
 *
 * @param cause the class that was defined again, or the type as the variable names it
 * @param keptAs the variable which has the value now; its own name when it still does, though of the class from before
 */
public record Lost(String variable, String cause, String keptAs) {
    /** Whether the variable itself is empty now. */
    public boolean isEmpty() {
        return !keptAs.equals(variable);
    }
}
