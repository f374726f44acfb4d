import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import cjsh.graphql.completion.TextCompleter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One call of our completer against one of npm's graphql-language-service, at every cursor position, in one run. */
public class CompareTimes {
    private static final Path DOCUMENTS = Path.of("src/test/resources/cjsh/graphql/completion/documents");
    private static final Path SCHEMAS = Path.of("src/main/resources/cjsh/schema");
    private static final int ROUNDS = 20;

    private record Call(TextCompleter completer, String text, int offset) {}

    public static void main(String[] args) throws IOException {
        List<Double> ours = ours();
        List<Double> theirs = theirs();
        System.out.printf(Locale.ROOT, "positions %d%n", ours.size());
        System.out.printf(Locale.ROOT, "cjsh   median %6.1f us, p99 %6.1f us%n", part(ours, 0.5), part(ours, 0.99));
        System.out.printf(Locale.ROOT, "node   median %6.1f us, p99 %6.1f us%n", part(theirs, 0.5), part(theirs, 0.99));
        System.out.printf(Locale.ROOT, "ratio of the medians %.0f%n", part(theirs, 0.5) / part(ours, 0.5));
    }

    private static List<Double> ours() throws IOException {
        Schemas schemas = new Schemas();
        Map<String, Api> apis = Map.of(
                "program-terms", Api.PROGRAMS,
                "promotional-properties", Api.PROPERTIES,
                "item-list", Api.ITEM_LISTS,
                "tech-partner", Api.TECH_PARTNERS);
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Api api = apis.get(text.substring("# api: ".length(), text.indexOf('\n')));
                TextCompleter completer = TextCompleter.of(schemas.of(api));
                for (int offset = 0; offset <= text.length(); offset++) {
                    calls.add(new Call(completer, text, offset));
                }
            }
        }
        List<Double> micros = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Call call : calls) {
                long start = System.nanoTime();
                call.completer().complete(call.text(), call.offset());
                long nanos = System.nanoTime() - start;
                if (round == ROUNDS) {
                    micros.add(nanos / 1000.0);
                }
            }
        }
        return micros;
    }

    private static List<Double> theirs() throws IOException {
        Process node = new ProcessBuilder(
                        "node", "src/bench/completer/time.mjs", DOCUMENTS.toString(), SCHEMAS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = node.inputReader()) {
            return new ArrayList<>(lines.lines().map(Double::valueOf).toList());
        }
    }

    private static double part(List<Double> all, double share) {
        return all.stream().sorted().toList().get((int) (share * (all.size() - 1)));
    }
}
