package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.app.tab.CjOffers;
import cjsh.app.tab.KnownIds;
import cjsh.app.tab.TabLiterals;
import cjsh.chart.ChartPainter;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
import cjsh.fetch.FetchListener;
import cjsh.graphql.Schemas;
import cjsh.shell.Question;
import cjsh.shell.Shell;
import cjsh.shell.ShellBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens the interactive shell. */
final class ShellRun {
    private final World world;
    private final CommonOptions common;
    private final StartOptions start;

    ShellRun(World world, CommonOptions common, StartOptions start) {
        this.world = world;
        this.common = common;
        this.start = start;
    }

    int run() {
        return run(ShellBuilder::build);
    }

    /** @param made of the builder that has been told everything: a shell at the terminal of one's choice */
    int run(Function<ShellBuilder, Shell> made) {
        Choices choices = Choices.read(world);
        choices.faults().forEach(fault -> new Console(world).note("cjsh: " + SafeText.line(fault)));
        Preferences preferences = choices.preferences();
        if (world.terminal().in() && world.terminal().out()) {
            return run(made, preferences, ShownProgress.of(world, preferences, "Ctrl-C keeps what came"));
        }
        try (RunProgress progress = new RunProgress(world, preferences, "its rows are lost")) {
            return run(made, preferences, progress.listener());
        }
    }

    private int run(Function<ShellBuilder, Shell> made, Preferences preferences, FetchListener listener) {
        boolean terminal = world.terminal().in() && world.terminal().out();
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        ConfigFile.unknown(new ConfigFile(world).read())
                .forEach((name, near) -> new Console(world)
                        .note("cjsh: config.properties: `" + SafeText.line(name) + "` means nothing here" + near));
        Startup startup = Startup.of(world, start);
        startup.faults().forEach(fault -> new Console(world).note("cjsh: " + fault));
        AtomicReference<@Nullable Session> opening = new AtomicReference<>();
        Question question = new Question();
        Consent consent = terminal && !common.yes()
                ? new TerminalConsent(question)
                : new ScriptConsent(common.yes(), new Console(world));
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(settings, schemas, world, common.log(world), consent, listener, preferences);
        SchemaFetch fetch = new SchemaFetch(world, settings, common.log(world));
        Cj.connect(site::connection);
        TypedDoors built = new TypedDoors(world, folder, schemas);
        int exit;
        try (LiveDoors doors = LiveDoors.open(built, new Console(world));
                Sql sql = site.sql()) {
            SchemaLife life = new SchemaLife(world, folder, fetch, schemas, doors::changed);
            KnownIds ids = new KnownIds(
                    kind -> site.used().map(used -> used.seen().of(kind)).orElse(List.of()), site.companies());
            TabLiterals literals =
                    new TabLiterals(schemas, doors.loader(), ids, world.workingFolder(), world.userHome());
            Predicate<String> secret = line -> Workplace.setsSecret(line)
                    || settings.token().map(line::contains).orElse(false);
            List<Magic> own = new ArrayList<>(QueryMagics.with(literals));
            own.add(new SchemaInShell(world, life, doors::follow).magic());
            Workplace workplace = Workplaces.in(world, secret, terminal);
            Renderers renderers = Renderings.inShell(preferences);
            Magics magics = Workplaces.magics(world, preferences, schemas, workplace, renderers, own);
            ShellBuilder shell = Shell.builder()
                    .session(() -> {
                        Session session = doors.in(Session.builder())
                                .startup(startup.sources())
                                .opening(opening::set)
                                .literals(literals)
                                .offers(new CjOffers(schemas, doors.loader()))
                                .magics(magics)
                                .onReset(site::reset)
                                .open();
                        sql.reads(() -> Site.values(session));
                        return session;
                    })
                    .streams(world.in(), world.out(), world.err())
                    .terminal(terminal)
                    .environment(world.sizedEnvironment())
                    .renderers(renderers)
                    .workplace(workplace)
                    .painter(new ChartPainter())
                    .banner(() -> Banner.text(site, folder.allStored()))
                    .magics(magics)
                    .colours(new LiteralLooks(schemas, ShellRun::aside))
                    .literals(literals)
                    .prompt("cjsh " + site.label() + "> ")
                    .history(world.stateFolder().resolve("history"))
                    .secret(secret)
                    .guide(new ErrorText(
                            folder::allStored,
                            site::takeStop,
                            () -> Optional.ofNullable(opening.get())
                                    .map(Site::values)
                                    .orElse(Map.of())))
                    .hint(new Hints(world, magics))
                    .question(question)
                    .preferences(preferences)
                    .line(world.line(), world.terminal().unicode());
            if (startup.own() > 0) {
                shell.waiting(() -> Optional.ofNullable(opening.get()));
            }
            exit = made.apply(shell).run();
        }
        new StartCache(world).makeLater();
        // At a terminal each table said so itself.
        return terminal ? exit : Incomplete.exit(exit, site, new Console(world));
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "cjsh-schemas");
        thread.setDaemon(true);
        thread.start();
    }
}
