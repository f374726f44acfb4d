package cjsh.shell;

import cjsh.display.Renderers;
import cjsh.engine.Magics;
import cjsh.engine.magic.StandardMagics;
import cjsh.engine.magic.Workplace;
import cjsh.script.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The standard magics in a folder, with few variables, a secret and nobody at a terminal. */
public final class Workshop {
    private Workshop() {}

    static Magics magics() {
        return magics(Path.of("").toAbsolutePath(), false);
    }

    /** In this folder. */
    public static Magics magics(Path folder, boolean terminal) {
        Map<String, String> environment =
                Map.of("PATH", "/usr/bin:/bin", "PLACE", "here", "MY_TOKEN", "abc", "OTHER", "s3cret");
        Workplace place = new Workplace(folder, folder, environment, terminal, text -> text.contains("s3cret"));
        return StandardMagics.with(place, new Renderers(List.of()), Reporter::trace, "", List.of());
    }
}
