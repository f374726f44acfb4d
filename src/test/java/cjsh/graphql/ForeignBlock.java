package cjsh.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One block of {@code bad/*.txt}: a bad document, what graphql-js says of it, and where we differ, with the reason.
 *
 * <pre>
 * ### name
 * document
 * --- graphql-js
 * line:column [line:column…] message
 * --- ours
 * line:column place|suggestion: why ours is better
 * </pre>
 */
record ForeignBlock(String name, String document, List<Foreign> errors, Map<String, String> differences) {
    private static final Pattern SECTIONS = Pattern.compile("(?m)^--- (?:graphql-js|ours)\n");
    private static final Pattern ERROR = Pattern.compile("((?:\\d+:\\d+ )+)(.*)");
    private static final Pattern MEANT = Pattern.compile(
            "Did you mean (?:to use an inline fragment on |the enum value )?\"([^\"]+?)(?: \\{ ... })?\"");

    /** An error of graphql-js: its places as {@code line:column}. */
    record Foreign(List<String> places, String message) {
        static Foreign of(String line) {
            Matcher matcher = ERROR.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(line);
            }
            return new Foreign(Arrays.asList(matcher.group(1).strip().split(" ")), matcher.group(2));
        }

        /** What we lack against it: {@code 1:5 place}, {@code 1:5 suggestion}, or nothing. */
        Stream<String> lackedBy(List<Problem> ours) {
            List<Problem> there = ours.stream()
                    .filter(problem -> places.stream().anyMatch(place -> covers(problem, place)))
                    .toList();
            if (there.isEmpty()) {
                return Stream.of(places.get(0) + " place");
            }
            Matcher meant = MEANT.matcher(message);
            return !meant.find()
                            || there.stream()
                                    .anyMatch(problem -> problem.message().contains(meant.group(1)))
                    ? Stream.empty()
                    : Stream.of(places.get(0) + " suggestion");
        }

        private static boolean covers(Problem problem, String place) {
            int colon = place.indexOf(':');
            int column = Integer.parseInt(place.substring(colon + 1));
            return problem.line() == Integer.parseInt(place.substring(0, colon))
                    && column >= problem.column()
                    && column < problem.column() + problem.length();
        }
    }

    static List<ForeignBlock> readAll() {
        return Stream.of("programs", "properties", "item-lists", "tech-partners")
                .flatMap(file -> Arrays.stream(read("bad/" + file + ".txt").split("(?m)^### "))
                        .skip(1)
                        .map(block -> of(file, block)))
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(ForeignBlock.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignBlock of(String file, String block) {
        int nameEnd = block.indexOf('\n');
        String[] sections = SECTIONS.split(block.substring(nameEnd + 1));
        Map<String, String> differences = new LinkedHashMap<>();
        if (sections.length > 2) {
            sections[2].strip().lines().forEach(line -> {
                int colon = line.indexOf(": ");
                differences.put(line.substring(0, colon), line.substring(colon + 2));
            });
        }
        return new ForeignBlock(
                file + ": " + block.substring(0, nameEnd),
                sections[0].stripTrailing(),
                new ArrayList<>(sections[1].strip().lines().map(Foreign::of).toList()),
                differences);
    }

    @Override
    public String toString() {
        return name;
    }
}
