package cjsh.graphql.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A change to the text of a schema, as the files in {@code edits} write it; {@code inspector.mjs} reads the same files. */
record SchemaEdit(String title, String before, String after) {
    private static final Path FOLDER = Path.of("src/test/resources/cjsh/graphql/diff");

    /** All edits of one file, each on the unchanged schema. */
    static List<SchemaEdit> in(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", "");
        Path own = FOLDER.resolve(name + ".graphqls");
        String sdl = Files.readString(
                Files.exists(own) ? own : Path.of("src/main/resources/cjsh/schema", name + ".graphqls"));
        List<SchemaEdit> edits = new ArrayList<>();
        for (String block : Files.readString(file).split("(?m)^== ")) {
            if (!block.startsWith("#")) {
                List<String> lines = block.lines().toList();
                edits.add(new SchemaEdit(name + ": " + lines.get(0), sdl, edited(sdl, lines.subList(1, lines.size()))));
            }
        }
        return edits;
    }

    private static String edited(String sdl, List<String> lines) {
        StringBuilder text = new StringBuilder(sdl);
        int from = 0;
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        List<String> all = new ArrayList<>(lines);
        all.add("@");
        for (String line : all) {
            char mark = line.isEmpty() ? ' ' : line.charAt(0);
            boolean ends = mark == '@' || (mark == '-' && !in.isEmpty());
            if (ends && !(in.isEmpty() && out.isEmpty())) {
                replace(text, from, out, in);
                out.clear();
                in.clear();
            }
            if (mark == '@' && line.length() > 1) {
                from = text.indexOf("\n", find(text, "\n" + line.substring(1), from) + 1);
            } else if (mark == '-') {
                out.add(line.substring(1));
            } else if (mark == '+') {
                in.add(line.substring(1));
            }
        }
        return text.toString();
    }

    private static void replace(StringBuilder text, int from, List<String> out, List<String> in) {
        String gone = out.isEmpty() ? "" : "\n" + String.join("\n", out);
        int at = out.isEmpty() ? from : find(text, gone + "\n", from);
        text.replace(at, at + gone.length(), "\n" + String.join("\n", in));
    }

    private static int find(StringBuilder text, String wanted, int from) {
        int below = text.indexOf(wanted, from);
        int at = below < 0 ? text.indexOf(wanted) : below;
        assertThat(at).as(wanted).isNotNegative();
        return at;
    }
}
