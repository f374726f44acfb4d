package cjsh.sandbox;

import cjsh.sandbox.Contract.ActionTerm;
import cjsh.sandbox.Contract.ActionTracker;
import cjsh.sandbox.Contract.Incentive;
import cjsh.sandbox.Contract.LockingMethod;
import cjsh.sandbox.Contract.Reward;
import cjsh.sandbox.Contract.Threshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invents what a contract pays for each kind of action. */
final class ActionTermGenerator {
    private static final List<String> TRACKER_TYPES =
            List.of("item_sale", "sim_sale", "sim_lead", "item_lead", "click", "imp");
    private static final List<String> TRACKER_NAMES =
            List.of("Online sale", "Order", "Sign-up", "Quote request", "Click", "Banner view");
    private static final List<Long> PERIODS = List.of(1L, 7L, 14L, 30L, 30L, 45L, 60L, 90L, 120L);

    /** The last one is the first whole number that a double cannot hold. */
    private static final List<Long> OCCURRENCES = List.of(1L, 1L, 2L, 10L, 9_007_199_254_740_993L);

    private static final List<String> LOCKING_TYPES =
            List.of("FIXED_DURATION", "FIXED_DURATION", "FIXED_DATE", "OPEN_ENDED", "IMMEDIATE");
    private static final List<Long> LOCKING_DAYS = List.of(30L, 45L, 60L, 90L);
    private static final List<String> THRESHOLDS =
            List.of("TOTAL_SALES_AMOUNT", "TOTAL_COMMISSIONS", "NUMBER_OF_ACTIONS");
    private static final List<String> MONEY_MARKS = List.of("2500.50", "5000", "25000", "100000");
    private static final List<String> COUNT_MARKS = List.of("10", "50", "100", "1000");
    private static final List<String> BONUSES = List.of("25", "50.5", "250", "1000");
    private static final List<String> RAISES = List.of("2", "2.5", "7.25", "12.5");

    private final Company company;
    private final CommissionGenerator commissions;

    ActionTermGenerator(Company company) {
        this.company = company;
        this.commissions = new CommissionGenerator(company);
    }

    /** The action term at this place of the terms of this contract. */
    ActionTerm actionTerm(int contract, int place, Dice dice) {
        return new ActionTerm(
                String.valueOf((company.firstTermsId() + contract) * 10 + place),
                tracker(Advertisers.place(contract), place),
                dice.pick(PERIODS),
                occurrences(dice),
                locking(dice),
                incentives(dice),
                commissions.commissions(contract, dice));
    }

    /** Trackers belong to the advertiser, so all of its contracts show the same. */
    private static ActionTracker tracker(int advertiser, int place) {
        int kind = (advertiser + place) % TRACKER_TYPES.size();
        return new ActionTracker(
                String.valueOf(341_000 + advertiser * 10 + place),
                TRACKER_NAMES.get(kind),
                kind % 2 == 0 ? null : "Reported by the advertiser's own system",
                TRACKER_TYPES.get(kind));
    }

    private static @Nullable Long occurrences(Dice dice) {
        return dice.percent(60) ? null : dice.pick(OCCURRENCES);
    }

    private static LockingMethod locking(Dice dice) {
        String type = dice.pick(LOCKING_TYPES);
        return new LockingMethod(type, type.equals("FIXED_DURATION") ? dice.pick(LOCKING_DAYS) : null);
    }

    private static List<Incentive> incentives(Dice dice) {
        return IntStream.range(0, Math.max(0, dice.below(5) - 2))
                .mapToObj(place -> incentive(dice))
                .toList();
    }

    private static Incentive incentive(Dice dice) {
        String type = dice.pick(THRESHOLDS);
        List<String> marks = type.equals("NUMBER_OF_ACTIONS") ? COUNT_MARKS : MONEY_MARKS;
        return new Incentive(
                new Threshold(type, new BigDecimal(dice.pick(marks))),
                reward(dice),
                dice.pick(CommissionGenerator.CURRENCIES));
    }

    /** A bonus is money. Only a new rate can be a percentage. */
    private static Reward reward(Dice dice) {
        return dice.percent(50)
                ? new Reward("ONE_TIME_BONUS", "FIXED", new BigDecimal(dice.pick(BONUSES)))
                : new Reward(
                        "INCREASE_COMMISSION_TO",
                        dice.percent(70) ? "PERCENT" : "FIXED",
                        new BigDecimal(dice.pick(RAISES)));
    }
}
