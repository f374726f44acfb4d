package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody does at a terminal and what is on the screen then, written down so that a person can read it; see
 * {@code README.md} beside the files.
 *
 * @param steps one after the other
 */
record Scene(Path file, List<Step> steps) {
    static final Path FOLDER = Path.of("src/test/resources/cjsh/screens");

    /**
     * One line of a file with what belongs to it.
     *
     * @param remarks blank lines and comments before it
     * @param word its first word
     * @param rest what follows on its line
     * @param block the lines below it that begin with {@code .}, {@code |} or {@code :}, with that sign
     */
    record Step(List<String> remarks, String word, String rest, List<String> block) {
        /** The lines below without their sign. */
        List<String> lines() {
            return block.stream()
                    .map(line -> line.length() < 2 ? "" : line.substring(2))
                    .toList();
        }

        private Stream<String> written(List<String> newBlock) {
            String line = rest.isEmpty() ? word : word + " " + rest;
            return Stream.of(remarks.stream(), Stream.of(line), newBlock.stream())
                    .flatMap(lines -> lines);
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static Scene read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            boolean belongs = line.matches("[.|:]( .*)?");
            if (belongs && !steps.isEmpty() && remarks.isEmpty()) {
                steps.get(steps.size() - 1).block().add(line);
            } else if (line.isBlank() || line.startsWith("#")) {
                remarks.add(line);
            } else {
                String[] parts = line.split(" ", 2);
                steps.add(
                        new Step(List.copyOf(remarks), parts[0], parts.length < 2 ? "" : parts[1], new ArrayList<>()));
                remarks.clear();
            }
        }
        return new Scene(file, steps);
    }

    /** Where it is played: {@code virtual}, {@code tmux}; both unless it says so. */
    boolean isFor(String place) {
        return steps.stream()
                .filter(step -> step.word().equals("at"))
                .findFirst()
                .map(step -> Arrays.asList(step.rest().split(" ")).contains(place))
                .orElse(true);
    }

    /** The file as it would be with these blocks below its steps. */
    String written(List<List<String>> blocks) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i)
                    .written(blocks.get(i))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
