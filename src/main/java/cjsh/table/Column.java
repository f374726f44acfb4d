package cjsh.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Frame}.
 *
 * @param name unique within its frame
 * @param type says which Java class the values have
 * @param values one per row; null where the API sent null or nothing, which is not the empty text
 * @param origin the field of the schema that it shows, {@code Contract.advertiserId}; empty where it shows no single one
 */
public record Column(String name, ColumnType type, List<@Nullable Object> values, String origin) {
    /** One that shows no field of a schema. */
    public Column(String name, ColumnType type, List<@Nullable Object> values) {
        this(name, type, values, "");
    }

    /** The same with other values. */
    Column with(List<@Nullable Object> others) {
        return new Column(name, type, others, origin);
    }
}
