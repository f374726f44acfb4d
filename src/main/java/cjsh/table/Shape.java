package cjsh.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand in one object of the answer: for each response key what it holds and where that goes. */
final class Shape {
    /** What stands under a response key. */
    sealed interface Member {
        /** A leaf: into this column of the level. */
        record Leaf(Level level, int index, ColumnType type) implements Member {}

        /** An object: its leaves belong to the same level. */
        record Nested(Shape shape) implements Member {}

        /** A list of objects: a row of the level for each. */
        record Objects(Level level, Shape shape) implements Member {}

        /** A list of leaves: a row with one column for each. */
        record Leaves(Level level, ColumnType type) implements Member {}

        /** What tells whether more pages follow. */
        record PageEnd(ColumnType type) implements Member {}
    }

    private final Map<String, Member> members = new LinkedHashMap<>();

    void put(String key, Member member) {
        members.put(key, member);
    }

    @Nullable
    Member get(String key) {
        return members.get(key);
    }
}
