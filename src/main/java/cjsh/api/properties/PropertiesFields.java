// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
package cjsh.api.properties;

import cjsh.api.typed.Fields;
import java.util.function.UnaryOperator;

/** What can be selected of the Promotional Properties API; each type of its schema is a class. */
public final class PropertiesFields {
    private PropertiesFields() {}

    /** A place where a publisher promotes, known by its id (PID): a site, an app, a newsletter and the like. */
    public static final class PromotionalProperty extends Fields<PromotionalProperty> {
        PromotionalProperty() {}

        /** When it was added. May be null. */
        public PromotionalProperty createdAt() {
            return leaf("createdAt");
        }

        /** Free text about it. null or empty: none is given. */
        public PromotionalProperty description() {
            return leaf("description");
        }

        /** Id of the property (PID). */
        public PromotionalProperty id() {
            return leaf("id");
        }

        /** true: the main property of its company (CID). */
        public PromotionalProperty isPrimary() {
            return leaf("isPrimary");
        }

        /** Its name. */
        public PromotionalProperty name() {
            return leaf("name");
        }

        /** How it promotes. Exactly one model is the primary one. */
        public PromotionalProperty promotionalModels(UnaryOperator<PromotionalModel> fields) {
            return object("promotionalModels", new PromotionalModel(), fields);
        }

        /** What depends on the kind of property. Read it by inline fragments, one for each kind of interest. */
        public PromotionalProperty propertyTypeDetails(UnaryOperator<PromotionalPropertyTypeDetails> fields) {
            return object("propertyTypeDetails", new PromotionalPropertyTypeDetails(), fields);
        }

        /** Company id (CID) of the publisher that owns it. */
        public PromotionalProperty publisherId() {
            return leaf("publisherId");
        }

        /** Its state now. */
        public PromotionalProperty status() {
            return leaf("status");
        }

        /** Its tags. Empty: none. */
        public PromotionalProperty tags(UnaryOperator<PromotionalPropertyTag> fields) {
            return object("tags", new PromotionalPropertyTag(), fields);
        }

        /** When it was changed last. May be null. */
        public PromotionalProperty updatedAt() {
            return leaf("updatedAt");
        }
    }

    /** A way of promoting, used by a property. */
    public static final class PromotionalModel extends Fields<PromotionalModel> {
        PromotionalModel() {}

        /** Free text, for the model OTHER only. null for all else. */
        public PromotionalModel description() {
            return leaf("description");
        }

        /** true: the property's main model. Reports go by it. */
        public PromotionalModel isPrimary() {
            return leaf("isPrimary");
        }

        /** Which way of promoting. */
        public PromotionalModel type() {
            return leaf("type");
        }
    }

    /** What depends on the kind of property. One object type for each kind; type tells which. */
    public static final class PromotionalPropertyTypeDetails extends Fields<PromotionalPropertyTypeDetails> {
        PromotionalPropertyTypeDetails() {}

        /** The kind of property. (inferred: type, as in all nine implementations) */
        public PromotionalPropertyTypeDetails type() {
            return leaf("type");
        }

        /** Details of a browser extension. */
        public PromotionalPropertyTypeDetails onBrowserExtension(UnaryOperator<PromotionalPropertyBrowserExtensionDetails> fields) {
            return on("PromotionalPropertyBrowserExtensionDetails", new PromotionalPropertyBrowserExtensionDetails(), fields);
        }

        /** Details of a newsletter. */
        public PromotionalPropertyTypeDetails onEmail(UnaryOperator<PromotionalPropertyEmailDetails> fields) {
            return on("PromotionalPropertyEmailDetails", new PromotionalPropertyEmailDetails(), fields);
        }

        /** Details of a mobile app. */
        public PromotionalPropertyTypeDetails onMobileApp(UnaryOperator<PromotionalPropertyMobileAppDetails> fields) {
            return on("PromotionalPropertyMobileAppDetails", new PromotionalPropertyMobileAppDetails(), fields);
        }

        /** Details of a property of no other kind. */
        public PromotionalPropertyTypeDetails onOther(UnaryOperator<PromotionalPropertyOtherDetails> fields) {
            return on("PromotionalPropertyOtherDetails", new PromotionalPropertyOtherDetails(), fields);
        }

        /** Details of paid display ads. */
        public PromotionalPropertyTypeDetails onPaidDisplayAds(UnaryOperator<PromotionalPropertyPaidDisplayAdsDetails> fields) {
            return on("PromotionalPropertyPaidDisplayAdsDetails", new PromotionalPropertyPaidDisplayAdsDetails(), fields);
        }

