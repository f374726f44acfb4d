package cjsh.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promotional property (PID). Components have the names of the schema's fields. */
record Property(
        String id,
        String publisherId,
        String name,
        @Nullable String description,
        String status,
        boolean isPrimary,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Tag> tags,
        List<Model> promotionalModels,
        PropertyDetails propertyTypeDetails) {
    record Tag(String name) {}

    record Model(String type, @Nullable String description, boolean isPrimary) {}

    /** The same property after another one of its company has become the primary one. */
    Property withoutPrimary() {
        return new Property(
                id,
                publisherId,
                name,
                description,
                status,
                false,
                createdAt,
                updatedAt,
                tags,
                promotionalModels,
                propertyTypeDetails);
    }
}
