package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.InvalidQueryException;
import cjsh.graphql.Problem;
import cjsh.graphql.Suggestion;
import cjsh.script.SavedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cjsh check}: are the saved queries valid? Sends nothing. */
@Command(
        name = "check",
        description = "Validate saved .graphql queries against the schemas; sends nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    private final World world;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders; the saved queries unless given.")
    private final List<String> paths = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    private String format = "text";

    CheckCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no format `" + format + "`" + Suggestion.didYouMean(format, FORMATS)
                            + (Suggestion.didYouMean(format, FORMATS).isEmpty() ? ": there are text, json" : ""));
        }
        List<QueryFile> files = files();
        DocumentReader reader = new DocumentReader(new SchemaFolder(world).schemas());
        List<CheckReport.Finding> findings = new ArrayList<>();
        for (QueryFile file : files) {
            findings.addAll(check(reader, file));
        }
        CheckReport report = new CheckReport(files.size(), findings);
        if (format.equals("json")) {
            world.out().print(report.json());
        } else {
            report.text(world);
        }
        return findings.isEmpty() ? ExitCode.FINE : ExitCode.INVALID;
    }

    private List<QueryFile> files() {
        if (paths.isEmpty()) {
            return QueryFile.savedQueries(world).all().stream()
                    .filter(query -> query.kind() == SavedQuery.Kind.GRAPHQL)
                    .map(query -> new QueryFile(query.file(), query.file().toString()))
                    .toList();
        }
        List<QueryFile> files = new ArrayList<>();
        for (String typed : paths) {
            Path path = world.workingFolder().resolve(typed);
            files.addAll(
                    Files.isDirectory(path)
                            ? inFolder(path)
                            : List.of(QueryFile.find(world, typed, SavedQuery.Kind.GRAPHQL)));
        }
        return files;
    }

    private static List<QueryFile> inFolder(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(file -> new QueryFile(file, file.toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CjException(CjException.Kind.USAGE, "`" + folder + "` can not be read");
        }
    }

    private static List<CheckReport.Finding> check(DocumentReader reader, QueryFile file) {
        List<CheckReport.Finding> findings = new ArrayList<>();
        try {
            String text = file.text();
            List<String> names = reader.operationNames(text);
            if (names.isEmpty()) {
                check(() -> reader.read(text), file, text, findings);
            }
            names.forEach(name -> check(() -> reader.read(text, name), file, text, findings));
        } catch (InvalidQueryException e) {
            add(e, file, e.source(), findings);
        } catch (CjException e) {
            // A file that can not be read is one finding; the others are checked all the same.
            Problem problem = new Problem(0, 0, 1, String.valueOf(e.getMessage()));
            findings.add(new CheckReport.Finding(file.shown(), "", "file", problem));
        }
        return findings;
    }

    private static void check(Runnable read, QueryFile file, String text, List<CheckReport.Finding> findings) {
        try {
            read.run();
        } catch (InvalidQueryException e) {
            add(e, file, text, findings);
        }
    }

    private static void add(InvalidQueryException e, QueryFile file, String text, List<CheckReport.Finding> findings) {
        for (Problem problem : e.problems()) {
            findings.add(new CheckReport.Finding(file.shown(), text, e.subject(), problem));
        }
    }
}
