package cjsh.app;

import cjsh.api.Connection;
import cjsh.api.Defaults;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.fetch.FetchPlan;
import cjsh.fetch.FetchReport;
import cjsh.fetch.Fetched;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import cjsh.table.ExportOptions;
import cjsh.table.OutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one saved query without a terminal: everything is checked before anything is sent. */
final class QueryRun {
    private final World world;
    private final CommonOptions common;

    QueryRun(World world, CommonOptions common) {
        this.world = world;
        this.common = common;
    }

    int run(QueryJob job) {
        OutputFormat format = Formats.choose(job.format(), job.out());
        Optional<Path> out = job.out().map(name -> Outputs.writable(world, name));
        Optional<Path> reportFile = job.report().map(name -> Outputs.writable(world, name));
        Settings settings = Settings.read(world).withPublisher(common.publisher());
        Schemas schemas = new Schemas();
        ValidDocument document =
                new DocumentReader(schemas).read(job.text(), job.operation().orElse(null));
        Site site = new Site(settings, schemas, world, common.log(world));
        Connection connection = site.connection();
        FetchPlan plan = plan(job, document, connection);
        Fetched fetched = connection.fetch(plan);
        write(fetched, format, job, out, connection);
        reportFile.ifPresent(file -> Outputs.write(
                file, stream -> stream.write(ReportJson.of(fetched.report()).getBytes(StandardCharsets.UTF_8))));
        boolean footer = format == OutputFormat.TABLE;
        return conclude(fetched.report(), footer, site.isSandboxed(document.api()));
    }

    private static FetchPlan plan(QueryJob job, ValidDocument document, Connection connection) {
        Map<String, @Nullable Object> values = Defaults.of(document, connection.publisherId());
        values.putAll(Variables.parse(document, job.variables()));
        return FetchPlan.of(document, values, job.rowsAt().orElse(null), job.maxRows());
    }

    private void write(Fetched fetched, OutputFormat format, QueryJob job, Optional<Path> out, Connection connection) {
        List<String> footer = List.of(connection.provenance(fetched.report()).line());
        Screen screen = out.isPresent() ? Screen.unlimited() : world.terminal().screen();
        ExportOptions options = new ExportOptions(job.guardFormulas(), screen, footer);
        if (out.isPresent()) {
            Outputs.write(out.get(), stream -> format.write(fetched.frame(), options, stream));
        } else {
            try {
                format.write(fetched.frame(), options, world.out());
            } catch (IOException e) {
                throw FileFault.of(e, "standard output");
            }
        }
    }

    private int conclude(FetchReport report, boolean footer, boolean sandbox) {
        Console console = new Console(world);
        if (sandbox && !footer) {
            console.note(Site.INVENTED);
        }
        if (!report.complete()) {
            console.error("the rows are not complete\n"
                    + SafeText.block(report.toString()).indent(2).stripTrailing());
            return ExitCode.API;
        }
        if (!footer) {
            report.notes().forEach(note -> console.note("note: " + SafeText.line(note)));
        }
        return ExitCode.FINE;
    }
}
