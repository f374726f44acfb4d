package cjsh.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link Frame}.
 *
 * @param name unique within its frame
 * @param type says which Java class the values have
 * @param values one per row; null where the API sent null or nothing, which is not the empty text
 */
public record Column(String name, ColumnType type, List<@Nullable Object> values) {}
