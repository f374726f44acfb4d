package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Consent;
import cjsh.api.Sql;
import cjsh.app.tab.CjOffers;
import cjsh.app.tab.KnownIds;
import cjsh.app.tab.TabLiterals;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.Viewer;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.engine.magic.Workplace;
import cjsh.fetch.FetchListener;
import cjsh.graphql.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a session is opened in that people talk to, at a terminal or in a notebook: the same for both. */
final class Surroundings implements AutoCloseable {
    private final World world;
    private final SchemaFolder folder;
    private final Schemas schemas;
    private final Site site;
    private final LiveDoors doors;
    private final Sql sql;
    private final TabLiterals literals;
    private final Predicate<String> secret;
    private final Workplace workplace;
    private final Magics magics;
    private final AtomicReference<@Nullable Session> opening = new AtomicReference<>();

    /**
     * Who is talked to.
     *
     * @param consent asked before each change
     * @param listener told of each fetch
     * @param viewer where {@code display(x)} shows values
     * @param renderers how magics show values
     * @param terminal whether commands may have the terminal
     */
    record People(Consent consent, FetchListener listener, Viewer viewer, Renderers renderers, boolean terminal) {}

    Surroundings(World world, CommonOptions common, Preferences preferences, People people) {
        this.world = world;
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        this.folder = new SchemaFolder(world);
        this.schemas = folder.schemas();
        this.site = new Site(
                settings, schemas, world, common.log(world), people.consent(), people.listener(), people.viewer());
        SchemaFetch fetch = new SchemaFetch(world, settings, common.log(world));
        Cj.connect(site::connection);
        this.doors = LiveDoors.open(new TypedDoors(world, folder, schemas), new Console(world));
        this.sql = site.sql();
        SchemaLife life = new SchemaLife(world, folder, fetch, schemas, doors::changed);
        KnownIds ids = new KnownIds(
                kind -> site.used().map(used -> used.seen().of(kind)).orElse(List.of()), site.companies());
        this.literals = new TabLiterals(schemas, doors.loader(), ids, world.workingFolder(), world.userHome());
        this.secret = line -> Workplace.setsSecret(line)
                || settings.token().map(line::contains).orElse(false);
        List<Magic> own = new ArrayList<>(QueryMagics.with(literals));
        own.add(new SchemaInShell(world, life, doors::follow).magic());
        this.workplace = Workplaces.in(world, secret, people.terminal());
        this.magics = Workplaces.magics(world, preferences, schemas, workplace, people.renderers(), own);
    }

    /** Opens the session, which takes a while. */
    Session open(List<Source> startup) {
        Session session = doors.in(Session.builder())
                .startup(startup)
                .opening(opening::set)
                .literals(literals)
                .offers(new CjOffers(schemas, doors.loader()))
                .magics(magics)
                .onReset(site::reset)
                .open();
        sql.reads(() -> Site.values(session));
        return session;
    }

    /** The session as soon as its start-up sources run. */
    Optional<Session> opening() {
        return Optional.ofNullable(opening.get());
    }

    ErrorText guide() {
        return new ErrorText(
                folder::allStored,
                site::takeStop,
                () -> opening().map(Site::values).orElse(Map.of()));
    }

    Hints hints() {
        return new Hints(world, magics);
    }

    String banner() {
        return Banner.text(site, folder.allStored());
    }

    Site site() {
        return site;
    }

    Schemas schemas() {
        return schemas;
    }

    TabLiterals literals() {
        return literals;
    }

    Magics magics() {
        return magics;
    }

    Workplace workplace() {
        return workplace;
    }

    /** Which inputs hold something that is not to be kept. */
    Predicate<String> secret() {
        return secret;
    }

    @Override
    public void close() {
        sql.close();
        doors.close();
    }
}
