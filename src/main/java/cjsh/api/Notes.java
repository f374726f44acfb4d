package cjsh.api;

import cjsh.fetch.FetchReport;
import java.util.ArrayList;
import java.util.List;

/** What a footer says of a fetch that is not whole. */
final class Notes {
    private Notes() {}

    static List<String> incomplete(FetchReport report) {
        List<String> notes =
                new ArrayList<>(List.of("NOT COMPLETE: " + report.missing().get(0)));
        notes.addAll(report.notes());
        return notes;
    }
}
