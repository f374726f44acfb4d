// Written by cjsh.api.codegen from the schema of the Program Terms API. A change made here is lost.
package cjsh.api.programs;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.ApiEntry;
import cjsh.graphql.Api;
import java.util.function.Supplier;

/** The Program Terms API. */
public class ProgramsApi extends ApiEntry {
    /** Calls made here go to the connection that there is then. */
    public ProgramsApi(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * A publisher's contracts with advertisers, pending, active and ended ones. Advertisers without a past or present
     * relationship do not appear. Page through with offset and limit; totalCount tells when all have been seen.
     *
     * @param publisherId The publisher's company id (CID). The access token must be allowed to read for this company.
     */
    public ProgramsCalls.ContractsCall contracts(String publisherId) {
        CallSpec call = CallSpec.query(Api.PROGRAMS, "publisher", "contracts")
                .with("1.publisherId", wire(publisherId));
        return valid(new ProgramsCalls.ContractsCall(connection(), call));
    }
}
