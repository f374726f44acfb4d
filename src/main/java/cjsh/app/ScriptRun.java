package cjsh.app;

import cjsh.api.Cj;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.graphql.Schemas;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
        Site site = new Site(settings, new Schemas(), world, common.log(world));
        Cj.connect(site.connection());
        try (Session session =
                Session.builder().startup(Startup.sources(world)).args(args).open()) {
            OutcomeText outcomes = new OutcomeText(world);
            session.startupFaults().forEach(outcomes::startupFault);
            AtomicInteger exit = new AtomicInteger(ExitCode.FINE);
            session.run(new Source(name, withoutShebang(text)), outcome -> exit.set(outcomes.show(outcome, echo)));
            return exit.get();
        }
    }

    private static String withoutShebang(String text) {
        return text.startsWith("#!") ? "//" + text : text;
    }
}
