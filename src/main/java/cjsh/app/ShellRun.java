package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.magic.Workplace;
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
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        boolean terminal = world.terminal().in() && world.terminal().out();
        Question question = new Question();
        Consent consent = terminal && !common.yes()
                ? new TerminalConsent(question)
                : new ScriptConsent(common.yes(), new Console(world));
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(settings, schemas, world, common.log(world), consent);
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
            Workplace workplace = Workplaces.of(world, secret, terminal);
            own.addAll(new SavedInShell(world, workplace, schemas).magics());
            Magics magics = Workplaces.magics(workplace, own);
            exit = Shell.builder()
                    .session(() -> {
                        Session session = doors.in(Session.builder())
                                .startup(Startup.sources(world))
                                .literals(new GraphQlLiterals(schemas, doors.loader()))
                                .magics(magics)
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
                    .guide(new ErrorText(folder::allStored))
                    .hint(Banner::hint)
                    .question(question)
                    .build()
                    .run();
        }
        new StartCache(world).makeLater();
        // At a terminal each table said so itself.
        return terminal ? exit : Incomplete.exit(exit, site, new Console(world));
    }
}
