package cjsh.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in the answer, or the answer as a whole: what is in it once per element, and the lists below it. Each level
 * keeps its own rows, so that sibling lists never multiply and fields after a list need no second look.
 */
final class Level {
    /**
     * A selected leaf.
     *
     * @param path response keys from its level down, joined by dots; empty for the elements of a list of scalars
     * @param alias the user's name for it, or null
     * @param origin the type and the field in the schema
     */
    record Leaf(String path, @Nullable String alias, ColumnType type, String origin) {}

    /** What becomes a column, in the order of the selection: a leaf of this level, or a whole list below it. */
    sealed interface Slot {
        record OfLeaf(int index) implements Slot {}

        record OfList(Level level) implements Slot {}
    }

    private final @Nullable Level parent;
    private final String path;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Level> children = new ArrayList<>();

    /** @param path response keys from the parent level down to the list; empty for the answer as a whole */
    Level(@Nullable Level parent, String path) {
        this.parent = parent;
        this.path = path;
    }

    @Nullable
    Level parent() {
        return parent;
    }

    /** Response keys from the level above down to this list. */
    String path() {
        return path;
    }

    /** Response keys from the root of the answer. */
    String fullPath() {
        return parent == null ? "" : join(parent.fullPath(), path);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Slot> slots() {
        return slots;
    }

    List<Level> children() {
        return children;
    }

    int addLeaf(Leaf leaf) {
        leaves.add(leaf);
        slots.add(new Slot.OfLeaf(leaves.size() - 1));
        return leaves.size() - 1;
    }

    Level addList(String listPath) {
        Level child = new Level(this, listPath);
        children.add(child);
        slots.add(new Slot.OfList(child));
        return child;
    }

    /** A list of which one leaf is selected goes by the name that the user gave that leaf; null when there is none. */
    @Nullable
    String aliasOfOnlyLeaf() {
        return slots.size() == 1 && leaves.size() == 1 ? leaves.get(0).alias() : null;
    }

    /** From the outermost list down to this one. */
    List<Level> chain() {
        List<Level> chain = parent == null ? new ArrayList<>() : parent.chain();
        chain.add(this);
        return chain;
    }

    /** This level and all below it, in the order of the selection. */
    List<Level> all() {
        List<Level> all = new ArrayList<>(List.of(this));
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    static String join(String above, String below) {
        if (above.isEmpty() || below.isEmpty()) {
            return above + below;
        }
        return above + "." + below;
    }
}
