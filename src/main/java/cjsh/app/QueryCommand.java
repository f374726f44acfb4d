package cjsh.app;

import cjsh.graphql.CjException;
import cjsh.script.SavedQueries;
import cjsh.script.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cjsh query}: all pages of one GraphQL query into rows. */
@Command(
        name = "query",
        description = "Fetch all pages of one GraphQL query into rows.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class QueryCommand implements Callable<Integer> {
    private final World world;

    @ParentCommand
    private @Nullable RootCommand root;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "FILE|NAME|-",
            description = "A file, the name of a saved query, or - for standard input.")
    private String source = "";

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A value for a variable; may stand several times.")
    private final List<String> variables = new ArrayList<>();

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", arity = "0..*", description = "The same without --var.")
    private final List<String> values = new ArrayList<>();

    @Option(names = "--operation", paramLabel = "NAME", description = "Which operation, when the text has several.")
    private @Nullable String operation;

    @Option(
            names = "--rows",
            paramLabel = "PATH",
            description = "One row for each element of this list: programTerms.actionTerms.commissions.")
    private @Nullable String rows;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, json, ndjson or markdown; goes by the ending of --out unless given.")
    private @Nullable String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of standard output: whole or not at all.")
    private @Nullable String out;

    @Option(names = "--max-rows", paramLabel = "N", description = "At most so many rows.")
    private @Nullable Integer maxRows;

    @Option(names = "--report", paramLabel = "FILE", description = "Write how the fetch went, as JSON.")
    private @Nullable String report;

    @Option(
            names = "--no-formula-guard",
            description = "CSV: leave text that a spreadsheet would compute as it is, for programs that read it.")
    private boolean noFormulaGuard;

    QueryCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        common.inherit(Objects.requireNonNull(root).common());
        boolean stdin = source.equals("-");
        QueryFile file = stdin
                ? new QueryFile(world.workingFolder(), "standard input")
                : QueryFile.find(world, source, SavedQuery.Kind.GRAPHQL);
        List<String> assigned =
                Stream.concat(variables.stream(), values.stream()).toList();
        if (!stdin
                && SavedQueries.kindOf(file.path())
                        .filter(SavedQuery.Kind.JSH::equals)
                        .isPresent()) {
            SavedQuery script = QueryFile.savedQueries(world).of(file.path());
            throw new CjException(
                    CjException.Kind.USAGE,
                    "`" + file.shown() + "` is a script",
                    "run it: cjsh run " + new ScriptWords(script).call(source, assigned));
        }
        return new QueryRun(world, common)
                .run(new QueryJob(
                        file.shown(),
                        stdin ? StandardInput.text(world) : file.text(),
                        QueryJob.assignments(assigned),
                        Optional.ofNullable(operation),
                        Optional.ofNullable(rows),
                        Optional.ofNullable(format),
                        Optional.ofNullable(out),
                        Optional.ofNullable(maxRows),
                        Optional.ofNullable(report),
                        !noFormulaGuard));
    }
}
