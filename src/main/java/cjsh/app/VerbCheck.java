package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Query;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which verbs a schema can not serve. Asks each for its GraphQL, which is validated; sends nothing. */
final class VerbCheck {
    private VerbCheck() {}

    /** The verbs of this API that select what its schema lacks. */
    static List<String> broken(Api api) {
        List<String> broken = new ArrayList<>();
        verbs(api).forEach((name, query) -> {
            try {
                query.get().document();
            } catch (CjException e) {
                broken.add(name);
            }
        });
        return broken;
    }

    private static Map<String, Supplier<Query>> verbs(Api api) {
        Map<String, Supplier<Query>> verbs = new LinkedHashMap<>();
        switch (api) {
            case PROGRAMS -> {
                verbs.put("contracts()", () -> Cj.contracts().publisher("1"));
                verbs.put("commissions()", () -> Cj.commissions().publisher("1"));
                verbs.put("incentives()", () -> Cj.incentives().publisher("1"));
            }
            case PROPERTIES -> verbs.put("pids()", () -> Cj.pids().publisher("1"));
            case ITEM_LISTS -> verbs.put("items(…)", () -> Cj.items("1"));
            case TECH_PARTNERS -> {}
        }
        return verbs;
    }
}
