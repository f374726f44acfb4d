package cjsh.sandbox;

import java.util.List;

/** The 25 advertisers. One of them, from CJ's sample, has every fifth contract; the others share the rest evenly. */
final class Advertisers {
    static final String OF_SAMPLE = "5678";

    private static final List<String> OTHERS = List.of(
            "1019501", "1106328", "1184442", "1253007", "1320915", "1477230", "1511104", "1698772", "1730019",
            "1854026", "1997531", "2015508", "2144090", "2280416", "2371155", "2466693", "2590084", "2718281",
            "3141592", "3330710", "4001177", "4425816", "5126790", "6006006");

    private Advertisers() {}

    static String of(int contract) {
        return contract % 5 == 0 ? OF_SAMPLE : OTHERS.get(place(contract) - 1);
    }

    /** From 0 for the sample's to 24. */
    static int place(int contract) {
        return contract % 5 == 0 ? 0 : 1 + (contract - contract / 5 - 1) % OTHERS.size();
    }
}
