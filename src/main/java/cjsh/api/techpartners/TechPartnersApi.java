// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
package cjsh.api.techpartners;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.ApiEntry;
import cjsh.graphql.Api;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The Tech Partner API. */
public class TechPartnersApi extends ApiEntry {
    /** Calls made here go to the connection that there is then. */
    public TechPartnersApi(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * Enrolls a creator, and opens a CJ account for it first where none exists. This changes real accounts: after a
     * timeout find out what happened before calling again.
     *
     * @param input The creator, its company and the enrollment.
     */
    public TechPartnersCalls.UpsertAndEnrollPublisherCall upsertAndEnrollPublisher(UnaryOperator<TechPartnersInputs.UpsertAndEnrollPublisherInput> input) {
        CallSpec call = CallSpec.mutation(Api.TECH_PARTNERS, "upsertAndEnrollPublisher")
                .with("0.input", filled(new TechPartnersInputs.UpsertAndEnrollPublisherInput(), input));
        return new TechPartnersCalls.UpsertAndEnrollPublisherCall(connection(), call);
    }

    /**
     * Enrolls a creator, and opens an account first where there is none. Nothing is sent before {@code send()}.
     *
     * @param input fills in what it gets, and gives it back
     */
    public TechPartnersCalls.UpsertAndEnrollPublisherCall enroll(UnaryOperator<TechPartnersInputs.UpsertAndEnrollPublisherInput> input) {
        return upsertAndEnrollPublisher(input);
    }
}
