package cjsh.app;

import cjsh.app.tab.TabLiterals;
import cjsh.engine.Completion;
import cjsh.engine.JavaText;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Outcome;
import cjsh.engine.Session;
import cjsh.engine.Values;
import cjsh.engine.Variable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tech.tablesaw.api.Table;

/** Queries without Java around them: SQL and GraphQL as they are. */
final class QueryMagics {
    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*");

    private static final Pattern MUTATION = Pattern.compile("(?:[\\s,]|#.*)*mutation\\b");

    private QueryMagics() {}

    /** With Tab in the queries. */
    static List<Magic> with(TabLiterals literals) {
        Magic.Tab sql = (argument, cursor, session) -> literals.sql(argument, cursor, values(session));
        Magic.Tab graphQl = (argument, cursor, session) -> literals.graphQl(argument, cursor, values(session));
        return all().stream()
                .map(magic -> magic.name().endsWith("sql")
                        ? magic.completing(magic.takes() == Takes.LINE ? sql : below(sql))
                        : magic.completing(below(graphQl)))
                .toList();
    }

    /** Beside the magic stands the name of a variable, perhaps. */
    private static Magic.Tab below(Magic.Tab language) {
        return (argument, cursor, session) -> {
            int line = argument.indexOf('\n') + 1;
            boolean below = line > 0 && cursor >= line;
            if (!below && !argument.strip().contains(" ")) {
                return Magic.Tab.NOTHING.of(argument, cursor, session);
            }
            boolean named =
                    below && NAME.matcher(argument.substring(0, line).strip()).matches();
            int start = named ? line : 0;
            Completion found = language.of(argument.substring(start), cursor - start, session);
            return new Completion(start + found.anchor(), start + found.end(), found.candidates());
        };
    }

    private static Values values(Optional<Session> session) {
        return session.<Values>map(SessionValues::new).orElse(Values.NONE);
    }

    /** What a session tells from outside. */
    private record SessionValues(Session session) implements Values {
        @Override
        public Optional<Object> of(String expression) {
            return variables().stream()
                    .filter(one -> one.name().equals(expression))
                    .findFirst()
                    .map(Variable::value);
        }

        @Override
        public List<Variable> variables() {
            return session.variables();
        }
    }

    static List<Magic> all() {
        return List.of(
                new Magic(
                        List.of("%sql"), Takes.LINE, "QUERY", "rows by SQL", call -> query(call, call.argument(), "")),
                new Magic(
                        List.of("%%sql"),
                        Takes.BLOCK,
                        "[NAME]",
                        "the same over lines, into a variable",
                        QueryMagics::sql),
                new Magic(
                        List.of("%%graphql"),
                        Takes.BLOCK,
                        "[NAME]",
                        "rows by GraphQL over lines, into a variable",
                        QueryMagics::graphQl));
    }

    private static Outcome sql(MagicCall call) {
        boolean named = NAME.matcher(call.argument()).matches() && !call.body().isBlank();
        return named
                ? query(call, call.body(), call.argument())
                : query(call, call.argument() + "\n" + call.body(), "");
    }

    private static Outcome query(MagicCall call, String text, String name) {
        if (text.isBlank()) {
            throw new MagicFault(
                    "`" + call.name() + "` expects a query: `" + call.name() + " select count(*) from commissions`");
        }
        return into(call, name, "sql(" + JavaText.literal(text.strip()) + ")");
    }

    private static Outcome graphQl(MagicCall call) {
        String name = call.argument();
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new MagicFault(
                    "`%%graphql` expects the query on the lines below, and beside it at most a variable's name");
        }
        if (call.body().isBlank()) {
            throw new MagicFault("`%%graphql` expects the query on the lines below");
        }
        String text = JavaText.literal(call.body().stripTrailing());
        // A change is shown, and not sent.
        String query =
                MUTATION.matcher(call.body()).lookingAt() ? "mutation(" + text + ")" : "gql(" + text + ").table()";
        return into(call, name, query);
    }

    /** What goes into a variable is not shown; its size says that it is there. */
    private static Outcome into(MagicCall call, String name, String query) {
        if (name.isEmpty()) {
            return call.expand(query);
        }
        Outcome outcome = call.expand("var " + name + " = " + query + ";");
        if (!(outcome instanceof Outcome.Fault)) {
            new SessionValues(call.session())
                    .of(name)
                    .ifPresent(value -> call.note(
                            value instanceof Table table
                                    ? name + ": " + Amounts.count(table.rowCount(), "row") + " × "
                                            + Amounts.count(table.columnCount(), "column")
                                    : name + ": `" + name + "` shows it"));
        }
        return outcome;
    }
}
