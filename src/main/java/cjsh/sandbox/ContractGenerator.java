package cjsh.sandbox;

import cjsh.sandbox.Contract.ProgramTerms;
import cjsh.sandbox.Contract.SpecialTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invents the contracts of one company. All but a few are the same in every year: what has ended did so before the data
 * were thought up, what has not ends in a far year. The few end within 30 days of today, for reports on what is about
 * to run out.
 */
final class ContractGenerator {
    /** Twelve ACTIVE, four EXPIRED, two CANCELLED and one each of the pending ones. */
    private static final List<String> STATUSES = List.of(
            "ACTIVE",
            "ACTIVE",
            "EXPIRED",
            "ACTIVE",
            "CANCELLED",
            "ACTIVE",
            "ACTIVE",
            "PENDING_OFFER",
            "ACTIVE",
            "EXPIRED",
            "ACTIVE",
            "ACTIVE",
            "EXPIRED",
            "ACTIVE",
            "PENDING_REVERSION",
            "ACTIVE",
            "CANCELLED",
            "ACTIVE",
            "EXPIRED",
            "ACTIVE");

    private static final List<String> NAMES = List.of(
            "Standard Terms",
            "VIP Publisher Terms",
            "Coupon Partner Terms",
            "New Customer Bonus",
            "Content Partner Terms",
            "Cash Back Terms",
            "Holiday Season Terms");

    private static final Instant LONG_AGO = Instant.parse("2013-02-03T07:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2040-01-01T08:00:00Z");

    private final Company company;
    private final LocalDate today;
    private final ActionTermGenerator actionTerms;

    ContractGenerator(Company company, LocalDate today) {
        this.company = company;
        this.today = today;
        this.actionTerms = new ActionTermGenerator(company);
    }

    /**
     * The contract of this index, the same each time. Indexes beyond the first lot are for rows that drift brings in.
     */
    Contract contract(int index) {
        if (index == 0 && company == Company.OF_CONTRACT_SAMPLE) {
            return ContractSample.contract();
        }
        Dice dice = Dice.of("contract " + company.id(), index);
        // Steps of 7 visit all 20 places, and the shift from one score to the next keeps them apart from the
        // advertisers.
        String status = STATUSES.get((index * 7 + index / STATUSES.size()) % STATUSES.size());
        Instant start = start(status, dice);
        Instant end = end(status, start, index, dice);
        return new Contract(Advertisers.of(index), shown(status, start, dice), end, status, terms(index, dice));
    }

    private static Instant start(String status, Dice dice) {
        boolean old = status.equals("EXPIRED") || status.equals("CANCELLED");
        int days = dice.below(old ? 3_600 : 4_500);
        return LONG_AGO.plus(Duration.ofDays(days)).plusSeconds(dice.below(86_400));
    }

    /**
     * A start may be null. It is so for most offers, as nobody has accepted them, and for a cancelled one now and then.
     */
    private static @Nullable Instant shown(String status, Instant start, Dice dice) {
        int chanceOfNone = switch (status) {
            case "PENDING_OFFER" -> 70;
            case "CANCELLED" -> 15;
            default -> 0;
        };
        return dice.percent(chanceOfNone) ? null : start;
    }

    private @Nullable Instant end(String status, Instant start, int index, Dice dice) {
        if (status.equals("EXPIRED") || status.equals("CANCELLED")) {
            return start.plus(Duration.ofDays(30L + dice.below(900)));
        }
        if (status.equals("ACTIVE") && index % 31 == 5) {
            return endsSoon(index / 31);
        }
        return dice.percent(65) ? null : FAR_AHEAD.minus(Duration.ofDays(dice.below(3_000)));
    }

    private Instant endsSoon(int number) {
        return today.plusDays(3 + number * 4L % 27).atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    }

    private ProgramTerms terms(int index, Dice dice) {
        int id = company.firstTermsId() + index;
        int count = index % 23 == 7 ? 0 : 1 + dice.below(3);
        return new ProgramTerms(
                String.valueOf(id),
                Words.name(index, 9, dice.pick(NAMES)),
                special(dice),
                dice.percent(25),
                IntStream.range(0, count)
                        .mapToObj(place -> actionTerms.actionTerm(index, place, dice))
                        .toList());
    }

    private static @Nullable SpecialTerms special(Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> new SpecialTerms(null, null);
            case 1 ->
                new SpecialTerms("Paid search policy", "No bidding on brand names.\nNo direct linking, \"ever\".");
            case 2 -> new SpecialTerms(null, "Coupons only from the approved list.");
            case 3 -> new SpecialTerms("See your account manager", null);
            default -> null;
        };
    }
}
