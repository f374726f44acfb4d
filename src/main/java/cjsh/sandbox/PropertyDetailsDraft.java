package cjsh.sandbox;

import cjsh.sandbox.PropertyDetails.AppDownload;
import cjsh.sandbox.PropertyDetails.ExtensionDownload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The flat input for all kinds of properties, read for the kind that it names: fields of that kind must be there,
 * fields of other kinds must not. That the latter are refused is our guess; letting them vanish would be worse for a
 * client.
 */
final class PropertyDetailsDraft {
    private final Map<String, Object> input;
    private final String type;
    private final Set<String> read = new TreeSet<>(Set.of("type"));
    private final Set<String> missing = new TreeSet<>();

    PropertyDetailsDraft(Map<String, Object> input) {
        this.input = input;
        this.type = String.valueOf(input.get("type"));
    }

    PropertyDetails details() {
        PropertyDetails details = build();
        if (!missing.isEmpty()) {
            throw Refusal.arguments(
                    "propertyTypeDetails of type " + type + " needs " + String.join(", ", missing) + ".");
        }
        Set<String> foreign = input.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !read.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            throw Refusal.arguments(
                    "propertyTypeDetails of type " + type + " must not have " + String.join(", ", foreign) + ".");
        }
        return details;
    }

    private PropertyDetails build() {
        return switch (type) {
            case "WEBSITE" -> new PropertyDetails.Website(type, needed("websiteUrl"));
            case "SOCIAL_MEDIA" ->
                new PropertyDetails.SocialMedia(type, needed("socialMediaHandle"), needed("socialMediaPlatform"));
            case "EMAIL" ->
                new PropertyDetails.Email(
                        type, needed("emailAddress"), needed("emailOpenRate"), needed("emailMailingListSize"));
            case "MOBILE_APP" -> new PropertyDetails.MobileApp(type, needed("mobileAppName"), apps());
            case "BROWSER_EXTENSION" -> extension();
            case "SERVICES_AND_TOOLS" ->
                new PropertyDetails.ServicesAndTools(type, needed("servicesAndToolsMarketingSiteUrl"));
            case "PAID_SEARCH_ENGINE" -> new PropertyDetails.PaidSearch(type, needed("paidSearchEngineDescription"));
            case "PAID_DISPLAY_ADS" -> new PropertyDetails.PaidDisplayAds(type, needed("paidDisplayAdsDescription"));
            default -> new PropertyDetails.Other(type, needed("otherDescription"));
        };
    }

    private PropertyDetails extension() {
        return new PropertyDetails.BrowserExtension(
                type,
                needed("browserExtensionName"),
                optional("browserExtensionDescription"),
                optional("browserExtensionTrackingConsentType"),
                downloads("browserExtensionDownloadInformation").stream()
                        .map(each -> new ExtensionDownload(
                                text(each, "browserExtensionBrowser"), text(each, "browserExtensionDownloadLink")))
                        .toList());
    }

    private List<AppDownload> apps() {
        return downloads("mobileAppDownloadInformation").stream()
                .map(each -> new AppDownload(text(each, "mobileAppPlatform"), text(each, "mobileAppDownloadLink")))
                .toList();
    }

    private String needed(String field) {
        String value = optional(field);
        if (value == null || value.isBlank()) {
            missing.add(field);
            return "";
        }
        return value;
    }

    private @Nullable String optional(String field) {
        read.add(field);
        return (String) input.get(field);
    }

    private List<?> downloads(String field) {
        read.add(field);
        if (input.get(field) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        missing.add(field);
        return List.of();
    }

    private static String text(Object download, String field) {
        return String.valueOf(((Map<?, ?>) download).get(field));
    }
}
