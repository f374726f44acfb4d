package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.graphql.Suggestion;
import cjsh.table.OutputFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return out.map(Formats::ofEnding).orElse(OutputFormat.TABLE);
    }

    private static OutputFormat ofEnding(String out) {
        String file = out.substring(Math.max(out.lastIndexOf('/'), out.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (ending.isEmpty() || ending.equals("txt")) {
            return OutputFormat.TABLE;
        }
        return Optional.ofNullable(ENDINGS.get(ending))
                .orElseThrow(() -> new CjException(
                        CjException.Kind.USAGE,
                        "`." + ending + "` says no format: there are " + String.join(", ", OutputFormat.names()),
                        "say which with --format, or end the file in " + endings()));
    }

    private static String endings() {
        return ENDINGS.keySet().stream().sorted().map(ending -> "." + ending).collect(Collectors.joining(", "));
    }

    private static CjException unknown(String name) {
        String near = Suggestion.didYouMean(name, OutputFormat.names());
        return new CjException(
                CjException.Kind.USAGE,
                "no format `" + name + "`"
                        + (near.isEmpty() ? ": there are " + String.join(", ", OutputFormat.names()) : near));
    }
}
