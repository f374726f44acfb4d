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
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tech.tablesaw.api.Table;

/** Queries without Java around them: SQL and GraphQL as they are. */
final class QueryMagics {
    private static final Pattern NAME = Pattern.compile("[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*");

    private static final Pattern MUTATION = Pattern.compile("(?:[\\s,]|#.*)*mutation\\b");

    private QueryMagics() {}

    /** With Tab in the queries. */
    static List<Magic> with(TabLiterals literals) {
        Magic.Tab sql = new Sql(literals);
        Magic.Tab graphQl = new GraphQl(literals);
        return all().stream()
                .map(magic -> magic.name().endsWith("sql")
                        ? magic.completing(magic.takes() == Takes.LINE ? sql : new Below(sql))
                        : magic.completing(new Below(graphQl)))
                .toList();
    }

    private record Sql(TabLiterals literals) implements Magic.Tab {
        @Override
        public Completion of(String argument, int cursor, Optional<Session> session) {
            return literals.sql(argument, cursor, values(session));
        }

        @Override
        public Optional<String> describe(String argument, int cursor, Optional<Session> session) {
            return literals.describeSql(argument, cursor, values(session));
        }
    }

    private record GraphQl(TabLiterals literals) implements Magic.Tab {
        @Override
        public Completion of(String argument, int cursor, Optional<Session> session) {
            return literals.graphQl(argument, cursor, values(session));
        }

        @Override
        public Optional<String> describe(String argument, int cursor, Optional<Session> session) {
            return literals.describeGraphQl(argument, cursor);
        }
    }

    /** A language in the lines below. Beside the magic stands the name of a variable, perhaps. */
    private record Below(Magic.Tab language) implements Magic.Tab {
        @Override
        public Completion of(String argument, int cursor, Optional<Session> session) {
            OptionalInt start = start(argument, cursor);
            if (start.isEmpty()) {
                return Magic.Tab.NOTHING.of(argument, cursor, session);
            }
            int from = start.getAsInt();
            Completion found = language.of(argument.substring(from), cursor - from, session);
            return new Completion(from + found.anchor(), from + found.end(), found.candidates());
        }

        @Override
        public Optional<String> describe(String argument, int cursor, Optional<Session> session) {
            OptionalInt start = start(argument, cursor);
            return start.isEmpty()
                    ? Optional.empty()
                    : language.describe(argument.substring(start.getAsInt()), cursor - start.getAsInt(), session);
        }

        /** Where the query begins; nothing for a cursor in a name beside the magic. */
        private static OptionalInt start(String argument, int cursor) {
            int line = argument.indexOf('\n') + 1;
            String beside = (line > 0 ? argument.substring(0, line) : argument).strip();
            boolean below = line > 0 && cursor >= line;
            boolean words = beside.contains(" ")
                    || argument.substring(0, cursor).stripLeading().contains(" ");
            if (!below && !words) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(below && NAME.matcher(beside).matches() ? line : 0);
        }
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
