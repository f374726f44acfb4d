package cjsh.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * Classes that may become others while a session runs. For the compiler, those in the folder come before the class path's. What
 * it compiled against one of them is linked to the class that stands in for it.
 *
 * <p>So an import can stay as it is while what it means changes. JShell would make each variable anew, empty, whose declaration
 * uses a name that another import now gives.
 *
 * @param folder of class files; exists, and nobody else's session has it
 * @param links what classes of the folder are when snippets run, by binary name; others are themselves
 */
public record Overlay(Path folder, Map<String, String> links) {
    /** Keeps its own copy of the links. */
    public Overlay {
        links = Map.copyOf(links);
    }
}