        /** Details of ads in search engines. */
        public PromotionalPropertyTypeDetails onPaidSearch(UnaryOperator<PromotionalPropertyPaidSearchDetails> fields) {
            return on("PromotionalPropertyPaidSearchDetails", new PromotionalPropertyPaidSearchDetails(), fields);
        }

        /** Details of services and tools. */
        public PromotionalPropertyTypeDetails onServicesAndTools(UnaryOperator<PromotionalPropertyServicesAndToolsDetails> fields) {
            return on("PromotionalPropertyServicesAndToolsDetails", new PromotionalPropertyServicesAndToolsDetails(), fields);
        }

        /** Details of an account on a social network. */
        public PromotionalPropertyTypeDetails onSocialMedia(UnaryOperator<PromotionalPropertySocialMediaDetails> fields) {
            return on("PromotionalPropertySocialMediaDetails", new PromotionalPropertySocialMediaDetails(), fields);
        }

        /** Details of a website. */
        public PromotionalPropertyTypeDetails onWebsite(UnaryOperator<PromotionalPropertyWebsiteDetails> fields) {
            return on("PromotionalPropertyWebsiteDetails", new PromotionalPropertyWebsiteDetails(), fields);
        }
    }

    /** A publisher's catchword for a property. Advertisers can see it and search by it. */
    public static final class PromotionalPropertyTag extends Fields<PromotionalPropertyTag> {
        PromotionalPropertyTag() {}

        /** The text of the tag. */
        public PromotionalPropertyTag name() {
            return leaf("name");
        }
    }

    /** Details of a browser extension. */
    public static final class PromotionalPropertyBrowserExtensionDetails extends Fields<PromotionalPropertyBrowserExtensionDetails> {
        PromotionalPropertyBrowserExtensionDetails() {}

        /** What the extension does and how customers use it. May be null. */
        public PromotionalPropertyBrowserExtensionDetails browserExtensionDescription() {
            return leaf("browserExtensionDescription");
        }

        /** The browsers it runs on, with a download address for each. */
        public PromotionalPropertyBrowserExtensionDetails browserExtensionDownloadInformation(UnaryOperator<BrowserExtensionDownloadInformation> fields) {
            return object("browserExtensionDownloadInformation", new BrowserExtensionDownloadInformation(), fields);
        }

        /** Its name in the download store. */
        public PromotionalPropertyBrowserExtensionDetails browserExtensionName() {
            return leaf("browserExtensionName");
        }

        /** Whether tracking waits for a click of the customer. null: not stated. */
        public PromotionalPropertyBrowserExtensionDetails browserExtensionTrackingConsentType() {
            return leaf("browserExtensionTrackingConsentType");
        }

        /** Always BROWSER_EXTENSION. */
        public PromotionalPropertyBrowserExtensionDetails type() {
            return leaf("type");
        }
    }

    /** Details of a newsletter. */
    public static final class PromotionalPropertyEmailDetails extends Fields<PromotionalPropertyEmailDetails> {
        PromotionalPropertyEmailDetails() {}

        /** Address the newsletter is sent from. */
        public PromotionalPropertyEmailDetails emailAddress() {
            return leaf("emailAddress");
        }

        /** About how many subscribers it has. A text, not a number. */
        public PromotionalPropertyEmailDetails emailMailingListSize() {
            return leaf("emailMailingListSize");
        }

        /** About which share of the mails gets opened. A text, not a number. */
        public PromotionalPropertyEmailDetails emailOpenRate() {
            return leaf("emailOpenRate");
        }

        /** Always EMAIL. */
        public PromotionalPropertyEmailDetails type() {
            return leaf("type");
        }
    }

    /** Details of a mobile app. */
    public static final class PromotionalPropertyMobileAppDetails extends Fields<PromotionalPropertyMobileAppDetails> {
        PromotionalPropertyMobileAppDetails() {}

        /** The platforms it runs on, with a download address for each. */
        public PromotionalPropertyMobileAppDetails mobileAppDownloadInformation(UnaryOperator<MobileAppDownloadInformation> fields) {
            return object("mobileAppDownloadInformation", new MobileAppDownloadInformation(), fields);
        }

        /** Its name in the app store. */
        public PromotionalPropertyMobileAppDetails mobileAppName() {
            return leaf("mobileAppName");
        }

        /** Always MOBILE_APP. */
        public PromotionalPropertyMobileAppDetails type() {
            return leaf("type");
        }
    }

    /** Details of a property of no other kind. */
    public static final class PromotionalPropertyOtherDetails extends Fields<PromotionalPropertyOtherDetails> {
        PromotionalPropertyOtherDetails() {}

        /** What kind of property it is, in words. */
        public PromotionalPropertyOtherDetails otherDescription() {
            return leaf("otherDescription");
        }

