package cjsh.sandbox;

import cjsh.sandbox.Property.Model;
import cjsh.sandbox.Property.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a mutation says about a property, checked for what the schema cannot say. */
record PropertyDraft(
        Company company,
        String name,
        @Nullable String description,
        String status,
        boolean isPrimary,
        List<Tag> tags,
        List<Model> models,
        PropertyDetails details) {
    static PropertyDraft of(Map<String, Object> input) {
        return new PropertyDraft(
                Company.of(text(input, "publisherId")),
                text(input, "name"),
                (String) input.get("description"),
                text(input, "status"),
                Boolean.TRUE.equals(input.get("isPrimary")),
                list(input, "tags").stream()
                        .map(tag -> new Tag(text(tag, "name")))
                        .toList(),
                models(list(input, "promotionalModels")),
                new PropertyDetailsDraft(map(input, "propertyTypeDetails")).details());
    }

    /** The property that the draft becomes. */
    Property property(String id, @Nullable Instant createdAt, Instant updatedAt) {
        return new Property(
                id, company.id(), name, description, status, isPrimary, createdAt, updatedAt, tags, models, details);
    }

    private static List<Model> models(List<Map<String, Object>> input) {
        List<Model> models = input.stream()
                .map(model -> new Model(
                        text(model, "type"),
                        (String) model.get("description"),
                        Boolean.TRUE.equals(model.get("isPrimary"))))
                .toList();
        long primary = models.stream().filter(Model::isPrimary).count();
        if (primary != 1) {
            throw Refusal.arguments("Exactly one of promotionalModels must be primary, but " + primary + " are.");
        }
        return models;
    }

    private static String text(Map<String, Object> input, String name) {
        return (String) Objects.requireNonNull(input.get(name));
    }

    @SuppressWarnings("unchecked") // The schema says so, and graphql-java has checked it.
    private static Map<String, Object> map(Map<String, Object> input, String name) {
        return (Map<String, Object>) Objects.requireNonNull(input.get(name));
    }

    @SuppressWarnings("unchecked") // The schema says so, and graphql-java has checked it.
    private static List<Map<String, Object>> list(Map<String, Object> input, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(input.get(name));
    }
}
