// Written by cjsh.api.codegen from the schema of the Promotional Properties API. A change made here is lost.
package cjsh.api.properties;

/** What arguments and inputs of the Promotional Properties API can be one of. */
public final class PropertiesEnums {
    private PropertiesEnums() {}

    /** Kinds of properties. */
    public enum PromotionalPropertyType {
        /** A website. */
        WEBSITE,
        /** An account on a social network. */
        SOCIAL_MEDIA,
        /** A newsletter. */
        EMAIL,
        /** A mobile app. */
        MOBILE_APP,
        /** A browser extension. */
        BROWSER_EXTENSION,
        /** Services and tools. */
        SERVICES_AND_TOOLS,
        /** Ads in search engines. */
        PAID_SEARCH_ENGINE,
        /** Paid display ads. */
        PAID_DISPLAY_ADS,
        /** Any other kind. */
        OTHER
    }

    /** Social networks a property can be on. The Tech Partner API has a different list, SocialMediaPlatform. */
    public enum SocialPlatform {
        /** Instagram. */
        INSTAGRAM,
        /** Facebook. */
        FACEBOOK,
        /** YouTube. */
        YOUTUBE,
        /** Twitter. The Tech Partner API says X. */
        TWITTER,
        /** Pinterest. */
        PINTEREST,
        /** Twitch. */
        TWITCH,
        /** WhatsApp. */
        WHATSAPP,
        /** Snapchat. */
        SNAPCHAT,
        /** Any other network. */
        OTHER
    }

    /** When a browser extension starts tracking. */
    public enum TrackingConsentType {
        /** Only once the customer clicks to agree. */
        AFFIRMATIVE,
        /** By an automatic redirect; a click to agree is asked for only where it is requested. */
        AUTOMATIC
    }

    /** Ways of promoting. A property can have several; exactly one of them is primary. */
    public enum PromotionalModelType {
        /** Own articles on topics the audience cares about. */
        CONTENT_BLOG_MEDIA,
        /** Coupons, vouchers and discounts. */
        COUPON_DEAL,
        /** Part of the price is paid back to the customer. */
        LOYALTY_CASH_BACK,
        /** Rewards other than money: points, miles, donations. */
        LOYALTY_NON_CASH_REWARDS,
        /** Benefits for members behind a login, for example for the staff of a firm or the holders of a card. */
        LOYALTY_CLOSED_USER_GROUP,
        /** Search ads on advertisers' brand names that lead to the publisher's site. */
        TRADEMARK_BIDDING,
        /** An admired person whom an audience follows. */
        INFLUENCER,
        /** Sales by telephone, with the calls tracked. */
        PAY_PER_CALL,
        /** Finding, comparing and reviewing products, with links to each. */
        PRODUCT_COMPARISON_REVIEWS_DISCOVERY,
        /** Any other way; to be explained in the description. */
        OTHER
    }

    /** Browsers an extension can be for. */
    public enum BrowserType {
        /** Google Chrome. */
        CHROME,
        /** Mozilla Firefox. */
        FIREFOX,
        /** Apple Safari. */
        SAFARI,
        /** Opera. */
        OPERA
    }

    /** Platforms an app can be for. */
    public enum MobileAppPlatform {
        /** Apple iOS. */
        IOS,
        /** Android. */
        ANDROID
    }
}
