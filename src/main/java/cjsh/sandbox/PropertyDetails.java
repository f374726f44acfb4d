package cjsh.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What depends on the kind of a property: one record for each of the nine kinds. */
sealed interface PropertyDetails {
    /** The value of PromotionalPropertyType. */
    String type();

    /** The name of the GraphQL type. */
    default String graphqlType() {
        return "PromotionalProperty" + getClass().getSimpleName() + "Details";
    }

    record Website(String type, String websiteUrl) implements PropertyDetails {}

    record BrowserExtension(
            String type,
            String browserExtensionName,
            @Nullable String browserExtensionDescription,
            @Nullable String browserExtensionTrackingConsentType,
            List<ExtensionDownload> browserExtensionDownloadInformation)
            implements PropertyDetails {}

    record ExtensionDownload(String browserExtensionBrowser, String browserExtensionDownloadLink) {}

    record Email(String type, String emailAddress, String emailOpenRate, String emailMailingListSize)
            implements PropertyDetails {}

    record MobileApp(String type, String mobileAppName, List<AppDownload> mobileAppDownloadInformation)
            implements PropertyDetails {}

    record AppDownload(String mobileAppPlatform, String mobileAppDownloadLink) {}

    record PaidSearch(String type, String paidSearchEngineDescription) implements PropertyDetails {}

    record SocialMedia(String type, String socialMediaHandle, String socialMediaPlatform) implements PropertyDetails {}

    record PaidDisplayAds(String type, String paidDisplayAdsDescription) implements PropertyDetails {}

    record ServicesAndTools(String type, String servicesAndToolsMarketingSiteUrl) implements PropertyDetails {}

    record Other(String type, String otherDescription) implements PropertyDetails {}
}
