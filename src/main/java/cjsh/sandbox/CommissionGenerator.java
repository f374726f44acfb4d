package cjsh.sandbox;

import cjsh.sandbox.Contract.Commission;
import cjsh.sandbox.Contract.Named;
import cjsh.sandbox.Contract.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invents the commissions of an action term: first one without conditions, then ever more special ones of higher rank.
 */
final class CommissionGenerator {
    static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "GBP", "CAD", "SEK", "PLN", "JPY");

    private static final List<String> PERCENTS =
            List.of("0", "0.005", "1", "2.5", "3.75", "5", "7.25", "8", "10", "12.5", "15", "33.333333", "100");

    /** The last one has more digits than a double can hold. */
    private static final List<String> AMOUNTS =
            List.of("0.5", "2", "4", "7.25", "12.99", "25", "150", "1999.95", "12345678901234.5678");

    private static final int SITUATIONS = 48;

    /** One contract has action terms with a long list, as some advertisers do. */
    private static final int CONTRACT_WITH_MANY = 17;

    private final List<Named> pids;

    CommissionGenerator(Company company) {
        this.pids = new PropertyGenerator(company)
                .first().stream()
                        .map(property -> new Named(property.id(), property.name()))
                        .toList();
    }

    List<Commission> commissions(int contract, Dice dice) {
        int count = contract == CONTRACT_WITH_MANY ? 60 : contract % 29 == 3 ? 0 : 1 + dice.below(6);
        List<Commission> commissions = new ArrayList<>();
        long rank = 0;
        for (int i = 0; i < count; i++) {
            commissions.add(commission(rank, i > 0, dice));
            rank += 1 + dice.below(3);
        }
        return List.copyOf(commissions);
    }

    private Commission commission(long rank, boolean special, Dice dice) {
        return new Commission(
                rank,
                special && dice.percent(40) ? situation(dice.below(SITUATIONS)) : null,
                special && dice.percent(40) ? itemList(dice) : null,
                special && dice.percent(30) ? someOf(pids, dice) : List.of(),
                dice.percent(special ? 20 : 5),
                rate(dice));
    }

    private static Named situation(int number) {
        String rule = number % 2 == 0
                ? "loyaltyearned is greater than or equal to " + number * 10
                : "customer status is \"new\" and coupon is CODE" + number;
        return new Named(String.valueOf(58_100 + number), Words.name(number, 3, rule));
    }

    /** Here a list always has a name, while the Item List API may give it none. */
    private static Named itemList(Dice dice) {
        ItemCatalog.Listing list = dice.pick(ItemCatalog.LISTS);
        return new Named(list.id(), list.name() == null ? "Item list " + list.id() : list.name());
    }

    private static List<Named> someOf(List<Named> all, Dice dice) {
        int first = dice.below(all.size());
        return IntStream.rangeClosed(0, dice.below(3))
                .mapToObj(step -> all.get((first + step * 7) % all.size()))
                .toList();
    }

    private static Rate rate(Dice dice) {
        int kind = dice.below(10);
        if (kind < 6) {
            return new Rate("PERCENT", new BigDecimal(dice.pick(PERCENTS)), null);
        }
        return new Rate(kind < 8 ? "FIXED" : "FIXED_PER_ORDER", new BigDecimal(dice.pick(AMOUNTS)), currency(dice));
    }

    private static @Nullable String currency(Dice dice) {
        return dice.pick(CURRENCIES);
    }
}
