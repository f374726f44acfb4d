package cjsh.engine;

/**
 * What went wrong in a start-up source; the sources' other snippets were loaded all the same.
 *
 * @param source the name of the start-up source
 * @param outcome a {@link Outcome.Fault}, with its own line
 */
public record StartupFault(String source, Outcome.Fault outcome) {}
