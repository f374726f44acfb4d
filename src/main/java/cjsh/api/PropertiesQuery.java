package cjsh.api;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import java.util.EnumSet;
import java.util.Set;

/** Promotional properties (PIDs) of a publisher. Source: Promotional Properties, "promotionalProperties". */
@Records(api = Api.PROPERTIES, type = "PromotionalProperty")
public final class PropertiesQuery extends RecordQuery<PropertiesQuery> {
    private static final Set<Status> STATES = EnumSet.of(Status.ACTIVE, Status.ARCHIVED, Status.TERMINATED);
    private static final String DETAILS = "propertyTypeDetails.";
    private static final String FIELDS = "id name status isPrimary type: " + DETAILS + "type"
            + " models: promotionalModels.type tags: tags.name description"
            + " websiteUrl: " + DETAILS + "websiteUrl"
            + " socialMediaHandle: " + DETAILS + "socialMediaHandle"
            + " socialMediaPlatform: " + DETAILS + "socialMediaPlatform"
            + " emailAddress: " + DETAILS + "emailAddress"
            + " emailOpenRate: " + DETAILS + "emailOpenRate"
            + " emailMailingListSize: " + DETAILS + "emailMailingListSize"
            + " mobileAppName: " + DETAILS + "mobileAppName"
            + " mobileAppPlatforms: " + DETAILS + "mobileAppDownloadInformation.mobileAppPlatform"
            + " browserExtensionName: " + DETAILS + "browserExtensionName"
            + " browserExtensionBrowsers: " + DETAILS + "browserExtensionDownloadInformation.browserExtensionBrowser"
            + " paidSearchEngineDescription: " + DETAILS + "paidSearchEngineDescription"
            + " paidDisplayAdsDescription: " + DETAILS + "paidDisplayAdsDescription"
            + " servicesAndToolsMarketingSiteUrl: " + DETAILS + "servicesAndToolsMarketingSiteUrl"
            + " otherDescription: " + DETAILS + "otherDescription"
            + " publisherId createdAt updatedAt";

    PropertiesQuery(Connection connection, CallSpec spec) {
        super(connection, spec);
    }

    static PropertiesQuery pids(Connection connection) {
        CallSpec spec = CallSpec.query(Api.PROPERTIES, "promotionalProperties")
                .named("pids")
                .withFields(FIELDS)
                .withRowsAt("");
        return new PropertiesQuery(
                connection,
                connection
                        .publisherId(Api.PROPERTIES)
                        .map(id -> spec.with("0.publisherId", id))
                        .orElse(spec));
    }

    @Override
    protected PropertiesQuery with(CallSpec changed) {
        return new PropertiesQuery(connection(), changed);
    }

    /** Properties of this company (CID) instead of the default one. */
    public PropertiesQuery publisher(String publisherId) {
        return with(spec().with("0.publisherId", Given.to("publisher", publisherId)));
    }

    /** Only properties in this state; the API filters. */
    @Offered(states = {Status.ACTIVE, Status.ARCHIVED, Status.TERMINATED})
    public PropertiesQuery status(Status state) {
        if (!STATES.contains(Given.to("status", state))) {
            throw new CjException(
                    CjException.Kind.INVALID,
                    "no promotional property is " + state + ": that is a state of contracts",
                    "promotional properties are one of " + STATES);
        }
        return with(spec().with("0.status", state.name()));
    }

    /** Only properties that match this text. Not in CJ's own reference, but seen to work; the API filters. */
    public PropertiesQuery search(String text) {
        return with(spec().with("0.search", Given.to("search", text)));
    }

    /** Records in one request; the largest that the API allows unless said otherwise. */
    public PropertiesQuery pageSize(int size) {
        return with(spec().withPageSize(size));
    }
}
