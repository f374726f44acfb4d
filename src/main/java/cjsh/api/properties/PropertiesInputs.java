// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
package cjsh.api.properties;

import cjsh.api.Status;
import cjsh.api.typed.Input;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be filled in for the Promotional Properties API; each input of its schema is a class. */
public final class PropertiesInputs {
    private PropertiesInputs() {}

    /** A property to add. */
    public static final class CreatePromotionalPropertyInput extends Input<CreatePromotionalPropertyInput> {
        CreatePromotionalPropertyInput() {}

        /** Its name. */
        public CreatePromotionalPropertyInput name(String name) {
            return set("name", name);
        }

        /** Free text about it. null: none. */
        public CreatePromotionalPropertyInput description(@Nullable String description) {
            return set("description", description);
        }

        /** Company id (CID) of the publisher that owns it. */
        public CreatePromotionalPropertyInput publisherId(String publisherId) {
            return set("publisherId", publisherId);
        }

        /** The kind of property, and the fields of that kind. */
        public CreatePromotionalPropertyInput propertyTypeDetails(UnaryOperator<PropertiesInputs.PromotionalPropertyTypeDetailsInput> propertyTypeDetails) {
            return object("propertyTypeDetails", new PropertiesInputs.PromotionalPropertyTypeDetailsInput(), propertyTypeDetails);
        }

        /** How it promotes, one model at least. Exactly one model must be primary. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final CreatePromotionalPropertyInput promotionalModels(UnaryOperator<PropertiesInputs.PromotionalModelInput>... promotionalModels) {
            return objects("promotionalModels", PropertiesInputs.PromotionalModelInput::new, promotionalModels);
        }

        /** Its tags; may be empty. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final CreatePromotionalPropertyInput tags(UnaryOperator<PropertiesInputs.PromotionalPropertyTagInput>... tags) {
            return objects("tags", PropertiesInputs.PromotionalPropertyTagInput::new, tags);
        }

        /** Its state. */
        public CreatePromotionalPropertyInput status(Status status) {
            return set("status", status);
        }

        /** true: the main property of its company (CID). */
        public CreatePromotionalPropertyInput isPrimary(boolean isPrimary) {
            return set("isPrimary", isPrimary);
        }
    }

    /**
     * The kind of property, and the fields of that kind. Fields of other kinds are left out. (inferred: one flat input
     * for all kinds, as in CJ's samples)
     */
    public static final class PromotionalPropertyTypeDetailsInput extends Input<PromotionalPropertyTypeDetailsInput> {
        PromotionalPropertyTypeDetailsInput() {}

        /**
         * The kind of property. It decides which other fields are needed. (inferred: type and nullability, after the
         * output field)
         */
        public PromotionalPropertyTypeDetailsInput type(PropertiesEnums.PromotionalPropertyType type) {
            return set("type", type);
        }

        /** For WEBSITE: address of the website. (inferred: type, after the output field) */
        public PromotionalPropertyTypeDetailsInput websiteUrl(@Nullable String websiteUrl) {
            return set("websiteUrl", websiteUrl);
        }

        /** For SOCIAL_MEDIA: handle of the account, or a link to it. (inferred: type, after the output field) */
        public PromotionalPropertyTypeDetailsInput socialMediaHandle(@Nullable String socialMediaHandle) {
            return set("socialMediaHandle", socialMediaHandle);
        }

        /** For SOCIAL_MEDIA: the network. (inferred: type, after the output field) */
        public PromotionalPropertyTypeDetailsInput socialMediaPlatform(PropertiesEnums.@Nullable SocialPlatform socialMediaPlatform) {
            return set("socialMediaPlatform", socialMediaPlatform);
        }

        /** For BROWSER_EXTENSION: its name in the download store. (inferred: from the output type of that kind) */
        public PromotionalPropertyTypeDetailsInput browserExtensionName(@Nullable String browserExtensionName) {
            return set("browserExtensionName", browserExtensionName);
        }

        /**
         * For BROWSER_EXTENSION: what it does and how customers use it. (inferred: from the output type of that kind)
         */
        public PromotionalPropertyTypeDetailsInput browserExtensionDescription(@Nullable String browserExtensionDescription) {
            return set("browserExtensionDescription", browserExtensionDescription);
        }

        /**
         * For BROWSER_EXTENSION: whether tracking waits for a click of the customer. (inferred: from the output type
         * of that kind)
         */
        public PromotionalPropertyTypeDetailsInput browserExtensionTrackingConsentType(PropertiesEnums.@Nullable TrackingConsentType browserExtensionTrackingConsentType) {
            return set("browserExtensionTrackingConsentType", browserExtensionTrackingConsentType);
        }

