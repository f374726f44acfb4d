package cjsh.graphql.completion;

/** A piece of a text that means something. */
public record Mark(int start, int end, Meaning meaning) {}
