package cjsh.api;

/**
 * What a session imports: {@code import static cjsh.api.Words.*}. After a schema was refreshed, the compiler finds another class
 * of this name in front of this one, whose {@code programs} and so on are of the new types.
 */
public class Words extends Cj {
    /** Never called: all here is static. */
    protected Words() {}
}