        /**
         * For BROWSER_EXTENSION: browsers it runs on, with a download address for each. (inferred: from the output
         * type of that kind)
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final PromotionalPropertyTypeDetailsInput browserExtensionDownloadInformation(UnaryOperator<PropertiesInputs.BrowserExtensionDownloadInformationInput>... browserExtensionDownloadInformation) {
            return objects("browserExtensionDownloadInformation", PropertiesInputs.BrowserExtensionDownloadInformationInput::new, browserExtensionDownloadInformation);
        }

        /** For EMAIL: address the newsletter is sent from. (inferred: from the output type of that kind) */
        public PromotionalPropertyTypeDetailsInput emailAddress(@Nullable String emailAddress) {
            return set("emailAddress", emailAddress);
        }

        /**
         * For EMAIL: about which share of the mails gets opened, as a text. (inferred: from the output type of that
         * kind)
         */
        public PromotionalPropertyTypeDetailsInput emailOpenRate(@Nullable String emailOpenRate) {
            return set("emailOpenRate", emailOpenRate);
        }

        /** For EMAIL: about how many subscribers it has, as a text. (inferred: from the output type of that kind) */
        public PromotionalPropertyTypeDetailsInput emailMailingListSize(@Nullable String emailMailingListSize) {
            return set("emailMailingListSize", emailMailingListSize);
        }

        /** For MOBILE_APP: its name in the app store. (inferred: from the output type of that kind) */
        public PromotionalPropertyTypeDetailsInput mobileAppName(@Nullable String mobileAppName) {
            return set("mobileAppName", mobileAppName);
        }

        /**
         * For MOBILE_APP: platforms it runs on, with a download address for each. (inferred: from the output type of
         * that kind)
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final PromotionalPropertyTypeDetailsInput mobileAppDownloadInformation(UnaryOperator<PropertiesInputs.MobileAppDownloadInformationInput>... mobileAppDownloadInformation) {
            return objects("mobileAppDownloadInformation", PropertiesInputs.MobileAppDownloadInformationInput::new, mobileAppDownloadInformation);
        }

        /**
         * For PAID_SEARCH_ENGINE: where the ads are bought, and how often they get clicked. (inferred: from the output
         * type of that kind)
         */
        public PromotionalPropertyTypeDetailsInput paidSearchEngineDescription(@Nullable String paidSearchEngineDescription) {
            return set("paidSearchEngineDescription", paidSearchEngineDescription);
        }

        /**
         * For PAID_DISPLAY_ADS: where the ads are bought, and how often they get clicked. (inferred: from the output
         * type of that kind)
         */
        public PromotionalPropertyTypeDetailsInput paidDisplayAdsDescription(@Nullable String paidDisplayAdsDescription) {
            return set("paidDisplayAdsDescription", paidDisplayAdsDescription);
        }

        /**
         * For SERVICES_AND_TOOLS: address of the site that presents them. (inferred: from the output type of that
         * kind)
         */
        public PromotionalPropertyTypeDetailsInput servicesAndToolsMarketingSiteUrl(@Nullable String servicesAndToolsMarketingSiteUrl) {
            return set("servicesAndToolsMarketingSiteUrl", servicesAndToolsMarketingSiteUrl);
        }

        /** For OTHER: what kind of property it is, in words. (inferred: from the output type of that kind) */
        public PromotionalPropertyTypeDetailsInput otherDescription(@Nullable String otherDescription) {
            return set("otherDescription", otherDescription);
        }
    }

    /** A way of promoting. */
    public static final class PromotionalModelInput extends Input<PromotionalModelInput> {
        PromotionalModelInput() {}

        /** Which way of promoting. (inferred: type and nullability, after the output field) */
        public PromotionalModelInput type(PropertiesEnums.PromotionalModelType type) {
            return set("type", type);
        }

        /**
         * true: the property's main model. Set it for exactly one model of the list. (inferred: type and nullability,
         * after the output field)
         */
        public PromotionalModelInput isPrimary(boolean isPrimary) {
            return set("isPrimary", isPrimary);
        }

        /** Free text, for the model OTHER only. (inferred: the output type has it) */
        public PromotionalModelInput description(@Nullable String description) {
            return set("description", description);
        }
    }

    /** A tag. */
    public static final class PromotionalPropertyTagInput extends Input<PromotionalPropertyTagInput> {
        PromotionalPropertyTagInput() {}

