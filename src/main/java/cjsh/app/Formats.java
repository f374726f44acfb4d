package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.graphql.Suggestion;
import cjsh.table.OutputFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which format is meant. */
final class Formats {
    private static final Map<String, OutputFormat> ENDINGS = Map.of(
            "csv", OutputFormat.CSV,
            "json", OutputFormat.JSON,
            "ndjson", OutputFormat.NDJSON,
            "jsonl", OutputFormat.NDJSON,
            "md", OutputFormat.MARKDOWN);

    private Formats() {}

    static OutputFormat choose(Optional<String> name, Optional<String> out) {
        if (name.isPresent()) {
            return OutputFormat.named(name.get().toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(name.get()));
        }
        String file = out.orElse("");
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.getOrDefault(ending, OutputFormat.TABLE);
    }

    private static CjException unknown(String name) {
        String near = Suggestion.didYouMean(name, OutputFormat.names());
        return new CjException(
                CjException.Kind.USAGE,
                "no format `" + name + "`"
                        + (near.isEmpty() ? ": there are " + String.join(", ", OutputFormat.names()) : near));
    }
}
