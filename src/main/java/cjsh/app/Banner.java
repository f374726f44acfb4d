package cjsh.app;

import java.util.List;

/** The lines above the first prompt. */
final class Banner {
    private static final String WORDS = """
            contracts() commissions() incentives() pids() items("list-id"): queries; each shows its GraphQL
              .table()                 fetches all pages into one Tablesaw table
              .report()                says how that went; report() alone speaks of the last fetch
              .status(ACTIVE) .advertiser("5678") .activeAfter("2026-01-01") .publisher("999") .maxRows(50)
              .fields("status programTerms.name") .rowsAt("programTerms.actionTerms") .linked("tags") .curl()
            partial(), resume()        the rows of a fetch that was stopped; all of them, by fetching the rest
            gql(\"""{ … }\""").table()   the same for GraphQL text
            properties.create(in -> in.name("x")), properties.update("PID", in -> …), techPartners.enroll(…), mutation("…"): changes
              .template() .preview()   what to fill in; what would be sent, and what is missing
              .send()                  makes the change, once; asks first
            chart(t).bar("advertiserId", "rateValue"): draws a table; also .line(x, y) .hist(column) .scatter(x, y)
              .by("rateType") .aggregate(SUM) .top(10) .bins(12) .title("…") .size(60, 15)
            display(x)                 shows a value
            """;

    private Banner() {}

    /** What {@code /help} says of our own words. */
    static String words() {
        return WORDS.stripTrailing();
    }

    /** Said once in a kernel that is not ours. */
    static String inside(Site site) {
        return "cjsh " + Version.number() + " · " + where(site) + "\nTry commissions().table(), contracts(), pids()";
    }

    /** @param refreshed the schemas that are not the bundled ones */
    static String text(Site site, List<String> refreshed) {
        String schemas = refreshed.isEmpty() ? "" : "schema: " + String.join(", ", refreshed) + "\n";
        return "cjsh " + Version.number() + " · " + where(site) + "\n" + schemas
                + "Try commissions().table(), contracts(), pids(), items(\"qwe-123\"); /help shows more, Ctrl-D leaves.";
    }

    private static String where(Site site) {
        return switch (site.label()) {
            case "sandbox" -> "sandbox: invented data, since there is no CJ_TOKEN";
            case "live" -> "live: CJ's own data";
            default -> site.label() + ": the address that you set, not CJ's own";
        };
    }
}
