package cjsh.api;

import cjsh.api.typed.Times;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Contracts of a publisher, or what hangs below them: commissions, incentives. Source: Program Terms, "contracts".
 *
 * <p>Covers only advertisers with a present or past relationship, and has no names of advertisers.
 */
@Records(api = Api.PROGRAMS, type = "Contract")
public final class ContractsQuery extends RecordQuery<ContractsQuery> {
    private static final CallSpec ROOT = CallSpec.query(Api.PROGRAMS, "publisher", "contracts");
    private static final Set<Status> STATES =
            EnumSet.of(Status.ACTIVE, Status.PENDING_OFFER, Status.PENDING_REVERSION, Status.CANCELLED, Status.EXPIRED);
    private static final String ACTION = "programTerms.actionTerms.";
    private static final String COMMISSION = ACTION + "commissions.";
    private static final String INCENTIVE = ACTION + "performanceIncentives.";

    ContractsQuery(Connection connection, CallSpec spec) {
        super(connection, spec);
    }

    static ContractsQuery contracts(Connection connection) {
        return of(
                connection,
                ROOT.withFields(
                        "advertiserId status startTime endTime termsId: programTerms.id termsName: programTerms.name"
                                + " isDefault: programTerms.isDefault specialTerms: programTerms.specialTerms.name"));
    }

    static ContractsQuery commissions(Connection connection) {
        // What the question is about first and last, since a narrow screen leaves out the middle.
        String fields = "advertiserId termsName: programTerms.name"
                + " rateType: " + COMMISSION + "rate.type"
                + " rateValue: " + COMMISSION + "rate.value"
                + " rateCurrency: " + COMMISSION + "rate.currency"
                + " rank: " + COMMISSION + "rank"
                + " situationName: " + COMMISSION + "situation.name"
                + " situationId: " + COMMISSION + "situation.id"
                + " itemListName: " + COMMISSION + "itemList.name"
                + " itemListId: " + COMMISSION + "itemList.id"
                + " pids: " + COMMISSION + "promotionalProperties.id"
                + " isViewThrough: " + COMMISSION + "isViewThrough"
                + " actionTrackerName: " + ACTION + "actionTracker.name"
                + " actionTrackerType: " + ACTION + "actionTracker.type"
                + " actionTrackerId: " + ACTION + "actionTracker.id"
                + " termsId: programTerms.id startTime endTime status";
        return of(
                connection,
                ROOT.named("commissions")
                        .withFields(fields)
                        .withElements("programTerms.actionTerms.commissions", "rateType"));
    }

    static ContractsQuery incentives(Connection connection) {
        String fields = "advertiserId termsName: programTerms.name"
                + " thresholdType: " + INCENTIVE + "threshold.type"
                + " thresholdValue: " + INCENTIVE + "threshold.value"
                + " rewardType: " + INCENTIVE + "reward.type"
                + " rewardValue: " + INCENTIVE + "reward.value"
                + " rewardCommissionType: " + INCENTIVE + "reward.commissionType"
                + " currency: " + INCENTIVE + "currency"
                + " actionTrackerName: " + ACTION + "actionTracker.name"
                + " actionTrackerId: " + ACTION + "actionTracker.id"
                + " termsId: programTerms.id status";
        return of(
                connection,
                ROOT.named("incentives")
                        .withFields(fields)
                        .withElements("programTerms.actionTerms.performanceIncentives", "thresholdType"));
    }

    private static ContractsQuery of(Connection connection, CallSpec spec) {
        CallSpec known = connection
                .publisherId(Api.PROGRAMS)
                .map(publisher -> spec.with("1.publisherId", publisher))
                .orElse(spec);
        return new ContractsQuery(connection, known);
    }

    @Override
    protected ContractsQuery with(CallSpec changed) {
        return new ContractsQuery(connection(), changed);
    }

    /** Contracts of this company (CID) instead of the default one. */
    public ContractsQuery publisher(String publisherId) {
        return with(spec().with("1.publisherId", Given.to("publisher", publisherId)));
    }

    /** Only contracts with this advertiser (CID); the API filters. */
    public ContractsQuery advertiser(String advertiserId) {
        return with(spec().with("1.filters.advertiserId", Given.to("advertiser", advertiserId)));
    }

    /** Only contracts with this advertiser (CID); the API filters. */
    public ContractsQuery advertiserId(String advertiserId) {
        return advertiser(advertiserId);
    }

    /** Only contracts in force at some time after this: {@code "2026-01-01"}, or with a time; the API filters. */
    public ContractsQuery activeAfter(String time) {
        return with(spec().with("1.filters.activeAfter", Times.wire("activeAfter", Given.to("activeAfter", time))));
    }

    /** Only contracts in force at some time after the start of this day in UTC. */
    public ContractsQuery activeAfter(LocalDate day) {
        return activeAfter(Given.to("activeAfter", day).toString());
    }

    /** Only contracts in force at some time after this. */
    public ContractsQuery activeAfter(Instant time) {
        return activeAfter(Given.to("activeAfter", time).toString());
    }

    /** Only contracts in force at some time before this: {@code "2026-01-01"}, or with a time; the API filters. */
    public ContractsQuery activeBefore(String time) {
        return with(spec().with("1.filters.activeBefore", Times.wire("activeBefore", Given.to("activeBefore", time))));
    }

    /** Only contracts in force at some time before the start of this day in UTC. */
    public ContractsQuery activeBefore(LocalDate day) {
        return activeBefore(Given.to("activeBefore", day).toString());
    }

    /** Only contracts in force at some time before this. */
    public ContractsQuery activeBefore(Instant time) {
        return activeBefore(Given.to("activeBefore", time).toString());
    }

    /** Only contracts in one of these states. The API can not filter by them, so all are fetched and picked here. */
    @Offered(states = {Status.ACTIVE, Status.PENDING_OFFER, Status.PENDING_REVERSION, Status.CANCELLED, Status.EXPIRED})
    public ContractsQuery status(Status... states) {
        for (Status state : Given.to("status", states)) {
            if (!STATES.contains(Given.to("status", state))) {
                throw new CjException(
                        CjException.Kind.INVALID,
                        "no contract is " + state + ": that is a state of promotional properties",
                        "contracts are one of " + STATES);
            }
        }
        List<String> names = Arrays.stream(states).map(Status::name).toList();
        return with(spec().withLocalStatus(names));
    }

    /** Records in one request; the largest that the API allows unless said otherwise. */
    public ContractsQuery pageSize(int size) {
        return with(spec().withPageSize(size));
    }
}
