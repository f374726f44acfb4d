package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Connection;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.SessionBuilder;
import cjsh.engine.Source;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.script.Reporter;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Runs Java without a terminal: {@code -c}, {@code run FILE}, {@code run -}. */
final class ScriptRun {
    private final World world;
    private final CommonOptions common;

    ScriptRun(World world, CommonOptions common) {
        this.world = world;
        this.common = common;
    }

    int evaluate(String expression, List<String> args) {
        return script("-c", expression, args, true);
    }

    int script(String name, String text, List<String> args, boolean echo) {
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        Consent consent = new ScriptConsent(common.yes(), new Console(world));
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(settings, schemas, world, common.log(world), consent);
        Cj.connect(site::connection);
        new WarmUp(site, schemas).begin(text);
        try (Sql sql = site.sql();
                Session session = session(new TypedDoors(world, folder, schemas), args, settings)) {
            sql.reads(() -> Site.values(session));
            Reporter reporter = reporter(session);
            session.startupFaults().forEach(reporter::startupFault);
            Outcome last =
                    session.run(new Source(name, withoutShebang(text)), outcome -> show(outcome, reporter, echo));
            int exit = reporter.status(last);
            if (site.used().filter(Connection::showedInventedRows).isPresent()) {
                new Console(world).note(Site.INVENTED);
            }
            new StartCache(world).makeLater();
            return Incomplete.exit(exit, site, new Console(world));
        }
    }

    private Session session(TypedDoors doors, List<String> args, Settings settings) {
        Predicate<String> secret = line -> settings.token().map(line::contains).orElse(false);
        SessionBuilder builder = Session.builder()
                .startup(Startup.sources(world))
                .args(args)
                .magics(Workplaces.magics(world, secret, false, QueryMagics.all()));
        try {
            doors.built().ifPresent(built -> {
                built.notes().forEach(note -> LiveDoors.refused(new Console(world), note));
                builder.overlay(built.overlay());
            });
        } catch (IOException e) {
            CjException fault = FileFault.of(e, doors.all().toString());
            LiveDoors.refused(new Console(world), SafeText.line(String.valueOf(fault.getMessage())));
        }
        return builder.open();
    }

    private Reporter reporter(Session session) {
        Screen screen = world.terminal().screen();
        boolean colouredMessages = world.terminal().err() && world.terminal().colour();
        return new Reporter(
                world.out()::println,
                new Console(world)::fault,
                Renderings.plain(),
                () -> screen,
                () -> colouredMessages,
                new ErrorText(new SchemaFolder(world)::allStored),
                session::call);
    }

    private static void show(Outcome outcome, Reporter reporter, boolean echo) {
        if (echo || outcome instanceof Outcome.Fault) {
            reporter.outcome(outcome);
        }
    }

    private static String withoutShebang(String text) {
        return text.startsWith("#!") ? "//" + text : text;
    }
}
