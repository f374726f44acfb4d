package cjsh.app;

import cjsh.api.Cj;
import cjsh.api.Sql;
import cjsh.display.MimeBundle;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.display.Viewer;
import cjsh.engine.Source;
import cjsh.fetch.FetchListener;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.JsonTree;
import cjsh.graphql.Schemas;
import cjsh.ijava.GuestException;
import cjsh.ijava.Host;
import cjsh.ijava.Hosts;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * cjsh as a guest of a stock IJava or JJava kernel: its verbs and its renderers work there, without its engine. In IJava one
 * line of a cell calls {@link #start()}; JJava finds {@link InsideJJava} by itself.
 */
public final class InsideKernel implements AutoCloseable {
    /** What only our own engine can keep: a cell that uses it is better told that there is no such name. */
    private static final String ENGINE_IMPORT = "import static cjsh.engine.";

    /** A kernel has no place for its guests, so that a second start of the same one is known by this alone. */
    private static final Map<Object, InsideKernel> GUESTS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Host host;
    private final World world;
    private final Console console;
    private final Schemas schemas;
    private final Renderers renderers;
    private final Site site;
    private final Sql sql;
    private final Runnable endOfFaults;
    private volatile boolean closed;

    private InsideKernel(Host host, World world) {
        this.host = host;
        this.world = world;
        this.console = new Console(world);
        this.schemas = new SchemaFolder(world).schemas();
        this.renderers = Renderings.inNotebook(Choices.read(world).preferences());
        this.site = new Site(
                Settings.read(world),
                schemas,
                world,
                line -> {},
                new InsideConsent(world),
                FetchListener.NONE,
                new HostViewer(host, renderers));
        this.sql = site.sql();
        this.endOfFaults = host.faults((type, message) -> words(message).ifPresent(console::note));
    }

    private void begin(Startup startup) {
        sql.reads(this::variables);
        Cj.connect(site::connection);
        host.shows(
                value -> closed ? Optional.empty() : renderers.known(value, Screen.notebook()),
                Object.class,
                Table.class);
        startup.faults().forEach(fault -> console.note("cjsh: " + fault));
        startup.sources().forEach(this::run);
        // Two of the same name, both imported on demand, can not be called.
        host.ownDisplay().ifPresent(type -> host.run("import static " + type + ".display;"));
        Thread thread = new Thread(() -> new WarmUp(site, schemas).warm(Api.PROGRAMS), "cjsh-warm-up");
        thread.setDaemon(true);
        thread.start();
        world.out().println(Banner.inside(site));
    }

    /**
     * Makes the kernel that runs here a host. What is started already stays as it is.
     *
     * @throws CjException when this program is no such kernel, or when cjsh's folder is not whole
     */
    public static void start() {
        start(Hosts.here(InsideKernel::json)
                .orElseThrow(() -> new CjException(
                        CjException.Kind.USAGE,
                        "neither IJava nor JJava runs here, so there is no kernel to be a guest of",
                        "cjsh's own kernel needs no such line: `cjsh kernel install`")));
    }

    static InsideKernel start(Host host) {
        return start(host, InsideWorld.real());
    }

    static InsideKernel start(Host host, World world) {
        synchronized (GUESTS) {
            InsideKernel running = GUESTS.get(host.kernel());
            if (running != null) {
                return running;
            }
            Startup startup = startup(world);
            InsideKernel made = new InsideKernel(host, world);
            try {
                made.begin(startup);
            } catch (RuntimeException e) {
                made.close();
                throw e;
            }
            GUESTS.put(host.kernel(), made);
            return made;
        }
    }

    private static Startup startup(World world) {
        Startup startup = Startup.of(world, new StartOptions());
        if (startup.sources().size() == startup.own()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "there is no folder `startup` with *.jsh in `" + world.home() + "`",
                    "load target/cjsh.jar where cjsh was built: a copy elsewhere lacks what lies beside it");
        }
        return startup;
    }

    /** Reads JSON that our own renderers wrote. */
    static @Nullable Object json(String text) {
        try {
            return JsonTree.of(text);
        } catch (IOException e) {
            return null;
        }
    }

    private static Optional<String> words(String message) {
        return CjException.latest(message).flatMap(ErrorText::of).map(words -> "cjsh: " + words);
    }

    /** A query that names no variable works all the same where the kernel does not tell them. */
    private Map<String, Object> variables() {
        Map<String, Object> known = new LinkedHashMap<>();
        try {
            host.variables().forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
        } catch (GuestException e) {
            console.note("note: sql(…) sees no variables here: " + SafeText.line(String.valueOf(e.getMessage())));
        }
        return known;
    }

    private void run(Source source) {
        try {
            host.run(source.text()
                    .lines()
                    .filter(line -> !line.startsWith(ENGINE_IMPORT))
                    .collect(Collectors.joining("\n")));
        } catch (GuestException e) {
            console.note("cjsh: start-up file left out: " + SafeText.line(source.name()) + ": "
                    + SafeText.line(String.valueOf(e.getMessage())));
        }
    }

    /** Renderers can not be taken back, so from now on they know nothing. */
    @Override
    public void close() {
        closed = true;
        GUESTS.remove(host.kernel(), this);
        endOfFaults.run();
        sql.close();
    }

    /** {@code display(x)} where a cell finds ours. */
    private record HostViewer(Host host, Renderers renderers) implements Viewer {
        @Override
        public void show(@Nullable Object value) {
            host.display(renderers.render(value, Screen.notebook()).orElseGet(() -> MimeBundle.ofText("null")));
        }

        @Override
        public void clear(boolean wait) {
            host.clear(wait);
        }
    }
}
