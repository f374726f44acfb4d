package cjsh.sandbox;

import cjsh.sandbox.Property.Model;
import cjsh.sandbox.Property.Tag;
import java.time.Instant;
import java.util.List;

/** The properties that occur in CJ's sample responses. */
final class PropertySamples {
    /** The two of the Promotional Properties sample, word for word. */
    static final List<Property> WHOLE = List.of(website(), instagram());

    /** The two that the Program Terms sample names; the rest of them is invented. */
    static final List<Property> OF_CONTRACT = List.of(named("8067264", "PID 1"), named("100125586", "PID 2"));

    private PropertySamples() {}

    private static Property website() {
        return new Property(
                "100",
                "99999",
                "sample property name",
                "sample property description",
                "ACTIVE",
                true,
                Instant.parse("2020-07-09T18:47:50.430Z"),
                Instant.parse("2020-07-21T00:26:59.501Z"),
                List.of(new Tag("tag2"), new Tag("tag1")),
                List.of(new Model("COUPON_DEAL", null, false), new Model("CONTENT_BLOG_MEDIA", null, true)),
                new PropertyDetails.Website("WEBSITE", "https://cj.com"));
    }

    private static Property instagram() {
        return new Property(
                "101",
                "99999",
                "sample instagram property",
                "",
                "ACTIVE",
                false,
                Instant.parse("2020-07-09T20:59:15.097Z"),
                Instant.parse("2020-07-21T00:28:30.248Z"),
                List.of(),
                List.of(new Model("INFLUENCER", null, true)),
                new PropertyDetails.SocialMedia("SOCIAL_MEDIA", "@sample-property", "INSTAGRAM"));
    }

    private static Property named(String id, String name) {
        return new Property(
                id,
                "1234",
                name,
                null,
                "ACTIVE",
                name.endsWith("1"),
                Instant.parse("2018-03-01T09:00:00Z"),
                null,
                List.of(),
                List.of(new Model("CONTENT_BLOG_MEDIA", null, true)),
                new PropertyDetails.Website("WEBSITE", "https://" + id + ".example.com"));
    }
}
