package cjsh.engine.magic;

import cjsh.display.CellWidth;
import cjsh.display.LongText;
import cjsh.display.Portion;
import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.engine.Inspection;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Outcome;
import cjsh.engine.Result;
import cjsh.engine.Session;
import cjsh.engine.UserNames;
import cjsh.engine.Variable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in the session: variables, results, jobs, what is known of a name. */
final class SessionMagics {
    private static final int SHORT_VALUE = 60;

    private final Renderers renderers;
    private final Function<Outcome.Thrown, String> trace;
    private final Workplace workplace;

    SessionMagics(Renderers renderers, Function<Outcome.Thrown, String> trace, Workplace workplace) {
        this.renderers = renderers;
        this.trace = trace;
        this.workplace = workplace;
    }

    List<Magic> all() {
        Magic.Words names =
                (argument, session) -> session.map(SessionMagics::names).orElse(List.of());
        return List.of(
                new Magic(
                        List.of("%who", "/vars", "%whos"),
                        Takes.LINE,
                        "",
                        "the variables of the session",
                        call -> print(call, variables(call.session()))),
                new Magic(
                                List.of("%drop", "/drop"),
                                Takes.LINE,
                                "NAME …",
                                "forget variables, methods, classes",
                                SessionMagics::drop)
                        .offering(names),
                new Magic(
                        List.of("%undo", "/undo"),
                        Takes.LINE,
                        "",
                        "take back what the last input declared",
                        SessionMagics::undo),
                new Magic(
                        List.of("%reset", "/reset"), Takes.LINE, "[-f]", "forget all that was made here", this::reset),
                new Magic(
                        List.of("%imports", "/imports"),
                        Takes.LINE,
                        "",
                        "the imports in force",
                        call -> print(call, imports(call.session()))),
                new Magic(
                                List.of("%last"),
                                Takes.LINE,
                                "[-v] [ROWS]",
                                "the last value again, all of it; -v: a line for each column; 100 or -100: its first or last rows",
                                this::last)
                        .offering((argument, session) -> List.of("-v")),
                new Magic(List.of("%trace"), Takes.LINE, "", "all frames of the last exception", this::trace),
                new Magic(List.of("%jobs"), Takes.LINE, "", "what was left behind and still runs", SessionMagics::jobs),
                new Magic(List.of("?"), Takes.LINE, "NAME", "what a name is; also NAME?", call -> inspect(call, false)),
                new Magic(
                        List.of("??"),
                        Takes.LINE,
                        "NAME",
                        "all that is known of it; also NAME??",
                        call -> inspect(call, true)));
    }

    private static List<String> names(Session session) {
        return session.variables().stream().map(Variable::name).sorted().toList();
    }

    private static Outcome print(MagicCall call, String text) {
        if (!text.isEmpty()) {
            call.print(text);
        }
        return MagicCall.done();
    }

    private String variables(Session session) {
        return session.variables().stream()
                .map(variable -> SafeText.line(UserNames.in(variable.typeName()) + " " + variable.name() + " = ")
                        + shortValue(session, variable.value()))
                .collect(Collectors.joining("\n"));
    }

    /** Only what is cheap and short by nature; a query or a table says just its type. */
    private String shortValue(Session session, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        boolean plain = value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>;
        // A text or a number of the user's own class may do anything when it is asked for its words.
        return plain && session.call(() -> text(value)) instanceof Outcome.Value text
                ? CellWidth.cut(String.valueOf(text.value()), SHORT_VALUE)
                : SafeText.line(kind(value));
    }

    private String kind(Object value) {
        Optional<String> summary = renderers.summary(value);
        if (summary.isPresent()) {
            return summary.get();
        }
        Class<?> type = value.getClass();
        boolean nameless =
                type.isHidden() || type.isAnonymousClass() || type.getName().contains("$$Lambda");
        return nameless
                ? (type.getInterfaces().length > 0
                        ? "a " + type.getInterfaces()[0].getSimpleName()
                        : "an object without a class name")
                : UserNames.in(type.getSimpleName());
    }

    private String text(Object value) {
        String text = renderers
                .render(value, Screen.unlimited())
                .map(bundle -> UserNames.in(bundle.text()))
                .orElse("null");
        return value instanceof String && text.indexOf('\n') >= 0
                ? '"' + SafeText.line(text) + '"'
                : SafeText.line(text);
    }

