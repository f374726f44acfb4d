// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
package cjsh.api.techpartners;

import cjsh.api.typed.Input;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be filled in for the Tech Partner API; each input of its schema is a class. */
public final class TechPartnersInputs {
    private TechPartnersInputs() {}

    /** All that is needed to enroll a creator. */
    public static final class UpsertAndEnrollPublisherInput extends Input<UpsertAndEnrollPublisherInput> {
        UpsertAndEnrollPublisherInput() {}

        /** The person behind the account. (inferred: nullable, so that the server decides) */
        public UpsertAndEnrollPublisherInput user(UnaryOperator<TechPartnersInputs.UpsertUserInput> user) {
            return object("user", new TechPartnersInputs.UpsertUserInput(), user);
        }

        /** The creator's company. (inferred: nullable, so that the server decides) */
        public UpsertAndEnrollPublisherInput company(UnaryOperator<TechPartnersInputs.UpsertPublisherCompanyInput> company) {
            return object("company", new TechPartnersInputs.UpsertPublisherCompanyInput(), company);
        }

        /** Where the creator is to be enrolled. (inferred: nullable, so that the server decides) */
        public UpsertAndEnrollPublisherInput enrollment(UnaryOperator<TechPartnersInputs.EnrollPublisherInput> enrollment) {
            return object("enrollment", new TechPartnersInputs.EnrollPublisherInput(), enrollment);
        }
    }

    /**
     * The person behind a creator's account. (unverified: not in CJ's own seed documents; seen in an old extract (type
     * name))
     */
    public static final class UpsertUserInput extends Input<UpsertUserInput> {
        UpsertUserInput() {}

        /** Given name. (inferred: type; nullable, so that the server decides) */
        public UpsertUserInput firstName(@Nullable String firstName) {
            return set("firstName", firstName);
        }

        /** Family name. (inferred: type; nullable, so that the server decides) */
        public UpsertUserInput lastName(@Nullable String lastName) {
            return set("lastName", lastName);
        }

        /** Telephone number with plus sign and country code. (inferred: type; nullable, so that the server decides) */
        public UpsertUserInput phoneNumber(@Nullable String phoneNumber) {
            return set("phoneNumber", phoneNumber);
        }

        /** E-mail address. (inferred: type; nullable, so that the server decides) */
        public UpsertUserInput emailAddress(@Nullable String emailAddress) {
            return set("emailAddress", emailAddress);
        }
    }

    /** A creator's company. */
    public static final class UpsertPublisherCompanyInput extends Input<UpsertPublisherCompanyInput> {
        UpsertPublisherCompanyInput() {}

        /** Name of the company. (inferred: type; nullable, so that the server decides) */
        public UpsertPublisherCompanyInput name(@Nullable String name) {
            return set("name", name);
        }

        /** Postal address of the company. (inferred: nullable, so that the server decides) */
        public UpsertPublisherCompanyInput address(UnaryOperator<TechPartnersInputs.AddressInput> address) {
            return object("address", new TechPartnersInputs.AddressInput(), address);
        }

        /**
         * Currency of the account's reports. It is fixed for good once the account exists. (inferred: nullable, so
         * that the server decides)
         */
        public UpsertPublisherCompanyInput functionalCurrency(TechPartnersEnums.@Nullable FunctionalCurrency functionalCurrency) {
            return set("functionalCurrency", functionalCurrency);
        }

        /**
         * What the company does, in at least 250 characters. A shorter text gives the error InvalidArguments.
         * (inferred: type; nullable, so that the server decides)
         */
        public UpsertPublisherCompanyInput description(@Nullable String description) {
            return set("description", description);
        }

        /** Where the creator promotes. (inferred: nullable, so that the server decides) */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final UpsertPublisherCompanyInput promotionalProperties(UnaryOperator<TechPartnersInputs.PromotionalPropertyInput>... promotionalProperties) {
            return objects("promotionalProperties", TechPartnersInputs.PromotionalPropertyInput::new, promotionalProperties);
        }
    }

    /**
     * Where a creator is to be enrolled. (unverified: not in CJ's own seed documents; seen in an old extract (type
     * name))
     */
    public static final class EnrollPublisherInput extends Input<EnrollPublisherInput> {
        EnrollPublisherInput() {}

        /**
         * Id of the partnership to enroll into. (inferred: type, may be String; nullable, so that the server decides)
         */
        public EnrollPublisherInput partnershipId(@Nullable String partnershipId) {
            return set("partnershipId", partnershipId);
        }

        /** Id of the branded sign-up. (inferred: type, may be String; nullable, so that the server decides) */
        public EnrollPublisherInput brandedSignupId(@Nullable String brandedSignupId) {
            return set("brandedSignupId", brandedSignupId);
        }

        /**
         * The creator's id in the partner's own system. (inferred: type, may be String; nullable, so that the server
         * decides)
         */
        public EnrollPublisherInput externalUserId(@Nullable String externalUserId) {
            return set("externalUserId", externalUserId);
        }
    }

    /** A postal address. */
    public static final class AddressInput extends Input<AddressInput> {
        AddressInput() {}

        /** Street and number. (inferred: the same for tech partners) */
        public AddressInput addressLineOne(String addressLineOne) {
            return set("addressLineOne", addressLineOne);
        }

        /** Whatever else the street address needs. (inferred: the same for tech partners) */
        public AddressInput addressLineTwo(@Nullable String addressLineTwo) {
            return set("addressLineTwo", addressLineTwo);
        }

        /** City or town. (inferred: the same for tech partners) */
        public AddressInput city(String city) {
            return set("city", city);
        }

        /** Country, as two letters. (inferred: the same for tech partners) */
        public AddressInput countryCode(@Nullable String countryCode) {
            return set("countryCode", countryCode);
        }

        /** Code of the state, province or region. (inferred: the same for tech partners) */
        public AddressInput countrySubdivisionCode(@Nullable String countrySubdivisionCode) {
            return set("countrySubdivisionCode", countrySubdivisionCode);
        }

        /** Postal code. (inferred: the same for tech partners) */
        public AddressInput postalCode(@Nullable String postalCode) {
            return set("postalCode", postalCode);
        }
    }

    /**
     * A property to add to the company. (unverified: not in CJ's own seed documents; seen in an old extract (type
     * name))
     */
    public static final class PromotionalPropertyInput extends Input<PromotionalPropertyInput> {
        PromotionalPropertyInput() {}

        /** The property as a social media account. (inferred: nullable, so that the server decides) */
        public PromotionalPropertyInput socialMedia(UnaryOperator<TechPartnersInputs.SocialMediaPropertyInput> socialMedia) {
            return object("socialMedia", new TechPartnersInputs.SocialMediaPropertyInput(), socialMedia);
        }
    }

    /**
     * An account on a social network. (unverified: not in CJ's own seed documents; seen in an old extract (type name))
     */
    public static final class SocialMediaPropertyInput extends Input<SocialMediaPropertyInput> {
        SocialMediaPropertyInput() {}

        /** Name of the account on the network. (inferred: type; nullable, so that the server decides) */
        public SocialMediaPropertyInput handle(@Nullable String handle) {
            return set("handle", handle);
        }

        /** The network. (inferred: nullable, so that the server decides) */
        public SocialMediaPropertyInput platform(TechPartnersEnums.@Nullable SocialMediaPlatform platform) {
            return set("platform", platform);
        }
    }
}