        /** The text of the tag. (inferred: type and nullability, after the output field) */
        public PromotionalPropertyTagInput name(String name) {
            return set("name", name);
        }
    }

    /**
     * One browser an extension runs on, and where to get the extension for it. (inferred: name and fields, after the
     * output type)
     */
    public static final class BrowserExtensionDownloadInformationInput extends Input<BrowserExtensionDownloadInformationInput> {
        BrowserExtensionDownloadInformationInput() {}

        /** The browser. (inferred: as in the output type) */
        public BrowserExtensionDownloadInformationInput browserExtensionBrowser(PropertiesEnums.BrowserType browserExtensionBrowser) {
            return set("browserExtensionBrowser", browserExtensionBrowser);
        }

        /** Address of the download for this browser. (inferred: as in the output type) */
        public BrowserExtensionDownloadInformationInput browserExtensionDownloadLink(String browserExtensionDownloadLink) {
            return set("browserExtensionDownloadLink", browserExtensionDownloadLink);
        }
    }

    /**
     * One platform an app runs on, and where to get the app for it. (inferred: name and fields, after the output type)
     */
    public static final class MobileAppDownloadInformationInput extends Input<MobileAppDownloadInformationInput> {
        MobileAppDownloadInformationInput() {}

        /** Address of the download for this platform. (inferred: as in the output type) */
        public MobileAppDownloadInformationInput mobileAppDownloadLink(String mobileAppDownloadLink) {
            return set("mobileAppDownloadLink", mobileAppDownloadLink);
        }

        /** The platform. (inferred: as in the output type) */
        public MobileAppDownloadInformationInput mobileAppPlatform(PropertiesEnums.MobileAppPlatform mobileAppPlatform) {
            return set("mobileAppPlatform", mobileAppPlatform);
        }
    }

    /** A property to change, with all of its fields as they shall be. */
    public static final class UpdatePromotionalPropertyInput extends Input<UpdatePromotionalPropertyInput> {
        UpdatePromotionalPropertyInput() {}

        /** Id of the property (PID) to change. */
        public UpdatePromotionalPropertyInput id(String id) {
            return set("id", id);
        }

        /** Its name. */
        public UpdatePromotionalPropertyInput name(String name) {
            return set("name", name);
        }

        /** Free text about it. null: none. (inferred: type and nullability, as in CreatePromotionalPropertyInput) */
        public UpdatePromotionalPropertyInput description(@Nullable String description) {
            return set("description", description);
        }

        /**
         * Company id (CID) of the publisher that owns it. (inferred: type and nullability, as in
         * CreatePromotionalPropertyInput)
         */
        public UpdatePromotionalPropertyInput publisherId(String publisherId) {
            return set("publisherId", publisherId);
        }

        /**
         * The kind of property, and the fields of that kind. (inferred: type and nullability, as in
         * CreatePromotionalPropertyInput)
         */
        public UpdatePromotionalPropertyInput propertyTypeDetails(UnaryOperator<PropertiesInputs.PromotionalPropertyTypeDetailsInput> propertyTypeDetails) {
            return object("propertyTypeDetails", new PropertiesInputs.PromotionalPropertyTypeDetailsInput(), propertyTypeDetails);
        }

        /**
         * How it promotes, one model at least. Exactly one model must be primary. (inferred: type and nullability, as
         * in CreatePromotionalPropertyInput)
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final UpdatePromotionalPropertyInput promotionalModels(UnaryOperator<PropertiesInputs.PromotionalModelInput>... promotionalModels) {
            return objects("promotionalModels", PropertiesInputs.PromotionalModelInput::new, promotionalModels);
        }

        /** Its tags; may be empty. (inferred: type and nullability, as in CreatePromotionalPropertyInput) */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final UpdatePromotionalPropertyInput tags(UnaryOperator<PropertiesInputs.PromotionalPropertyTagInput>... tags) {
            return objects("tags", PropertiesInputs.PromotionalPropertyTagInput::new, tags);
        }

        /** Its state. (inferred: type and nullability, as in CreatePromotionalPropertyInput) */
        public UpdatePromotionalPropertyInput status(Status status) {
            return set("status", status);
        }

        /**
         * true: the main property of its company (CID). (inferred: type and nullability, as in
         * CreatePromotionalPropertyInput)
         */
        public UpdatePromotionalPropertyInput isPrimary(boolean isPrimary) {
            return set("isPrimary", isPrimary);
        }
    }
}
