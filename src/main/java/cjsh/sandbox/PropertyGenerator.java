package cjsh.sandbox;

import cjsh.sandbox.Property.Model;
import cjsh.sandbox.Property.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invents the promotional properties of one company. Kinds and models take turns, so that each occurs several times.
 */
final class PropertyGenerator {
    private static final int PROPERTIES = 97;

    private static final Instant FIRST = Instant.parse("2015-05-04T10:00:00Z");

    private static final List<String> NAMES = List.of(
            "Bargain Blog", "Daily Deals", "Points Plus", "Gear Guide", "Style Notes", "Campus Perks", "Compare It");

    private static final List<String> MODELS = List.of(
            "CONTENT_BLOG_MEDIA",
            "COUPON_DEAL",
            "LOYALTY_CASH_BACK",
            "LOYALTY_NON_CASH_REWARDS",
            "LOYALTY_CLOSED_USER_GROUP",
            "TRADEMARK_BIDDING",
            "INFLUENCER",
            "PAY_PER_CALL",
            "PRODUCT_COMPARISON_REVIEWS_DISCOVERY",
            "OTHER");

    private static final List<String> TAGS =
            List.of("travel", "fashion", "home & garden", "electronics", "\u65c5\u884c", "a, b", "say \"hi\"");

    private final Company company;

    PropertyGenerator(Company company) {
        this.company = company;
    }

    /** Those that are there before anybody changes anything. */
    List<Property> first() {
        return IntStream.range(0, PROPERTIES).mapToObj(this::property).toList();
    }

    /** The property of this index, the same each time. */
    Property property(int index) {
        List<Property> samples = switch (company) {
            case OF_CONTRACT_SAMPLE -> PropertySamples.OF_CONTRACT;
            case OF_PROPERTY_SAMPLES -> PropertySamples.WHOLE;
            case DEFAULT -> List.of();
        };
        return index < samples.size() ? samples.get(index) : invented(index, index == 0);
    }

    private Property invented(int index, boolean primary) {
        Dice dice = Dice.of("property " + company.id(), index);
        Instant created = FIRST.plus(Duration.ofDays(index * 37L)).plusMillis(dice.below(86_400_000));
        Instant updated = created.plus(Duration.ofDays(dice.below(400))).plusMillis(dice.below(1000));
        return new Property(
                String.valueOf(company.firstPropertyId() + index),
                company.id(),
                Words.name(index, 6, dice.pick(NAMES) + " " + index),
                description(dice),
                status(index),
                primary,
                index % 31 == 30 ? null : created,
                index % 13 == 12 ? null : updated,
                tags(dice),
                models(index, dice),
                PropertyDetailsGenerator.details(index));
    }

    /** The properties of CJ's sample are all in use, as its total says. */
    private String status(int index) {
        if (company == Company.OF_PROPERTY_SAMPLES) {
            return "ACTIVE";
        }
        return switch (index % 10) {
            case 6, 8 -> "ARCHIVED";
            case 9 -> "TERMINATED";
            default -> "ACTIVE";
        };
    }

    private static @Nullable String description(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "Reviews and offers,\nupdated \"daily\".";
            default -> "For readers in many countries";
        };
    }

    private static List<Tag> tags(Dice dice) {
        int first = dice.below(TAGS.size());
        return IntStream.range(0, dice.below(4))
                .mapToObj(step -> new Tag(TAGS.get((first + step) % TAGS.size())))
                .toList();
    }

    /** One to three kinds, the last of which is the primary one. */
    private static List<Model> models(int index, Dice dice) {
        int others = dice.below(3);
        return IntStream.rangeClosed(0, others)
                .mapToObj(step -> model((index + others - step) % MODELS.size(), step == others))
                .toList();
    }

    private static Model model(int kind, boolean primary) {
        String type = MODELS.get(kind);
        return new Model(type, type.equals("OTHER") ? "Print magazine with codes" : null, primary);
    }
}
