package cjsh.app;

import cjsh.script.SavedQueries;
import cjsh.script.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code cjsh run}: a file of Java, or a saved query with its defaults. */
@Command(
        name = "run",
        description = "Run a .jsh script or a saved .graphql query; `-` reads Java from standard input.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final World world;

    @ParentCommand
    private @Nullable RootCommand root;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final StartOptions start = new StartOptions();

    @Option(names = "--echo", description = "Print the values of bare expressions, as -c does.")
    private boolean echo;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file, the name of a saved query, or -.")
    private String file = "";

    @Parameters(index = "1..*", paramLabel = "ARGS", arity = "0..*", description = "What the script sees as args.")
    private final List<String> args = new ArrayList<>();

    RunCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        RootCommand above = Objects.requireNonNull(root);
        common.inherit(above.common());
        start.inherit(above.start());
        ScriptRun run = new ScriptRun(world, common, start);
        if (file.equals("-")) {
            return run.script("standard input", StandardInput.text(world), args, echo);
        }
        QueryFile found = QueryFile.find(world, file, SavedQuery.Kind.JSH);
        Optional<SavedQuery.Kind> kind = SavedQueries.kindOf(found.path());
        if (kind.isPresent() && kind.get() == SavedQuery.Kind.GRAPHQL) {
            return new QueryRun(world, common).run(QueryJob.ofFile(found, args));
        }
        return run.script(found.shown(), found.text(), args, echo);
    }
}
