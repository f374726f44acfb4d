package cjsh.app;

import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.JavaText;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Outcome;
import cjsh.engine.Source;
import cjsh.engine.magic.SavedScripts;
import cjsh.engine.magic.Workplace;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.Schemas;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import cjsh.script.SavedQueries;
import cjsh.script.SavedQuery;
import cjsh.script.SavedQuery.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The saved queries within a session: what there is, and the rows of one as a value like any other. */
final class SavedInShell implements SavedScripts {
    private final World world;
    private final Workplace workplace;
    private final Schemas schemas;

    SavedInShell(World world, Workplace workplace, Schemas schemas) {
        this.world = world;
        this.workplace = workplace;
        this.schemas = schemas;
    }

    List<Magic> magics() {
        return List.of(
                new Magic(List.of("%queries"), Takes.LINE, "", "the saved queries with their parameters", call -> {
                    List<String> lines = QueriesCommand.lines(saved().all(), SavedInShell::call);
                    call.print(lines.isEmpty() ? "there are no saved queries" : String.join("\n", lines));
                    return MagicCall.done();
                }),
                new Magic(List.of("%query"), Takes.LINE, "NAME [VAR=VALUE …]", "rows by a saved query", this::run)
                        .offering((argument, session) ->
                                offered(argument, query -> query.kind() == Kind.GRAPHQL).stream()
                                        .map(Candidate::text)
                                        .toList()));
    }

    private SavedQueries saved() {
        return QueryFile.savedQueries(world);
    }

    private static String call(SavedQuery query) {
        return query.kind() == Kind.JSH
                ? "%run " + query.name() + new ScriptWords(query).usage()
                : "%query " + query.name();
    }

    @Override
    public Optional<Source> find(Path path, String typed) {
        QueryFile file = QueryFile.find(world, path, typed, Kind.JSH);
        return Optional.of(new Source(file.shown(), file.text()));
    }

    @Override
    public Optional<String> java(Source found, List<String> args) {
        return found.name().endsWith(".graphql")
                ? Optional.of(java(found.text(), QueryJob.assignments(args)))
                : Optional.empty();
    }

    @Override
    public List<Candidate> offers(String argument) {
        return offered(argument, query -> true);
    }

    /** Names; behind that of a query its variables. */
    private List<Candidate> offered(String argument, Predicate<SavedQuery> wanted) {
        String[] words = argument.stripLeading().split("\\s+", 2);
        Stream<SavedQuery> all = saved().all().stream().filter(wanted);
        return words.length < 2
                ? all.filter(query -> isPlain(query.name()))
                        .map(query -> new Candidate(
                                Completion.Kind.VALUE,
                                query.name(),
                                query.name(),
                                false,
                                SafeText.line(query.description())))
                        .toList()
                : all.filter(query -> query.name().equals(words[0]) && query.kind() == Kind.GRAPHQL)
                        .flatMap(query -> query.parameters().stream())
                        .map(parameter -> new Candidate(
                                Completion.Kind.GRAPHQL_ARGUMENT, parameter.name() + "=", parameter.name(), false, ""))
                        .toList();
    }

    /** One word, which a terminal shows as it is. */
    private static boolean isPlain(String name) {
        return SafeText.line(name).equals(name)
                && name.chars().noneMatch(c -> Character.isWhitespace(c) || "\"'".indexOf(c) >= 0);
    }

    private Outcome run(MagicCall call) {
        List<String> words = Workplace.words(call.argument());
        if (words.isEmpty()) {
            throw new MagicFault("`%query` expects the name of a saved query or a file; `%queries` lists them");
        }
        String typed = words.get(0);
        QueryFile file = QueryFile.find(world, workplace.path(typed), typed, Kind.GRAPHQL);
        List<String> rest = words.subList(1, words.size());
        if (SavedQueries.kindOf(file.path()).filter(Kind.JSH::equals).isPresent()) {
            // It would leave its variables here, and perhaps in place of the user's: that has to be asked for.
            String again = new ScriptWords(saved().of(file.path())).call(typed, rest);
            throw new MagicFault(SafeText.line(
                    "`" + file.shown() + "` is a script: run it in this session by `%run " + again + "`"));
        }
        return call.expand(java(file.text(), QueryJob.assignments(rest)));
    }

    private String java(String text, Map<String, String> typed) {
        ValidDocument document = new DocumentReader(schemas).read(text, null);
        String variables = Variables.parse(document, typed).entrySet().stream()
                .map(value -> ".var(" + JavaText.literal(value.getKey()) + ", " + java(value.getKey(), value.getValue())
                        + ")")
                .collect(Collectors.joining());
        // A change is shown, and not sent.
        return document.isMutation()
                ? "mutation(" + JavaText.literal(text.strip()) + ")" + variables
                : "gql(" + JavaText.literal(text.strip()) + ")" + variables + ".table()";
    }

    /** A value that was read from GraphQL or JSON. */
    static String java(String name, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Number) {
            return "new java.math.BigDecimal(\"" + value + "\")";
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> java(name, one))
                    .collect(Collectors.joining(", ", "java.util.Arrays.asList(", ")"));
        }
        if (value instanceof Map<?, ?> map) {
            if (map.containsValue(null)) {
                throw new CjException(
                        CjException.Kind.USAGE,
                        "`" + name + "` holds a null, which `%query` can not give on",
                        "leave that name out, or use cjsh query --var");
            }
            return map.entrySet().stream()
                    .map(entry -> "java.util.Map.entry(" + JavaText.literal(String.valueOf(entry.getKey())) + ", "
                            + java(name, entry.getValue()) + ")")
                    // Map.of ends at ten.
                    .collect(Collectors.joining(", ", "java.util.Map.ofEntries(", ")"));
        }
        return JavaText.literal(String.valueOf(value));
    }
}