        /** Always OTHER. */
        public PromotionalPropertyOtherDetails type() {
            return leaf("type");
        }
    }

    /** Details of paid display ads. */
    public static final class PromotionalPropertyPaidDisplayAdsDetails extends Fields<PromotionalPropertyPaidDisplayAdsDetails> {
        PromotionalPropertyPaidDisplayAdsDetails() {}

        /** Where the display ads are bought, and how often they get clicked. */
        public PromotionalPropertyPaidDisplayAdsDetails paidDisplayAdsDescription() {
            return leaf("paidDisplayAdsDescription");
        }

        /** Always PAID_DISPLAY_ADS. */
        public PromotionalPropertyPaidDisplayAdsDetails type() {
            return leaf("type");
        }
    }

    /** Details of ads in search engines. */
    public static final class PromotionalPropertyPaidSearchDetails extends Fields<PromotionalPropertyPaidSearchDetails> {
        PromotionalPropertyPaidSearchDetails() {}

        /** Where the search ads are bought, and how often they get clicked. */
        public PromotionalPropertyPaidSearchDetails paidSearchEngineDescription() {
            return leaf("paidSearchEngineDescription");
        }

        /** Always PAID_SEARCH_ENGINE. */
        public PromotionalPropertyPaidSearchDetails type() {
            return leaf("type");
        }
    }

    /** Details of services and tools. */
    public static final class PromotionalPropertyServicesAndToolsDetails extends Fields<PromotionalPropertyServicesAndToolsDetails> {
        PromotionalPropertyServicesAndToolsDetails() {}

        /** Address of the site that presents the services and tools. */
        public PromotionalPropertyServicesAndToolsDetails servicesAndToolsMarketingSiteUrl() {
            return leaf("servicesAndToolsMarketingSiteUrl");
        }

        /** Always SERVICES_AND_TOOLS. */
        public PromotionalPropertyServicesAndToolsDetails type() {
            return leaf("type");
        }
    }

    /** Details of an account on a social network. */
    public static final class PromotionalPropertySocialMediaDetails extends Fields<PromotionalPropertySocialMediaDetails> {
        PromotionalPropertySocialMediaDetails() {}

        /** Handle of the account, or a link to it. */
        public PromotionalPropertySocialMediaDetails socialMediaHandle() {
            return leaf("socialMediaHandle");
        }

        /** The network. */
        public PromotionalPropertySocialMediaDetails socialMediaPlatform() {
            return leaf("socialMediaPlatform");
        }

        /** Always SOCIAL_MEDIA. */
        public PromotionalPropertySocialMediaDetails type() {
            return leaf("type");
        }
    }

    /** Details of a website. */
    public static final class PromotionalPropertyWebsiteDetails extends Fields<PromotionalPropertyWebsiteDetails> {
        PromotionalPropertyWebsiteDetails() {}

        /** Always WEBSITE. */
        public PromotionalPropertyWebsiteDetails type() {
            return leaf("type");
        }

        /** Address of the website. */
        public PromotionalPropertyWebsiteDetails websiteUrl() {
            return leaf("websiteUrl");
        }
    }

    /** One browser an extension runs on, and where to get the extension for it. */
    public static final class BrowserExtensionDownloadInformation extends Fields<BrowserExtensionDownloadInformation> {
        BrowserExtensionDownloadInformation() {}

        /** The browser. */
        public BrowserExtensionDownloadInformation browserExtensionBrowser() {
            return leaf("browserExtensionBrowser");
        }

        /** Address of the download for this browser. */
        public BrowserExtensionDownloadInformation browserExtensionDownloadLink() {
            return leaf("browserExtensionDownloadLink");
        }
    }

    /** One platform an app runs on, and where to get the app for it. */
    public static final class MobileAppDownloadInformation extends Fields<MobileAppDownloadInformation> {
        MobileAppDownloadInformation() {}

        /** Address of the download for this platform. */
        public MobileAppDownloadInformation mobileAppDownloadLink() {
            return leaf("mobileAppDownloadLink");
        }

        /** The platform. */
        public MobileAppDownloadInformation mobileAppPlatform() {
            return leaf("mobileAppPlatform");
        }
    }

    /** The kinds a publisher uses over all its properties, each named once. */
    public static final class DistinctPropertyValues extends Fields<DistinctPropertyValues> {
        DistinctPropertyValues() {}

        /** Kinds of promotional models in use. */
        public DistinctPropertyValues promotionalModels() {
            return leaf("promotionalModels");
        }

        /** Kinds of properties in use. */
        public DistinctPropertyValues propertyTypes() {
            return leaf("propertyTypes");
        }
    }
}