    private static String imports(Session session) {
        return session.imports().stream().map(SafeText::line).collect(Collectors.joining("\n"));
    }

    private static Outcome drop(MagicCall call) {
        List<String> names = Workplace.words(call.argument());
        if (names.isEmpty()) {
            throw new MagicFault("`%drop` expects names: `%drop rates`; `%who` shows them");
        }
        List<String> missing = new ArrayList<>();
        names.forEach(name -> {
            if (!call.session().drop(name)) {
                missing.add("`" + SafeText.line(name) + "`");
            }
        });
        if (!missing.isEmpty()) {
            throw new MagicFault(
                    "there is no " + String.join(", no ", missing) + " to drop; `%who` shows what there is");
        }
        return MagicCall.done();
    }

    private static Outcome undo(MagicCall call) {
        String text = call.session()
                .undo()
                .orElseThrow(() -> new MagicFault("there is nothing to take back: no input has declared anything"));
        call.note(
                "taken back: " + SafeText.line(text.strip().lines().findFirst().orElse("")));
        return MagicCall.done();
    }

    private Outcome reset(MagicCall call) {
        if (workplace.isTerminal() && !call.argument().equals("-f")) {
            throw new MagicFault("all variables, methods and classes would be gone: `%reset -f` does it");
        }
        call.session().reset();
        return MagicCall.done();
    }

    private Outcome last(MagicCall call) {
        Session session = call.session();
        Portion portion = portion(call.argument());
        for (int n = session.inputs().size() - 1; n > 0; n--) {
            Optional<Result> result = result(session, n);
            if (result.isPresent()) {
                Object value = result.get().value();
                call.print(whole(value, portion));
                return MagicCall.done();
            }
        }
        throw new MagicFault("no input has given a value yet");
    }

    /** A table has no names of classes in it. */
    private LongText whole(@Nullable Object value, Portion portion) {
        LongText whole = renderers.whole(value, portion);
        return whole.isTable() ? whole : (out, screen) -> whole.write(new Renamed(out), screen);
    }

    /** Gives classes the names that their user gave them. */
    private record Renamed(Appendable out) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            out.append(UserNames.in(text.toString()));
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) throws IOException {
            out.append(c);
            return this;
        }
    }

    private static Portion portion(String argument) {
        boolean vertical = false;
        int rows = Integer.MAX_VALUE;
        boolean fromEnd = false;
        for (String word : Workplace.words(argument)) {
            if (word.equals("-v")) {
                vertical = true;
            } else if (word.matches("-?\\d{1,9}")) {
                rows = Math.abs(Integer.parseInt(word));
                fromEnd = word.startsWith("-");
            } else {
                throw new MagicFault(
                        "`%last` expects a number of rows, `-v` or nothing, got `" + SafeText.line(word) + "`");
            }
        }
        return new Portion(rows, fromEnd, vertical);
    }

    /** A value that is gone is not the last that can be shown. */
    private static Optional<Result> result(Session session, int input) {
        try {
            return session.result(input);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Outcome trace(MagicCall call) {
        Outcome.Thrown thrown =
                call.session().lastThrown().orElseThrow(() -> new MagicFault("nothing has been thrown yet"));
        // An exception's own message is the user's code.
        Outcome text = call.session().call(() -> trace.apply(thrown));
        return text instanceof Outcome.Value value ? print(call, String.valueOf(value.value())) : text;
    }

    private static Outcome jobs(MagicCall call) {
        String jobs = call.session().jobs().stream()
                .map(job -> SafeText.line(job.toString()))
                .collect(Collectors.joining("\n"));
        return print(call, jobs.isEmpty() ? "nothing was left behind" : jobs);
    }

    private static Outcome inspect(MagicCall call, boolean whole) {
        String name = call.argument();
        if (name.isEmpty()) {
            throw new MagicFault("`?` expects a name: `commissions?`");
        }
        Inspection known = call.session()
                .inspect(name, name.length(), whole)
                .orElseThrow(() -> new MagicFault("nothing is known of `" + SafeText.line(name) + "`"));
        String more = known.more() && !whole ? "\n`" + SafeText.line(name) + "??` shows more" : "";
        // Of any length: what a notebook shows beside its cells, and a terminal page by page.
        String text = SafeText.block(known.toString()) + more + "\n";
        call.print((out, screen) -> out.append(text));
        return MagicCall.done();
    }
}
