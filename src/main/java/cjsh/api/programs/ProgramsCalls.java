// Written by cjsh.api.codegen from the schema of the Program Terms API. A change made here is lost.
package cjsh.api.programs;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.RecordCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the Program Terms API can be asked for: arguments chain, then select. */
public final class ProgramsCalls {
    private ProgramsCalls() {}

    /**
     * A publisher's contracts with advertisers, pending, active and ended ones. Advertisers without a past or present
     * relationship do not appear. Page through with offset and limit; totalCount tells when all have been seen.
     */
    public static final class ContractsCall extends RecordCall<ContractsCall, ProgramsFields.Contract> {
        ContractsCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected ContractsCall with(CallSpec spec) {
            return new ContractsCall(connection(), spec);
        }

        @Override
        protected ProgramsFields.Contract record() {
            return new ProgramsFields.Contract();
        }

        /** Records in one request; the largest that the API allows unless said otherwise. */
        public ContractsCall pageSize(int pageSize) {
            return checked(spec().withPageSize(pageSize));
        }

        /** Only contracts with this advertiser: its company id (CID). */
        public ContractsCall advertiserId(@Nullable String advertiserId) {
            return argument("1.filters.advertiserId", advertiserId);
        }

        /** Only contracts in force after this moment. */
        public ContractsCall activeAfter(@Nullable String activeAfter) {
            return timeArgument("1.filters.activeAfter", activeAfter);
        }

        /** The same for the start of a day in UTC. */
        public ContractsCall activeAfter(LocalDate activeAfter) {
            return argument("1.filters.activeAfter", activeAfter);
        }

        /** The same for this instant. */
        public ContractsCall activeAfter(Instant activeAfter) {
            return argument("1.filters.activeAfter", activeAfter);
        }

        /** The same for this moment. */
        public ContractsCall activeAfter(OffsetDateTime activeAfter) {
            return argument("1.filters.activeAfter", activeAfter);
        }

        /** Only contracts in force before this moment. */
        public ContractsCall activeBefore(@Nullable String activeBefore) {
            return timeArgument("1.filters.activeBefore", activeBefore);
        }

        /** The same for the start of a day in UTC. */
        public ContractsCall activeBefore(LocalDate activeBefore) {
            return argument("1.filters.activeBefore", activeBefore);
        }

        /** The same for this instant. */
        public ContractsCall activeBefore(Instant activeBefore) {
            return argument("1.filters.activeBefore", activeBefore);
        }

        /** The same for this moment. */
        public ContractsCall activeBefore(OffsetDateTime activeBefore) {
            return argument("1.filters.activeBefore", activeBefore);
        }
    }
}
