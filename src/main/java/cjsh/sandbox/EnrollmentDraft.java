package cjsh.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tech partner sends, checked for what the schema cannot say. CJ documents the length of the description; that
 * the e-mail address and the partnership are needed follows from what the operation does.
 *
 * @param currency empty when none is given
 * @param socialMedia network and handle as one text
 */
record EnrollmentDraft(String emailAddress, String partnershipId, String currency, List<String> socialMedia) {
    private static final int MIN_DESCRIPTION = 250;

    static EnrollmentDraft of(@Nullable Map<String, Object> input) {
        if (input == null) {
            throw Refusal.arguments("The argument input is missing.");
        }
        Map<?, ?> company = part(input, "company");
        String description = text(company, "company.description", "description");
        int length = description.codePointCount(0, description.length());
        if (length < MIN_DESCRIPTION) {
            throw Refusal.arguments("company.description must have at least " + MIN_DESCRIPTION
                    + " characters, but has " + length + ".");
        }
        return new EnrollmentDraft(
                text(part(input, "user"), "user.emailAddress", "emailAddress"),
                text(part(input, "enrollment"), "enrollment.partnershipId", "partnershipId"),
                Objects.toString(company.get("functionalCurrency"), ""),
                socialMedia(company));
    }

    private static Map<?, ?> part(Map<?, ?> input, String name) {
        return input.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static String text(Map<?, ?> part, String path, String name) {
        if (part.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw Refusal.arguments(path + " is missing.");
    }

    private static List<String> socialMedia(Map<?, ?> company) {
        if (!(company.get("promotionalProperties") instanceof List<?> properties)) {
            return List.of();
        }
        return properties.stream()
                .map(property -> part((Map<?, ?>) property, "socialMedia"))
                .filter(account -> !account.isEmpty())
                .map(account -> account.get("platform") + " " + account.get("handle"))
                .toList();
    }
}
