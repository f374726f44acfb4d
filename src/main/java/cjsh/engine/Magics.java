package cjsh.engine;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Completion.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All magics of a session, by name. Knows no session, so that Tab and help need not wait for one. */
public final class Magics {
    /** None. */
    public static final Magics NONE = new Magics(List.of());

    private static final Pattern BEGINNING =
            Pattern.compile("\\s*(%{1,2}|/)([A-Za-z?][\\w-]*)?(?:[ \\t]+(.*))?", Pattern.DOTALL);

    private static final Pattern COMMAND = Pattern.compile("\\s*!\\s*([A-Za-z0-9_./~][^\\n(]*)");
    private static final Pattern BLOCK = Pattern.compile("\\s*(%%[A-Za-z]\\w*)(?=\\s)(.*)", Pattern.DOTALL);

    /** Such a name is nearly any other. */
    private static final int SHORT = 4;

    /** What people type who do not know the sign. */
    private static final Map<String, String> BARE = Map.of("help", "%help", "exit", "%exit", "quit", "%exit");

    private final Map<String, Magic> byName = new LinkedHashMap<>();

    public Magics(Collection<Magic> magics) {
        for (Magic magic : magics) {
            magic.names().forEach(name -> byName.put(name, magic));
        }
    }

    Optional<Magic> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Each once, in the order in which they were given. */
    public List<Magic> all() {
        return byName.values().stream().distinct().toList();
    }

    /** The magic that a bare word is, such as {@code exit}. */
    Optional<Magic> bare(String word) {
        return Optional.ofNullable(BARE.get(word)).flatMap(this::named);
    }

    /** Whether a whole line calls a magic that needs no session. */
    public boolean canBeAlone(String line) {
        Matcher parts = BEGINNING.matcher(line);
        return line.strip().indexOf('\n') < 0
                && parts.matches()
                && named(parts.group(1) + parts.group(2))
                        .filter(magic -> !magic.needsSession())
                        .isPresent();
    }

    /** What comes of such a line; nothing for any other. */
    public Optional<Outcome> withoutSession(String line) {
        Matcher parts = BEGINNING.matcher(line);
        if (!canBeAlone(line) || !parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1) + parts.group(2);
        String argument = parts.group(3) == null ? "" : parts.group(3).strip();
        return named(name).map(magic -> run(magic, new CallWithoutSession(name, argument)));
    }

    private static Outcome run(Magic magic, MagicCall call) {
        try {
            return magic.action().run(call);
        } catch (MagicFault e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            return new Outcome.Thrown(e, Trace.NONE);
        }
    }

    /** Whether a name may become one that is known. */
    boolean begins(String name) {
        return byName.keySet().stream().anyMatch(known -> known.startsWith(name));
    }

    /** Whether a name with a percent sign is nearly one that is known; a line after a slash may well be a division. */
    boolean isMistyped(String name) {
        return name.startsWith("%") && name.length() > SHORT && nearest(name).isPresent();
    }

    private Optional<String> nearest(String name) {
        return nearest(
                name,
                byName.keySet().stream()
                        .filter(known -> Character.compare(known.charAt(0), name.charAt(0)) == 0)
                        .toList());
    }

    /** Of some names the one that was probably meant. */
    public static Optional<String> nearest(String name, Collection<String> names) {
        return names.stream()
                .filter(known -> distance(name, known) <= Math.max(1, (name.length() - 1) / 2))
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    /** The end of a sentence about an unknown name. */
    String hint(String name) {
        return nearest(name).map(known -> ": did you mean `" + known + "`?").orElse("; `%help` lists them all");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** What may stand at a cursor that is in a magic's name or argument; nothing where Java stands. */
    public Optional<Completion> complete(String text, int cursor, Optional<Session> session) {
        String before = text.substring(0, Math.max(0, Math.min(cursor, text.length())));
        Optional<Completion> inBlock = inBlock(text, before, session);
        if (inBlock.isPresent()) {
            return inBlock;
        }
        int lineStart = before.lastIndexOf('\n') + 1;
        int lineEnd = text.indexOf('\n', before.length());
        String behind = text.substring(before.length(), lineEnd < 0 ? text.length() : lineEnd);
        String line = before.substring(lineStart);
        Matcher command = COMMAND.matcher(line);
        Matcher parts = BEGINNING.matcher(line);
        boolean called = command.matches() || parts.matches();
        Nesting above = Nesting.of(called ? before.substring(0, lineStart) : "");
        if (!called || above.isInsideText() || above.depth() > 0) {
            return Optional.empty();
        }
        if (command.matches()) {
            return named("!")
                    .map(magic -> argument(magic, command.group(1), behind, before.length(), session))
                    .filter(found -> !found.candidates().isEmpty());
        }
        if (parts.group(1).equals("%%") && !before.substring(0, lineStart).isBlank()) {
            return Optional.empty();
        }
        String typed = parts.group(1) + (parts.group(2) == null ? "" : parts.group(2));
        if (parts.group(3) == null && !line.endsWith(" ")) {
            return Optional.of(new Completion(lineStart + parts.start(1), cursor, names(typed)))
                    .filter(found -> !found.candidates().isEmpty());
        }
        String argument = parts.group(3) == null ? "" : parts.group(3);
        return named(typed)
                .filter(magic -> magic.takes() == Magic.Takes.LINE)
                .map(magic -> argument(magic, argument, behind, before.length(), session));
    }

    /** In the lines below a magic that takes them, whatever they are. */
    private Optional<Completion> inBlock(String text, String before, Optional<Session> session) {
        Matcher block = BLOCK.matcher(before);
        return block.matches()
                ? named(block.group(1))
                        .filter(magic -> magic.takes() == Magic.Takes.BLOCK)
                        .map(magic -> argument(
                                magic, block.group(2), text.substring(before.length()), before.length(), session))
                : Optional.empty();
    }

    private static Completion argument(
            Magic magic, String argument, String behind, int cursor, Optional<Session> session) {
        Completion found = magic.tab().of(argument + behind, argument.length(), session);
        int start = cursor - argument.length();
        // A line feed in a name of somebody else's would end the magic, and what follows would be an input of its own.
        List<Candidate> harmless = found.candidates().stream()
                .filter(one -> one.text().chars().noneMatch(Character::isISOControl))
                .toList();
        return new Completion(start + found.anchor(), Math.max(cursor, start + found.end()), harmless);
    }

    /** The text with blanks for the names of magics that Java follows, so that all the Java is where it was. */
    String withoutNames(String text) {
        String names = byName.entrySet().stream()
                .filter(entry -> entry.getValue().takes().isJava())
                .map(entry -> Pattern.quote(entry.getKey()))
                .collect(Collectors.joining("|"));
        return names.isEmpty() || text.indexOf('%') < 0
                ? text
                : Pattern.compile("(?m)^[ \\t]*(?:" + names + ")(?=\\s)")
                        .matcher(text)
                        .replaceAll(found -> " ".repeat(found.group().length()));
    }

    private List<Candidate> names(String typed) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(typed))
                .map(entry -> new Candidate(
                        Kind.MAGIC,
                        entry.getKey(),
                        entry.getKey(),
                        false,
                        entry.getValue().summary()))
                .toList();
    }
}
