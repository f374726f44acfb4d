package cjsh.engine;

/**
 * A text to run and what its messages call it.
 *
 * @param name {@code In[3]}, or a file's name
 * @param text any number of snippets
 */
public record Source(String name, String text) {}
