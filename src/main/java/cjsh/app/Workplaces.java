package cjsh.app;

import cjsh.display.Renderers;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.script.Reporter;
import java.util.List;
import java.util.function.Predicate;

/** The magics of a session in this world. */
final class Workplaces {
    private Workplaces() {}

    static Magics magics(World world, Predicate<String> secret, boolean terminal, List<Magic> own) {
        return magics(in(world, secret, terminal), Renderings.all(), own);
    }

    /** Where a session of this world begins. */
    static Workplace in(World world, Predicate<String> secret, boolean terminal) {
        return new Workplace(world.workingFolder(), world.userHome(), world.environment(), terminal, secret);
    }

    static Magics magics(Workplace workplace, Renderers renderers, List<Magic> own) {
        return StandardMagics.with(workplace, renderers, Reporter::trace, Banner.words(), own);
    }
}
