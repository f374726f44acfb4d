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

    static Magics magics(World world, Predicate<String> secret, boolean terminal, List<Magic> own) {
        Workplace workplace =
                new Workplace(world.workingFolder(), world.userHome(), world.environment(), terminal, secret);
        return StandardMagics.with(workplace, Renderings.all(), Reporter::trace, Banner.words(), own);
    }
}
