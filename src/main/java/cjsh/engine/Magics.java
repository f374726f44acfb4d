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
        String before = before(text, cursor);
        Optional<Inside> argument = inside(text, before);
        if (argument.isPresent()) {
            return argument.map(place -> place.complete(before.length(), session))
                    .filter(found ->
                            !argument.get().isCommand() || !found.candidates().isEmpty());
        }
        String line = line(before);
        Matcher parts = BEGINNING.matcher(line);
        boolean unnamed = parts.matches() && parts.group(3) == null && !line.endsWith(" ");
        if (!unnamed || !begins(before, line) || isMisplaced(parts, before, line)) {
            return Optional.empty();
        }
        String typed = parts.group(1) + (parts.group(2) == null ? "" : parts.group(2));
        return Optional.of(new Completion(before.length() - line.length() + parts.start(1), cursor, names(typed)))
                .filter(found -> !found.candidates().isEmpty());
    }

    private static String before(String text, int cursor) {
        return text.substring(0, Math.max(0, Math.min(cursor, text.length())));
    }

    private static String line(String before) {
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    /** Whether a statement may begin with a line. */
    private static boolean begins(String before, String line) {
        Nesting above = Nesting.of(before.substring(0, before.length() - line.length()));
        return !above.isInsideText() && above.depth() == 0;
    }

    /** What takes all lines below comes first. */
    private static boolean isMisplaced(Matcher parts, String before, String line) {
        return parts.group(1).equals("%%")
                && !before.substring(0, before.length() - line.length()).isBlank();
    }

    /** Whether no Java stands at a cursor, but a magic's name or what it takes. */
    boolean isAt(String text, int cursor) {
        String before = before(text, cursor);
        return inside(text, before).isPresent() || nameAt(text, before).isPresent();
    }

    /** What is to be said of a magic's name or in its argument. */
    Optional<String> describe(String text, int cursor, Optional<Session> session) {
        String before = before(text, cursor);
        return nameAt(text, before)
                .map(magic -> String.join(" ", magic.name(), magic.parameters()).strip() + "\n\n" + magic.summary())
                .or(() -> inside(text, before).flatMap(place -> place.describe(session)));
    }

    private Optional<Magic> nameAt(String text, String before) {
        String line = line(before);
        int lineEnd = text.indexOf('\n', before.length());
        Matcher parts =
                BEGINNING.matcher(line + text.substring(before.length(), lineEnd < 0 ? text.length() : lineEnd));
        boolean named = parts.matches()
                && parts.group(2) != null
                && line.length() >= parts.start(1)
                && line.length() <= parts.end(2);
        return named && begins(before, line) && !isMisplaced(parts, before, line)
                ? named(parts.group(1) + parts.group(2))
                : Optional.empty();
    }

    /** The argument that a cursor is in; nothing where Java stands or a name. */
    private Optional<Inside> inside(String text, String before) {
        Matcher block = BLOCK.matcher(before);
        if (block.matches()) {
            Optional<Magic> magic = named(block.group(1)).filter(one -> one.takes() == Magic.Takes.BLOCK);
            if (magic.isPresent()) {
                return Optional.of(new Inside(magic.get(), block.group(2), text.substring(before.length()), false));
            }
        }
        int lineStart = before.lastIndexOf('\n') + 1;
        int lineEnd = text.indexOf('\n', before.length());
        String behind = text.substring(before.length(), lineEnd < 0 ? text.length() : lineEnd);
        String line = before.substring(lineStart);
        Matcher command = COMMAND.matcher(line);
        Matcher parts = BEGINNING.matcher(line);
        if (!(command.matches() || parts.matches()) || !begins(before, line)) {
            return Optional.empty();
        }
        if (command.matches()) {
            return named("!").map(magic -> new Inside(magic, command.group(1), behind, true));
        }
        if (isMisplaced(parts, before, line) || (parts.group(3) == null && !line.endsWith(" "))) {
            return Optional.empty();
        }
        String argument = parts.group(3) == null ? "" : parts.group(3);
        return named(parts.group(1) + (parts.group(2) == null ? "" : parts.group(2)))
                .filter(magic -> magic.takes() == Magic.Takes.LINE)
                .map(magic -> new Inside(magic, argument, behind, false));
    }

    /**
     * A cursor in a magic's argument.
     *
     * @param before what of it stands before the cursor
     * @param isCommand whether it may be Java all the same
     */
    private record Inside(Magic magic, String before, String behind, boolean isCommand) {
        Completion complete(int cursor, Optional<Session> session) {
            Completion found = magic.tab().of(before + behind, before.length(), session);
            int start = cursor - before.length();
            // A line feed in a name of somebody else's would end the magic, and what follows would be an input of its
            // own.
            List<Candidate> harmless = found.candidates().stream()
                    .filter(one -> one.text().chars().noneMatch(Character::isISOControl))
                    .toList();
            return new Completion(start + found.anchor(), Math.max(cursor, start + found.end()), harmless);
        }

        Optional<String> describe(Optional<Session> session) {
            return magic.tab().describe(before + behind, before.length(), session);
        }
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
