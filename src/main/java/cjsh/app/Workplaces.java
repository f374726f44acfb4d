package cjsh.app;

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

    static Workplace of(World world, Predicate<String> secret, boolean terminal) {
        return new Workplace(world.workingFolder(), world.userHome(), world.environment(), terminal, secret);
    }

    static Magics magics(Workplace workplace, List<Magic> own) {
        return StandardMagics.with(workplace, Renderings.all(), Reporter::trace, Banner.words(), own);
    }
}
