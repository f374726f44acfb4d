import cjsh.graphql.DocumentReader;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long it takes to explain each of the bad documents, once warm: median, and the slowest. Run by timing.sh. */
class Explain {
    private static final int ROUNDS = 400;

    public static void main(String[] args) throws Exception {
        List<String> documents = new ArrayList<>();
        for (String file : List.of("programs", "properties", "item-lists", "tech-partners")) {
            String text = Files.readString(Path.of("src/test/resources/cjsh/graphql/bad/" + file + ".txt"));
            for (String block : text.split("(?m)^### ")) {
                if (!block.isEmpty()) {
                    documents.add(block.substring(block.indexOf('\n') + 1, block.indexOf("\n--- ")));
                }
            }
        }
        DocumentReader reader = new DocumentReader(new Schemas());
        double[] micros = new double[documents.size()];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = Double.MAX_VALUE;
        }
        int faults = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                faults += explain(reader, documents.get(i));
                micros[i] = Math.min(micros[i], (System.nanoTime() - start) / 1e3);
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "cjsh: %d documents, %d faults, median %.1f µs, slowest %.0f µs%n",
                micros.length, faults / ROUNDS, micros[micros.length / 2], micros[micros.length - 1]);
    }

    private static int explain(DocumentReader reader, String document) {
        try {
            reader.read(document);
            return 0;
        } catch (InvalidQueryException e) {
            return e.problems().size();
        }
    }
}
