package cjsh.app;

import cjsh.api.Consent;
import cjsh.chart.ChartPainter;
import cjsh.display.Preferences;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.fetch.FetchListener;
import cjsh.shell.Question;
import cjsh.shell.Shell;
import cjsh.shell.ShellBuilder;
import java.util.function.Function;

/** Opens the interactive shell. */
final class ShellRun {
    private final World world;
    private final CommonOptions common;
    private final StartOptions start;

    ShellRun(World world, CommonOptions common, StartOptions start) {
        this.world = world;
        this.common = common;
        this.start = start;
    }

    int run() {
        return run(ShellBuilder::build);
    }

    /** @param made of the builder that has been told everything: a shell at the terminal of one's choice */
    int run(Function<ShellBuilder, Shell> made) {
        Choices choices = Choices.read(world);
        choices.faults().forEach(fault -> new Console(world).note("cjsh: " + SafeText.line(fault)));
        Preferences preferences = choices.preferences();
        if (world.terminal().in() && world.terminal().out()) {
            return run(made, preferences, ShownProgress.of(world, preferences, "Ctrl-C keeps what came"));
        }
        try (RunProgress progress = new RunProgress(world, preferences, "its rows are lost")) {
            return run(made, preferences, progress.listener());
        }
    }

    private int run(Function<ShellBuilder, Shell> made, Preferences preferences, FetchListener listener) {
        boolean terminal = world.terminal().in() && world.terminal().out();
        ConfigFile.unknown(new ConfigFile(world).read())
                .forEach((name, near) -> new Console(world)
                        .note("cjsh: config.properties: `" + SafeText.line(name) + "` means nothing here" + near));
        Startup startup = Startup.of(world, start);
        startup.faults().forEach(fault -> new Console(world).note("cjsh: " + fault));
        Question question = new Question();
        Consent consent = terminal && !common.yes()
                ? new TerminalConsent(question)
                : new ScriptConsent(common.yes(), new Console(world));
        Renderers renderers = Renderings.inShell(preferences);
        Surroundings.People people =
                new Surroundings.People(consent, listener, new Display(world, preferences), renderers, terminal);
        try (Surroundings around = new Surroundings(world, common, preferences, people)) {
            ShellBuilder shell = Shell.builder()
                    .session(() -> around.open(startup.sources()))
                    .streams(world.in(), world.out(), world.err())
                    .terminal(terminal)
                    .environment(world.sizedEnvironment())
                    .renderers(renderers)
                    .workplace(around.workplace())
                    .painter(new ChartPainter())
                    .banner(around::banner)
                    .magics(around.magics())
                    .colours(new LiteralLooks(around.schemas(), ShellRun::aside))
                    .literals(around.literals())
                    .prompt("cjsh " + around.site().label() + "> ")
                    .history(world.stateFolder().resolve("history"))
                    .secret(around.secret())
                    .guide(around.guide())
                    .hint(around.hints())
                    .question(question)
                    .preferences(preferences)
                    .line(world.line(), world.terminal().unicode());
            if (startup.own() > 0) {
                shell.waiting(around::opening);
            }
            int exit = made.apply(shell).run();
            new StartCache(world).makeLater();
            // At a terminal each table said so itself.
            return terminal ? exit : Incomplete.exit(exit, around.site(), new Console(world));
        }
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "cjsh-schemas");
        thread.setDaemon(true);
        thread.start();
    }
}
