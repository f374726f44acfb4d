package cjsh.app;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.engine.Magic;
import cjsh.engine.Magics;
import cjsh.engine.magic.SetMagic;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.graphql.Schemas;
import cjsh.script.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The magics of a session in this world. */
final class Workplaces {
    private Workplaces() {}

    static Magics magics(
            World world,
            Preferences preferences,
            Schemas schemas,
            Predicate<String> secret,
            boolean terminal,
            List<Magic> own) {
        return magics(world, preferences, schemas, in(world, secret, terminal), Renderings.all(), own);
    }

    /** Where a session of this world begins. */
    static Workplace in(World world, Predicate<String> secret, boolean terminal) {
        return new Workplace(world.workingFolder(), world.userHome(), world.environment(), terminal, secret);
    }

    static Magics magics(
            World world,
            Preferences preferences,
            Schemas schemas,
            Workplace workplace,
            Renderers renderers,
            List<Magic> own) {
        List<Magic> added = new ArrayList<>(own);
        SavedInShell saved = new SavedInShell(world, workplace, schemas);
        added.addAll(saved.magics());
        added.add(new SetMagic(preferences, (preference, value) -> keep(world, preference, value)).magic());
        return StandardMagics.with(workplace, renderers, Reporter::trace, Banner.words(), added, saved);
    }

    private static String keep(World world, Preference preference, String value) {
        ConfigFile file = new ConfigFile(world);
        file.keep(preference.key(), value);
        boolean hidden = world.variable(preference.variable()).isPresent();
        return file.path() + (hidden ? ", but " + preference.variable() + " counts before it" : "");
    }
}
