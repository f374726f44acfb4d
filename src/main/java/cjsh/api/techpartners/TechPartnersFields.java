// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
package cjsh.api.techpartners;

import cjsh.api.typed.Fields;
import java.util.function.UnaryOperator;

/** What can be selected of the Tech Partner API; each type of its schema is a class. */
public final class TechPartnersFields {
    private TechPartnersFields() {}

    /** The account that was found or opened. */
    public static final class UpsertAndEnrollPublisherResponse extends Fields<UpsertAndEnrollPublisherResponse> {
        UpsertAndEnrollPublisherResponse() {}

        /** E-mail address of the creator's user. (inferred: type, as the input's; nullable to be safe) */
        public UpsertAndEnrollPublisherResponse emailAddress() {
            return leaf("emailAddress");
        }

        /** The creator's company at CJ. (inferred: nullable to be safe) */
        public UpsertAndEnrollPublisherResponse company(UnaryOperator<PublisherCompany> fields) {
            return object("company", new PublisherCompany(), fields);
        }
    }

    /**
     * A creator's company, which is a publisher at CJ. (unverified: not in CJ's own seed documents; seen in an old
     * extract (type name))
     */
    public static final class PublisherCompany extends Fields<PublisherCompany> {
        PublisherCompany() {}

        /** Company id (CID) of the publisher. (inferred: type and nullability) */
        public PublisherCompany id() {
            return leaf("id");
        }

        /** The company's properties. (inferred: nullability) */
        public PublisherCompany promotionalProperties(UnaryOperator<PromotionalProperty> fields) {
            return object("promotionalProperties", new PromotionalProperty(), fields);
        }
    }

    /**
     * A property of the company. The Promotional Properties API has the details. (unverified: not in CJ's own seed
     * documents; seen in an old extract (type name))
     */
    public static final class PromotionalProperty extends Fields<PromotionalProperty> {
        PromotionalProperty() {}

        /** Id of the property (PID). (inferred: type and nullability) */
        public PromotionalProperty id() {
            return leaf("id");
        }
    }
}
