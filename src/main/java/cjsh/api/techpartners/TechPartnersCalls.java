// Written by cjsh.api.codegen from the schema of the Tech Partner API. A change made here is lost.
package cjsh.api.techpartners;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.MutationCall;

/** What the Tech Partner API can be asked for: arguments chain, then select. */
public final class TechPartnersCalls {
    private TechPartnersCalls() {}

    /**
     * Enrolls a creator, and opens a CJ account for it first where none exists. This changes real accounts: after a
     * timeout find out what happened before calling again.
     */
    public static final class UpsertAndEnrollPublisherCall extends MutationCall<UpsertAndEnrollPublisherCall, TechPartnersFields.UpsertAndEnrollPublisherResponse> {
        UpsertAndEnrollPublisherCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected UpsertAndEnrollPublisherCall with(CallSpec spec) {
            return new UpsertAndEnrollPublisherCall(connection(), spec);
        }

        @Override
        protected TechPartnersFields.UpsertAndEnrollPublisherResponse record() {
            return new TechPartnersFields.UpsertAndEnrollPublisherResponse();
        }
    }
}
