package cjsh.engine.magic;

import cjsh.display.Renderers;
import cjsh.display.SafeText;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Magics;
import cjsh.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All of them, with what the program adds. */
public final class StandardMagics {
    private StandardMagics() {}

    /** Those of a session that knows no saved scripts. */
    public static Magics with(
            Workplace workplace,
            Renderers renderers,
            Function<Outcome.Thrown, String> trace,
            String words,
            List<Magic> added) {
        return with(workplace, renderers, trace, words, added, SavedScripts.NONE);
    }

    /**
     * The magics of a session.
     *
     * @param words what the help says of the words of this session, or empty
     * @param trace the words for an exception with all its frames
     * @param added the program's own
     * @param saved what {@code %run} knows by name
     */
    public static Magics with(
            Workplace workplace,
            Renderers renderers,
            Function<Outcome.Thrown, String> trace,
            String words,
            List<Magic> added,
            SavedScripts saved) {
        List<Magic> all = new ArrayList<>();
        all.add(without(List.of("%help", "/help", "%magics", "/?", "%lsmagic"), "", "this list", call -> {
            return new Outcome.Text(help(words, all));
        }));
        all.addAll(new SessionMagics(renderers, trace, workplace).all());
        all.addAll(TimeMagics.all());
        all.addAll(new HistoryMagics(workplace, saved).all());
        all.addAll(new SystemMagics(workplace).all());
        all.addAll(added);
        all.add(without(List.of("%exit", "/exit", "%quit"), "[STATUS]", "leave; so does Ctrl-D", StandardMagics::exit));
        return new Magics(all);
    }

    private static Magic without(List<String> names, String parameters, String summary, Magic.Action action) {
        return new Magic(names, Takes.LINE, parameters, summary, false, action, Magic.Tab.NOTHING);
    }

    private static Outcome exit(MagicCall call) {
        if (call.argument().isEmpty()) {
            return new Outcome.Exited(0);
        }
        try {
            return new Outcome.Exited(Integer.parseInt(call.argument()));
        } catch (NumberFormatException e) {
            throw new MagicFault(
                    "`" + call.name() + "` expects a number, got `" + SafeText.line(call.argument()) + "`");
        }
    }

    private static String help(String words, List<Magic> all) {
        String list = all.stream()
                .map(magic -> "  %-28s %s"
                        .formatted(magic.name() + " " + magic.parameters(), magic.summary() + others(magic)))
                .collect(Collectors.joining("\n"));
        return (words.isEmpty() ? "" : words + "\n")
                + "Java, line by line; an expression's value is printed unless a semicolon ends it.\n" + list
                + "\n  Tab completes, Ctrl-C stops what runs or clears the line.";
    }

    private static String others(Magic magic) {
        String slashed = magic.names().stream()
                .skip(1)
                .filter(name -> name.startsWith("/") && Character.isLetter(name.charAt(name.length() - 1)))
                .collect(Collectors.joining(", "));
        return slashed.isEmpty() ? "" : " (" + slashed + ")";
    }
}
