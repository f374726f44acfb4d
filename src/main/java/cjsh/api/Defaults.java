package cjsh.api;

import cjsh.graphql.ValidDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that a query's variables have before anybody gives them one. */
public final class Defaults {
    /** The variable that stands for the company. */
    public static final String PUBLISHER = "publisherId";

    private Defaults() {}

    /** {@code $publisherId} is the default company, when there is one. */
    public static Map<String, @Nullable Object> of(ValidDocument document, Optional<String> publisherId) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean asked = document.variables().stream()
                .anyMatch(variable -> variable.name().equals(PUBLISHER)
                        && variable.defaultValue().isEmpty());
        if (asked && publisherId.isPresent()) {
            values.put(PUBLISHER, publisherId.get());
        }
        return values;
    }
}
