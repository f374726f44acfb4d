package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.display.Preferences;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
import cjsh.fetch.FetchListener;
import cjsh.graphql.Schemas;
import cjsh.shell.Question;
import cjsh.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Opens the interactive shell. */
final class ShellRun {
    private final World world;
    private final CommonOptions common;

    ShellRun(World world, CommonOptions common) {
        this.world = world;
        this.common = common;
    }

    int run() {
        Preferences preferences = new Preferences();
        if (world.terminal().in() && world.terminal().out()) {
            return run(true, preferences, ShownProgress.of(world, preferences, "Ctrl-C keeps what came"));
        }
        try (RunProgress progress = new RunProgress(world, preferences, "its rows are lost")) {
            return run(false, preferences, progress.listener());
        }
    }

    private int run(boolean terminal, Preferences preferences, FetchListener listener) {
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        Question question = new Question();
        Consent consent = terminal && !common.yes()
                ? new TerminalConsent(question)
                : new ScriptConsent(common.yes(), new Console(world));
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(settings, schemas, world, common.log(world), consent, listener);
        SchemaFetch fetch = new SchemaFetch(world, settings, common.log(world));
        Cj.connect(site::connection);
        TypedDoors built = new TypedDoors(world, folder, schemas);
        int exit;
        try (LiveDoors doors = LiveDoors.open(built, new Console(world));
                Sql sql = site.sql()) {
            SchemaLife life = new SchemaLife(world, folder, fetch, schemas, doors::changed);
            Predicate<String> secret = line -> Workplace.setsSecret(line)
                    || settings.token().map(line::contains).orElse(false);
            List<Magic> own = new ArrayList<>(QueryMagics.all());
            own.add(new SchemaInShell(world, life, doors::follow).magic());
            Magics magics = Workplaces.magics(world, secret, terminal, own);
            exit = Shell.builder()
                    .session(() -> {
                        Session session = doors.in(Session.builder())
                                .startup(Startup.sources(world))
                                .literals(new GraphQlLiterals(schemas, doors.loader()))
                                .magics(magics)
                                .onReset(site::reset)
                                .open();
                        sql.reads(() -> Site.values(session));
                        return session;
                    })
                    .streams(world.in(), world.out(), world.err())
                    .terminal(terminal)
                    .environment(world.environment())
                    .renderers(Renderings.all())
                    .banner(() -> Banner.text(site, folder.allStored()))
                    .magics(magics)
                    .prompt("cjsh " + site.label() + "> ")
                    .history(world.stateFolder().resolve("history"))
                    .secret(secret)
                    .guide(new ErrorText(folder::allStored, site::takeStop))
                    .hint(Banner::hint)
                    .question(question)
                    .preferences(preferences)
                    .line(world.line(), world.terminal().unicode())
                    .build()
                    .run();
        }
        new StartCache(world).makeLater();
        // At a terminal each table said so itself.
        return terminal ? exit : Incomplete.exit(exit, site, new Console(world));
    }
}
