package cjsh.app;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.SchemaOverview;
import cjsh.graphql.SchemaPages;
import cjsh.graphql.SchemaSearch;
import cjsh.graphql.Schemas;
import cjsh.graphql.Suggestion;
import cjsh.graphql.diff.Change;
import cjsh.graphql.diff.SchemaDiff;
import cjsh.graphql.refresh.LiveSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the {@code schema} commands do, at the command line and in the shell alike. Gives texts that are safe to print. */
final class SchemaLife {
    /** Of one API: what is more than a screen is no answer to a search. */
    private static final int MOST_HITS = 25;

    private final SchemaFolder folder;
    private final SchemaFetch fetch;
    private final Schemas schemas;
    private final World world;
    private final Consumer<Api> changed;

    /**
     * Over the schemas that are in force.
     *
     * @param changed told of an API whose schema is another one now
     */
    SchemaLife(World world, SchemaFolder folder, SchemaFetch fetch, Schemas schemas, Consumer<Api> changed) {
        this.world = world;
        this.folder = folder;
        this.fetch = fetch;
        this.schemas = schemas;
        this.changed = changed;
    }

    static Api api(String name) {
        return Arrays.stream(Api.values())
                .filter(api -> api.shortName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static CjException unknown(String name) {
        List<String> names = names();
        String near = Suggestion.didYouMean(name, names);
        return new CjException(
                CjException.Kind.USAGE,
                "no API `" + name + "`" + (near.isEmpty() ? ": there are " + String.join(", ", names) : near));
    }

    static List<String> names() {
        return Arrays.stream(Api.values()).map(Api::shortName).toList();
    }

    /** The types and fields that {@code show} knows, for Tab. */
    List<String> elements(Api api, String typed) {
        SchemaPages pages = new SchemaPages(schemas.text(api));
        int dot = typed.indexOf('.');
        if (dot < 0) {
            return pages.names();
        }
        String type = typed.substring(0, dot);
        return pages.members(type).stream().map(name -> type + "." + name).toList();
    }

    /** A line for each API: where it is, where its schema is from, how much there is in it. */
    String list() {
        List<String> lines = new ArrayList<>();
        for (Api api : Api.values()) {
            String place = Addresses.shown(fetch.address(api)) + (fetch.isSandboxed(api) ? " (sandbox)" : "");
            lines.add("%-13s %s".formatted(api.shortName(), place));
            lines.add(
                    " ".repeat(14) + folder.origin(api, schemas) + ", " + new SchemaOverview(schemas.of(api)).counts());
        }
        return SafeText.block(String.join("\n", lines));
    }

    /** What one can ask of an API, with the marks of what is inferred. */
    String overview(Api api) {
        SchemaOverview overview = new SchemaOverview(schemas.of(api));
        SchemaPages pages = new SchemaPages(schemas.text(api));
        List<String> lines = new ArrayList<>();
        lines.add(api.title() + " API, " + Addresses.shown(fetch.address(api)));
        lines.add("schema: " + folder.origin(api, schemas) + ", " + overview.counts());
        add(lines, "queries", overview.queries(), pages);
        add(lines, "mutations", overview.mutations(), pages);
        for (Map.Entry<String, List<String>> kind : overview.types().entrySet()) {
            lines.add("");
            lines.add(kind.getKey());
            lines.addAll(wrapped(kind.getValue()));
        }
        return SafeText.block(String.join("\n", lines));
    }

    private static void add(List<String> lines, String head, List<SchemaOverview.Entry> entries, SchemaPages pages) {
        if (entries.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(head);
        for (SchemaOverview.Entry entry : entries) {
            lines.add("  " + entry.signature());
            if (!entry.description().isEmpty()) {
                lines.add("      " + entry.description());
            }
            pages.marks(entry.element()).forEach(mark -> lines.add("      " + mark));
        }
    }

    private static List<String> wrapped(List<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ");
        for (String name : names) {
            if (line.length() + name.length() > 100) {
                lines.add(line.toString());
                line = new StringBuilder(" ");
            }
            line.append(' ').append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    /**
     * What names and descriptions of all APIs hold a word.
     *
     * @param columns how wide a line may be
     * @throws CjException when none does
     */
    String find(String word, int columns) {
        List<String> lines = new ArrayList<>();
        for (Api api : Api.values()) {
            List<SchemaSearch.Hit> hits = SchemaSearch.find(schemas.of(api), word);
            if (!hits.isEmpty()) {
                lines.add(api.shortName());
                List<SchemaSearch.Hit> shown = hits.subList(0, Math.min(hits.size(), MOST_HITS));
                int names = width(shown, SchemaSearch.Hit::element);
                int types = width(shown, SchemaSearch.Hit::type);
                shown.forEach(hit -> lines.add(CellWidth.cut(
                        ("  %-" + names + "s  %-" + types + "s  %s")
                                .formatted(hit.element(), hit.type(), SafeText.line(hit.description()))
                                .stripTrailing(),
                        columns)));
            }
            if (hits.size() > MOST_HITS) {
                lines.add("  and " + (hits.size() - MOST_HITS) + " more: a longer word shows fewer");
            }
        }
        if (lines.isEmpty()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no name and no description in the four schemas holds `" + word + "`",
                    "`schema show API` lists the types of one API");
        }
        return SafeText.block(String.join("\n", lines));
    }

    private static int width(List<SchemaSearch.Hit> hits, Function<SchemaSearch.Hit, String> part) {
        return hits.stream().mapToInt(hit -> part.apply(hit).length()).max().orElse(1);
    }

    /** A type, a directive or {@code Type.field} as the schema file has it. */
    String element(Api api, String element) {
        return SafeText.block(new SchemaPages(schemas.text(api)).page(element));
    }

    /** The schema in force against a file. */
    String diff(Api api, String fileName, boolean all) {
        String text = FileFault.read(world.workingFolder().resolve(fileName), fileName);
        LiveSchema other = LiveSchema.ofFile(api, text, "`" + fileName + "`");
        return report(api, other, "`" + fileName + "`", all);
    }

    /** The schema in force against what the API tells now. */
    String diffLive(Api api, boolean all) {
        LiveSchema live = fetch.fetch(api);
        String note =
                fetch.isSandboxed(api) ? "\nnote: without CJ_TOKEN the sandbox answers: this is not CJ's schema" : "";
        return report(api, live, fetch.host(api), all) + note;
    }

    private String report(Api api, LiveSchema other, String place, boolean all) {
        List<Change> changes = SchemaDiff.between(schemas.of(api), other.schema());
        String subject = api.shortName() + ", " + folder.origin(api, schemas) + " → " + place;
        return SafeText.block(ChangesText.of(subject, changes, all));
    }

    /** Takes the schema that the API tells now, or leaves everything as it was. */
    String refresh(Api api, boolean all) {
        if (fetch.isSandboxed(api)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    api.shortName() + ": there is nothing to refresh from: without CJ_TOKEN the sandbox answers, whose"
                            + " schema is the bundled one",
                    "set CJ_TOKEN, or " + api.urlVariable());
        }
        LiveSchema live = fetched(api);
        List<Change> changes = SchemaDiff.between(schemas.of(api), live.schema());
        String before = folder.origin(api, schemas);
        folder.keep(api, live.sdl(), fetch.host(api));
        use(api, Optional.of(live.sdl()));
        String subject = api.shortName() + ", " + before + " → " + folder.origin(api, schemas);
        return SafeText.block(ChangesText.of(subject, changes, all)
                + verbs(api)
                + "\nkept in " + folder.file(api) + "; `schema refresh " + api.shortName() + " --bundled` goes back");
    }

    private LiveSchema fetched(Api api) {
        try {
            return fetch.fetch(api);
        } catch (CjException e) {
            throw new CjException(
                    e.kind(),
                    "the schema of " + api.shortName() + " stays as it is (" + folder.origin(api, schemas) + "): "
                            + e.getMessage(),
                    e.next().orElse(null),
                    e);
        }
    }

    /** Goes back to the bundled schema. */
    String bundled(Api api) {
        boolean was = folder.forget(api);
        if (was) {
            use(api, Optional.empty());
        }
        return api.shortName() + (was ? ": the bundled schema counts again" : ": the bundled schema counts already");
    }

    private void use(Api api, Optional<String> sdl) {
        schemas.use(api, sdl);
        changed.accept(api);
    }

    private String verbs(Api api) {
        List<String> broken = VerbCheck.broken(api);
        return broken.isEmpty()
                ? ""
                : "\nthese can not be asked with it, since it lacks what they select: " + String.join(", ", broken);
    }
}
