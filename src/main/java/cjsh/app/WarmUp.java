package cjsh.app;

import cjsh.fetch.FetchPlan;
import cjsh.fetch.Fetched;
import cjsh.graphql.Api;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.table.FetchedTable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a first query needs, made on a thread of its own while the session is being opened: the schema, the sandbox and the way to
 * it, Tablesaw. Sends nothing to CJ. What fails here fails again, with words, when it is needed.
 */
final class WarmUp {
    private static final Map<Api, Pattern> WORDS = new EnumMap<>(Map.of(
            Api.PROGRAMS, Pattern.compile("\\b(contracts|commissions|incentives|programs|gql|graphql)\\b"),
            Api.PROPERTIES, Pattern.compile("\\b(pids|properties|mutation)\\b"),
            Api.ITEM_LISTS, Pattern.compile("\\b(items|itemLists)\\b"),
            Api.TECH_PARTNERS, Pattern.compile("\\btechPartners\\b")));

    private static final String SMALL =
            "{ publisher { contracts(publisherId: 999, limit: 1) { resultList { status } } } }";

    /** Of a longer text, what stands at its beginning tells enough. */
    private static final int LONGEST = 50_000;

    private final Site site;
    private final Schemas schemas;
    private final Set<Api> begun = EnumSet.noneOf(Api.class);

    WarmUp(Site site, Schemas schemas) {
        this.site = site;
        this.schemas = schemas;
    }

    /** For a text that is about to run: the first API that it seems to use, if any; each only once. */
    synchronized void begin(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(start).find())
                .findFirst()
                .filter(entry -> begun.add(entry.getKey()))
                .ifPresent(entry -> begin(entry.getKey()));
    }

    private void begin(Api api) {
        Thread thread = new Thread(() -> warm(api), "cjsh-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** On the calling thread. */
    void warm(Api api) {
        try {
            // The sandbox makes its own schema meanwhile.
            Thread asking = asking(api);
            schemas.of(api);
            if (api == Api.PROGRAMS) {
                FetchPlan plan = FetchPlan.of(new DocumentReader(schemas).read(SMALL), Map.of(), null, Optional.of(1));
                asking.join();
                Optional<Fetched> fetched = site.quietly(plan);
                fetched.ifPresent(rows ->
                        FetchedTable.of("", rows.frame(), site.connection().provenance(rows.report())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            // Whoever needs it is told.
        }
    }

    private Thread asking(Api api) {
        Thread thread = new Thread(() -> site.knock(api), "cjsh-warm-up-sandbox");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
