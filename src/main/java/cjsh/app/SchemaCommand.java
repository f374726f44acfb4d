package cjsh.app;

import cjsh.api.Cj;
import cjsh.display.SafeText;
import cjsh.display.Theme;
import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cjsh schema}: look at the schemas, compare them, take the live one. The shell has the same as {@code /schema}. */
@Command(
        name = "schema",
        description = "Look at the schemas of CJ's APIs, compare them, take the live one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
    /** Opens what the commands work on. */
    @FunctionalInterface
    interface Opening {
        SchemaLife open(Consumer<String> log);
    }

    @Spec
    private @Nullable CommandSpec spec;

    private SchemaCommand() {}

    /** The commands, over what a run of {@code cjsh} finds. */
    static CommandLine line(World world) {
        return line(world, log -> {
            Settings settings = Settings.read(world);
            SchemaFolder folder = new SchemaFolder(world);
            Schemas schemas = folder.schemas();
            // The verbs are asked for their GraphQL, to see whether a new schema can serve them.
            Cj.connect(new Site(settings, schemas, world, log)::connection);
            return new SchemaLife(world, folder, new SchemaFetch(world, settings, log), schemas, api -> {});
        });
    }

    static CommandLine line(World world, Opening opening) {
        CommandLine schema = new CommandLine(new SchemaCommand());
        schema.addSubcommand(new Show(world, opening));
        schema.addSubcommand(new Find(world, opening));
        schema.addSubcommand(new Diff(world, opening));
        schema.addSubcommand(new Refresh(world, opening));
        return schema;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "say what to do with it: show, find, diff or refresh");
    }

    private static Consumer<String> log(World world, boolean verbose) {
        return verbose ? line -> new Console(world).note(SafeText.line(line)) : line -> {};
    }

    /** {@code schema show}. */
    @Command(
            name = "show",
            description = {
                "Without API: where each schema is from. With API: what one can ask. With TYPE: its definition.",
                "Comments (#) say what is not documented by CJ: reference pages only, unverified, inferred."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Show implements Callable<Integer> {
        private final World world;
        private final Opening opening;

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "API",
                description = "programs, properties, itemLists or techPartners.")
        private @Nullable String api;

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "TYPE",
                description = "A type, or a member of one: Contract.status.")
        private @Nullable String type;

        Show(World world, Opening opening) {
            this.world = world;
            this.opening = opening;
        }

        @Override
        public Integer call() {
            SchemaLife life = opening.open(line -> {});
            if (api == null) {
                world.out().println(life.list());
            } else if (type == null) {
                world.out().println(life.overview(SchemaLife.api(api)));
            } else {
                world.out().println(life.element(SchemaLife.api(api), type));
            }
            return ExitCode.FINE;
        }
    }

    /** {@code schema find}. */
    @Command(
            name = "find",
            description = "What names and descriptions of all four APIs hold a word: types, fields, arguments, values.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Find implements Callable<Integer> {
        private final World world;
        private final Opening opening;

        @Parameters(arity = "1..*", paramLabel = "WORD", description = "A part of a name, or of a description.")
        private List<String> words = List.of();

        Find(World world, Opening opening) {
            this.world = world;
            this.opening = opening;
        }

        @Override
        public Integer call() {
            int columns = world.terminal().screen(Theme.NONE).columns();
            world.out().println(opening.open(line -> {}).find(String.join(" ", words), columns));
            return ExitCode.FINE;
        }
    }

    /** {@code schema diff}. */
    @Command(
            name = "diff",
            description = {
                "Compare the schema in force with a file, or with what the API tells now.",
                "breaking: a right query may be refused. dangerous: it may bring what it did not bring before."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Diff implements Callable<Integer> {
        private final World world;
        private final Opening opening;

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(index = "0", paramLabel = "API", description = "programs, properties, itemLists or techPartners.")
        private String api = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "FILE",
                description = "A schema, or the answer to an introspection as JSON.")
        private @Nullable String file;

        @Option(names = "--live", description = "Ask the API: first without the token, then with it.")
        private boolean live;

        @Option(names = "--all", description = "List each description that differs, too.")
        private boolean all;

        @Option(names = "--verbose", description = "One line per request on standard error.")
        private boolean verbose;

        Diff(World world, Opening opening) {
            this.world = world;
            this.opening = opening;
        }

        @Override
        public Integer call() {
            if (live == (file != null)) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "compare with what? name a FILE, or say --live");
            }
            SchemaLife life = opening.open(log(world, verbose));
            Api known = SchemaLife.api(api);
            world.out().println(file == null ? life.diffLive(known, all) : life.diff(known, file, all));
            return ExitCode.FINE;
        }
    }

    /** {@code schema refresh}. */
    @Command(
            name = "refresh",
            description =
                    "Take the schema that the API tells now, in place of the bundled one; when that fails nothing changes.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Refresh implements Callable<Integer> {
        private final World world;
        private final Opening opening;

        @Parameters(index = "0", paramLabel = "API", description = "programs, properties, itemLists or techPartners.")
        private String api = "";

        @Option(names = "--bundled", description = "Go back to the bundled schema; asks nobody.")
        private boolean bundled;

        @Option(names = "--all", description = "List each description that differs, too.")
        private boolean all;

        @Option(names = "--verbose", description = "One line per request on standard error.")
        private boolean verbose;

        Refresh(World world, Opening opening) {
            this.world = world;
            this.opening = opening;
        }

        @Override
        public Integer call() {
            SchemaLife life = opening.open(log(world, verbose));
            Api known = SchemaLife.api(api);
            world.out().println(bundled ? life.bundled(known) : life.refresh(known, all));
            return ExitCode.FINE;
        }
    }
}
