package cjsh.app;

import cjsh.display.Preference;
import cjsh.display.Preferences;
import cjsh.display.SafeText;
import cjsh.display.Theme;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.Schemas;
import cjsh.transport.GraphQlRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cjsh doctor}: what works, and what to do about what does not. */
@Command(
        name = "doctor",
        description = "Show what works and what to do about what does not.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private final World world;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--offline", description = "Ask no API.")
    private boolean offline;

    DoctorCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        SchemaFolder folder = new SchemaFolder(world);
        Schemas schemas = folder.schemas();
        Site site = new Site(settings, schemas, world, common.log(world));
        line("cjsh", Version.number() + " in " + world.home());
        line(
                "Java",
                Runtime.version() + ", " + System.getProperty("java.vendor") + ", " + System.getProperty("java.home"));
        line("terminal", terminal());
        line("token", token(settings));
        line("publisher", publisher(settings, site));
        line("settings", existing(world.configFolder().resolve("config.properties")));
        settings.warnings().forEach(warning -> line("", warning));
        Choices choices = Choices.read(world);
        line("preferences", preferences(choices.preferences()));
        choices.faults().forEach(fault -> line("", fault));
        line("startup", startup());
        line("history", existing(world.stateFolder().resolve("history")));
        line("start cache", new StartCache(world).words());
        kernels();
        line(
                "queries",
                QueryFile.savedQueries(world).all().size() + " saved, in "
                        + world.home().resolve("queries"));
        for (Api api : Api.values()) {
            if (schemas.isRefreshed(api)) {
                line("schema", api.shortName() + " " + folder.origin(api, schemas) + ", in " + folder.file(api));
            }
        }
        boolean fine = true;
        for (Api api : Api.values()) {
            fine &= endpoint(site, api);
        }
        return fine ? ExitCode.FINE : ExitCode.API;
    }

    private void line(String name, String fact) {
        world.out().println(String.format(java.util.Locale.ROOT, "%-13s %s", name, SafeText.line(fact)));
    }

    private String terminal() {
        if (!world.terminal().out()) {
            return "output goes to a file or pipe: no colour, nothing cut";
        }
        String size = world.terminal().columns() == 0
                ? "size unknown"
                : world.terminal().columns() + " × " + world.terminal().rows();
        Theme theme = Choices.read(world).theme(world);
        return size + ", " + (theme.colours() ? "theme " + theme : "no colour") + ", TERM="
                + world.environment().getOrDefault("TERM", "");
    }

    private static String token(Settings settings) {
        return settings.token()
                .map(token -> "******** (" + token.length() + " characters, from " + settings.tokenFrom() + ")")
                .orElse("none: the sandbox answers, but for addresses that you set; set CJ_TOKEN for CJ's own data,"
                        + " made at developers.cj.com");
    }

    private static String publisher(Settings settings, Site site) {
        String otherwise = site.isSandboxed(Api.PROGRAMS)
                ? "999 (the sandbox's own)"
                : "none: set CJ_PUBLISHER_ID, or name one in each query";
        return settings.publisherId().orElse(otherwise);
    }

    private static String preferences(Preferences preferences) {
        String chosen = Arrays.stream(Preference.values())
                .filter(preference -> preferences.origin(preference) != Preferences.Origin.STANDARD)
                .map(preference -> preference.key() + "=" + preferences.get(preference) + " ("
                        + preferences.origin(preference).words() + ")")
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? "all standard; `%set` in the shell shows and changes them" : chosen;
    }

    private String startup() {
        Path folder = Startup.folder(world);
        String names = Startup.files(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
        return folder + (names.isEmpty() ? " (no .jsh file there)" : ": " + names);
    }

    private void kernels() {
        List<InstalledKernel> kernels = InstalledKernel.all(new JupyterFolders(world));
        if (kernels.isEmpty()) {
            line("kernels", "none: `cjsh kernel install` tells Jupyter of cjsh");
        }
        String name = "kernels";
        for (InstalledKernel kernel : kernels) {
            line(name, kernel.line());
            name = "";
        }
    }

    private static String existing(Path file) {
        return file + (Files.exists(file) ? "" : " (not there yet)");
    }

    private boolean endpoint(Site site, Api api) {
        String place = Addresses.shown(site.endpoints().get(api)) + (site.isSandboxed(api) ? " (sandbox)" : "");
        if (offline) {
            line(api.shortName(), place);
            return true;
        }
        try {
            site.transport()
                    .send(new GraphQlRequest(api, "query CjDoctor { __typename }", "CjDoctor", Map.of(), false));
            line(api.shortName(), "answers: " + place);
            return true;
        } catch (CjException e) {
            line(
                    api.shortName(),
                    "FAILS: " + e.getMessage()
                            + e.next().map(next -> "; " + next).orElse(""));
            return false;
        }
    }
}
