package cjsh.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract of the Program Terms API with everything below it. Components have the names of the schema's fields. */
record Contract(
        String advertiserId,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        String status,
        ProgramTerms programTerms) {
    record ProgramTerms(
            String id,
            String name,
            @Nullable SpecialTerms specialTerms,
            boolean isDefault,
            List<ActionTerm> actionTerms) {}

    record SpecialTerms(@Nullable String name, @Nullable String body) {}

    record ActionTerm(
            String id,
            ActionTracker actionTracker,
            long referralPeriod,
            @Nullable Long referralOccurrences,
            LockingMethod lockingMethod,
            List<Incentive> performanceIncentives,
            List<Commission> commissions) {}

    record ActionTracker(String id, String name, @Nullable String description, String type) {}

    record LockingMethod(String type, @Nullable Long durationInDays) {}

    record Incentive(Threshold threshold, Reward reward, String currency) {}

    record Threshold(String type, BigDecimal value) {}

    record Reward(String type, String commissionType, BigDecimal value) {}

    record Commission(
            long rank,
            @Nullable Named situation,
            @Nullable Named itemList,
            List<Named> promotionalProperties,
            boolean isViewThrough,
            Rate rate) {}

    record Rate(String type, BigDecimal value, @Nullable String currency) {}

    /** A situation, an item list or a property: this API knows no more of them. */
    record Named(String id, String name) {}

    /** Open ends count as far away on either side. */
    boolean isActiveAfter(Instant moment) {
        return endTime == null || endTime.isAfter(moment);
    }

    boolean isActiveBefore(Instant moment) {
        return startTime == null || startTime.isBefore(moment);
    }
}
