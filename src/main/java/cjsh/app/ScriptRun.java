package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Connection;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.SafeText;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.SessionBuilder;
import cjsh.engine.Source;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.script.Reporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs Java without a terminal: {@code -c}, {@code run FILE}, {@code run -}. */
final class ScriptRun {
    private static final String EXPRESSION = "-c";

    private final World world;
    private final CommonOptions common;
    private final StartOptions start;

    ScriptRun(World world, CommonOptions common, StartOptions start) {
        this.world = world;
        this.common = common;
        this.start = start;
    }

    int evaluate(String expression, List<String> args) {
        return script(EXPRESSION, expression, args, true);
    }

    int script(String name, String text, List<String> args, boolean echo) {
        Preferences preferences = Choices.read(world).preferences();
        try (RunProgress progress = new RunProgress(world, preferences, "its rows are lost")) {
            return script(new Source(name, withoutShebang(text)), args, echo, preferences, progress);
        }
    }

    private int script(Source source, List<String> args, boolean echo, Preferences preferences, RunProgress progress) {
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        Consent consent = new ScriptConsent(common.yes(), new Console(world));
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(
                settings,
                schemas,
                world,
                common.log(world),
                consent,
                progress.listener(),
                new Display(world, preferences));
        Cj.connect(site::connection);
        new WarmUp(site, schemas).begin(source.text());
        Magics magics = magics(settings, preferences, folder, schemas);
        try (Sql sql = site.sql();
                Session session = session(new TypedDoors(world, folder, schemas), args, magics, site)) {
            sql.reads(() -> Site.values(session));
            Reporter reporter = reporter(session, preferences);
            session.startupFaults().forEach(reporter::startupFault);
            session.uncaught(reporter::uncaught);
            long began = System.nanoTime();
            Outcome last = session.run(source, outcome -> show(outcome, reporter, echo));
            // In a file, what is Java's and what is not is clear enough.
            if (source.name().equals(EXPRESSION)) {
                Reporter.hint(new Hints(world, magics), source.text(), last).ifPresent(reporter::note);
            }
            if (preferences.isOn(Preference.TIMING)) {
                reporter.took(System.nanoTime() - began);
            }
            int exit = reporter.status(last);
            if (site.used().filter(Connection::showedInventedRows).isPresent()) {
                new Console(world).note(Site.INVENTED);
            }
            new StartCache(world).makeLater();
            return Incomplete.exit(exit, site, new Console(world));
        }
    }

    /** A schema that a script takes is in force for what is started after it. */
    private Magics magics(Settings settings, Preferences preferences, SchemaFolder folder, Schemas schemas) {
        Predicate<String> secret = line -> settings.token().map(line::contains).orElse(false);
        SchemaFetch fetch = new SchemaFetch(world, settings, common.log(world));
        SchemaLife life = new SchemaLife(world, folder, fetch, schemas, api -> {});
        List<Magic> own = new ArrayList<>(QueryMagics.all());
        own.add(new SchemaInShell(world, life, session -> {}).magic());
        return Workplaces.magics(world, preferences, schemas, secret, false, own);
    }

    private Session session(TypedDoors doors, List<String> args, Magics magics, Site site) {
        Startup startup = Startup.of(world, start);
        startup.faults().forEach(fault -> new Console(world).note("cjsh: " + fault));
        SessionBuilder builder = Session.builder()
                .startup(startup.sources())
                .args(args)
                .magics(magics)
                .onReset(site::reset);
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

    private Reporter reporter(Session session, Preferences preferences) {
        Choices choices = new Choices(preferences, List.of());
        return new Reporter(
                world.out()::println,
                new Console(world)::fault,
                Renderings.plain(preferences),
                () -> world.terminal().screen(choices.theme(world)),
                () -> new Console(world).screen(choices.theme(world)),
                new ErrorText(new SchemaFolder(world)::allStored, Optional::empty, () -> Site.values(session)),
                session::call);
    }

    private static void show(Outcome outcome, Reporter reporter, boolean echo) {
        // What a magic says is what it is there for.
        boolean said =
                outcome instanceof Outcome.Text || outcome instanceof Outcome.Whole || outcome instanceof Outcome.Note;
        if (echo || said || outcome instanceof Outcome.Fault) {
            reporter.outcome(outcome);
        }
    }

    private static String withoutShebang(String text) {
        return text.startsWith("#!") ? "//" + text : text;
    }
}
