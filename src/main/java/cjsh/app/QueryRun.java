package cjsh.app;

import cjsh.api.Connection;
import cjsh.api.Consent;
import cjsh.api.Defaults;
import cjsh.display.Preferences;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.fetch.Change;
import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.FetchRun;
import cjsh.fetch.Fetched;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.Schemas;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import cjsh.table.ExportOptions;
import cjsh.table.OutputFormat;
import cjsh.table.TableLooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one saved query without a terminal: everything is checked before anything is sent. */
final class QueryRun {
    private final World world;
    private final CommonOptions common;
    private final Console console;

    QueryRun(World world, CommonOptions common) {
        this.world = world;
        this.common = common;
        this.console = new Console(world);
    }

    int run(QueryJob job) {
        OutputFormat format = Formats.choose(job.format(), job.out());
        Optional<Path> out = job.out().map(name -> Outputs.writable(world, name));
        Optional<Path> reportFile = job.report().map(name -> Outputs.writable(world, name));
        if (out.isPresent() && out.equals(reportFile)) {
            throw new CjException(CjException.Kind.USAGE, "--out and --report name the same file");
        }
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        Schemas schemas = new SchemaFolder(world).schemas();
        ValidDocument document = read(job, schemas);
        Preferences preferences = Choices.read(world).preferences();
        try (RunProgress progress = new RunProgress(world, preferences, "nothing was written")) {
            Consent consent = new ScriptConsent(common.yes(), console);
            Site site = new Site(
                    settings,
                    schemas,
                    world,
                    common.log(world),
                    consent,
                    progress.listener(),
                    new Display(world, preferences));
            return run(job, document, site, new Output(format, out, reportFile));
        }
    }

    /** Where what comes goes. */
    private record Output(OutputFormat format, Optional<Path> file, Optional<Path> report) {}

    private int run(QueryJob job, ValidDocument document, Site site, Output output) {
        Connection connection = site.connection();
        Supplier<Fetched> sending = document.isMutation()
                ? change(job, document, connection)
                : fetch(plan(job, document, connection), connection);
        Fetched fetched = send(sending, document, output.report());
        write(fetched, output.format(), job, output.file(), connection);
        output.report().ifPresent(file -> writeReport(file, ReportJson.of(fetched.report())));
        boolean footer = output.format() == OutputFormat.TABLE && output.file().isEmpty();
        return conclude(fetched.report(), footer, site.isSandboxed(document.api()), document.isMutation());
    }

    private ValidDocument read(QueryJob job, Schemas schemas) {
        return new DocumentReader(schemas).read(job.text(), job.operation().orElse(null));
    }

    private static Supplier<Fetched> fetch(FetchPlan plan, Connection connection) {
        FetchRun run = connection.begin(plan);
        return () -> {
            try {
                return run.run();
            } catch (CjException e) {
                throw run.hasPages() ? withoutRows(e, run) : e;
            }
        };
    }

    /** A part of the rows in a file would look like all of them. */
    private static CjException withoutRows(CjException e, FetchRun run) {
        String next = e.next().map(known -> known + "; ").orElse("") + run.way() + " had come, and nothing was written";
        return new CjException(e.kind(), String.valueOf(e.getMessage()), next, e);
    }

    /** Sent once, and only because {@code --yes} was said. */
    private static Supplier<Fetched> change(QueryJob job, ValidDocument document, Connection connection) {
        if (job.maxRows().isPresent()) {
            throw new CjException(CjException.Kind.USAGE, "--max-rows is for queries; a mutation has no pages");
        }
        MutationDraft draft = MutationDraft.of(
                connection.schemas(), job.text(), job.operation().orElse(null), values(job, document, connection));
        Change change = Change.of(draft.ready(), draft.values(), draft.fields());
        Change shaped = job.rowsAt().map(change::rowsAt).orElse(change);
        return () -> connection.send(draft, shaped);
    }

    private static Map<String, @Nullable Object> values(QueryJob job, ValidDocument document, Connection connection) {
        Map<String, @Nullable Object> values = Defaults.of(document, connection.publisherId(document.api()));
        values.putAll(Variables.parse(document, job.variables()));
        return values;
    }

    private static FetchPlan plan(QueryJob job, ValidDocument document, Connection connection) {
        Map<String, @Nullable Object> values = values(job, document, connection);
        boolean companyIsMissing = document.variables().stream()
                .anyMatch(variable -> variable.name().equals(Defaults.PUBLISHER)
                        && variable.required()
                        && !values.containsKey(variable.name()));
        if (companyIsMissing) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no company is named whose data is meant",
                    "set CJ_PUBLISHER_ID, or say --publisher CID");
        }
        return FetchPlan.of(document, values, job.rowsAt().orElse(null), job.maxRows());
    }

    /** A report that tells of yesterday's success must not outlive today's failure. */
    private static Fetched send(Supplier<Fetched> sending, ValidDocument document, Optional<Path> reportFile) {
        try {
            return sending.get();
        } catch (CjException e) {
            reportFile.ifPresent(file -> writeReport(file, ReportJson.ofFailure(document, e)));
            throw e;
        }
    }

    private static void writeReport(Path file, String json) {
        Outputs.write(file, stream -> stream.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(Fetched fetched, OutputFormat format, QueryJob job, Optional<Path> out, Connection connection) {
        List<String> footer = List.of(connection.provenance(fetched.report()).line());
        Choices choices = Choices.read(world);
        Screen screen = out.isPresent() ? Screen.unlimited() : world.terminal().screen(choices.theme(world));
        TableLooks looks = screen.isUnlimited() ? TableLooks.STANDARD : TableLooks.of(choices.preferences(), "");
        ExportOptions options = new ExportOptions(job.guardFormulas(), screen, looks, footer);
        if (out.isPresent()) {
            Outputs.write(out.get(), stream -> format.write(fetched.frame(), options, stream));
            console.note(String.format(
                    Locale.ROOT,
                    "%,d row%s in %s",
                    fetched.frame().rowCount(),
                    fetched.frame().rowCount() == 1 ? "" : "s",
                    SafeText.line(job.out().orElse(""))));
            return;
        }
        try {
            if (world.terminal().out() && format != OutputFormat.TABLE) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                format.write(fetched.frame(), options, bytes);
                world.out().print(SafeText.block(bytes.toString(StandardCharsets.UTF_8)));
            } else {
                format.write(fetched.frame(), options, world.out());
            }
        } catch (IOException e) {
            throw FileFault.of(e, "standard output");
        }
    }

    private int conclude(FetchReport report, boolean footer, boolean sandbox, boolean mutation) {
        if (sandbox && !footer) {
            console.note(Site.INVENTED);
        }
        if (!report.complete()) {
            console.error(mutation ? Incomplete.complaint(report) : Incomplete.text(report));
            return ExitCode.API;
        }
        if (!footer) {
            report.notes().forEach(note -> console.note("note: " + SafeText.line(note)));
        }
        return ExitCode.FINE;
    }
}
