package cjsh.sandbox;

import cjsh.sandbox.Contract.ActionTerm;
import cjsh.sandbox.Contract.ActionTracker;
import cjsh.sandbox.Contract.Commission;
import cjsh.sandbox.Contract.Incentive;
import cjsh.sandbox.Contract.LockingMethod;
import cjsh.sandbox.Contract.Named;
import cjsh.sandbox.Contract.ProgramTerms;
import cjsh.sandbox.Contract.Rate;
import cjsh.sandbox.Contract.Reward;
import cjsh.sandbox.Contract.SpecialTerms;
import cjsh.sandbox.Contract.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract in CJ's Program Terms sample response, word for word. */
final class ContractSample {
    private static final Named LIST = new Named("54", "item list 1");

    private ContractSample() {}

    static Contract contract() {
        return new Contract("5678", Instant.parse("2020-04-28T16:08:55Z"), null, "ACTIVE", terms());
    }

    private static ProgramTerms terms() {
        return new ProgramTerms(
                "266444", "Program Terms with PID", new SpecialTerms(null, null), false, List.of(actionTerm()));
    }

    private static ActionTerm actionTerm() {
        return new ActionTerm(
                "723158",
                new ActionTracker("347167", "action tracker name", null, "item_sale"),
                45,
                null,
                new LockingMethod("FIXED_DURATION", 60L),
                List.of(incentive()),
                commissions());
    }

    /** The sample leaves commissionType out, which the documented schema does not allow. */
    private static Incentive incentive() {
        return new Incentive(
                new Threshold("TOTAL_SALES_AMOUNT", BigDecimal.valueOf(100_000)),
                new Reward("INCREASE_COMMISSION_TO", "PERCENT", BigDecimal.valueOf(2)),
                "USD");
    }

    private static List<Commission> commissions() {
        Named situation = new Named("58094", "loyaltyearned is greater than or equal to 100");
        return List.of(
                commission(0, null, null, List.of(), "PERCENT", 1),
                commission(1, null, LIST, List.of(), "FIXED", 2),
                commission(3, situation, LIST, List.of(), "FIXED_PER_ORDER", 4),
                commission(5, null, null, pids(), "PERCENT", 5));
    }

    private static List<Named> pids() {
        return PropertySamples.OF_CONTRACT.stream()
                .map(property -> new Named(property.id(), property.name()))
                .toList();
    }

    private static Commission commission(
            long rank, @Nullable Named situation, @Nullable Named list, List<Named> pids, String type, long value) {
        String currency = type.equals("PERCENT") ? null : "USD";
        return new Commission(rank, situation, list, pids, false, new Rate(type, BigDecimal.valueOf(value), currency));
    }
}
