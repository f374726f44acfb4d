// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
package cjsh.api.techpartners;

/** What arguments and inputs of the Tech Partner API can be one of. */
public final class TechPartnersEnums {
    private TechPartnersEnums() {}

    /** Currencies for an account's reports. The choice is final once the publisher's account exists. */
    public enum FunctionalCurrency {
        /** Canada's dollar. */
        CAD,
        /** Czech crown. */
        CZK,
        /** Danish crown. */
        DKK,
        /** Euro. */
        EUR,
        /** Pound sterling. */
        GBP,
        /** Zloty, of Poland. */
        PLN,
        /** Swedish crown. */
        SEK,
        /** Dollar of the United States. */
        USD,
        /** South Africa's rand. */
        ZAR
    }

    /** Social networks a property can be on. The Promotional Properties API has a different list, SocialPlatform. */
    public enum SocialMediaPlatform {
        /** Instagram. */
        INSTAGRAM,
        /** TikTok. Not in the list of the Promotional Properties API. */
        TIKTOK,
        /** Facebook. */
        FACEBOOK,
        /** YouTube. */
        YOUTUBE,
        /** X, the former Twitter. The Promotional Properties API says TWITTER. */
        X,
        /** Pinterest. */
        PINTEREST,
        /** Twitch. */
        TWITCH,
        /** WhatsApp. */
        WHATSAPP,
        /** Snapchat. */
        SNAPCHAT
    }
}
