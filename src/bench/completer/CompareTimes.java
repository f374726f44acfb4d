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
import java.util.function.Function;
import java.util.stream.Stream;

/** One call of our completer against one of npm's graphql-language-service, at every cursor position, in one run. */
public class CompareTimes {
    private static final Path DOCUMENTS = Path.of("src/test/resources/cjsh/graphql/completion/documents");
    private static final Path SCHEMAS = Path.of("src/main/resources/cjsh/schema");
    /** Rounds of ours before the one that counts. */
    private static final int WARM_UP = 20;

    /** How often the two take turns; the machine is not equally busy all the time. */
    private static final int TURNS = 5;

    private record Call(TextCompleter completer, String text, int offset) {}

    public static void main(String[] args) throws IOException {
        Schemas schemas = new Schemas();
        TextCompleter ofAll = TextCompleter.of(schemas);
        List<Call> one = calls(api -> TextCompleter.of(schemas.of(api)));
        List<Call> all = calls(api -> ofAll);
        List<Double> ours = new ArrayList<>();
        List<Double> oursOfAll = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = 1; turn <= TURNS; turn++) {
            ours.addAll(times(one));
            oursOfAll.addAll(times(all));
            theirs.addAll(theirs());
        }
        System.out.printf(Locale.ROOT, "positions %d, turns %d%n", one.size(), TURNS);
        print("cjsh, one schema", ours, theirs);
        print("cjsh, all four", oursOfAll, theirs);
        print("node, one schema", theirs, theirs);
    }

    private static void print(String who, List<Double> micros, List<Double> theirs) {
        System.out.printf(
                Locale.ROOT,
                "%-17s median %6.1f us, p99 %6.1f us; times as fast by median %.0f%n",
                who,
                part(micros, 0.5),
                part(micros, 0.99),
                part(theirs, 0.5) / part(micros, 0.5));
    }

    private static List<Call> calls(Function<Api, TextCompleter> completers) throws IOException {
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
                TextCompleter completer = completers.apply(api);
                for (int offset = 0; offset <= text.length(); offset++) {
                    calls.add(new Call(completer, text, offset));
                }
            }
        }
        return calls;
    }

    private static List<Double> times(List<Call> calls) {
        List<Double> micros = new ArrayList<>();
        for (int round = 0; round <= WARM_UP; round++) {
            for (Call call : calls) {
                long start = System.nanoTime();
                call.completer().complete(call.text(), call.offset());
                long nanos = System.nanoTime() - start;
                if (round == WARM_UP) {
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
