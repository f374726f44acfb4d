package cjsh.engine.magic;

import cjsh.display.SafeText;
import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Outcome;
import cjsh.engine.Source;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was typed: shown, kept in files, run again. */
@SuppressWarnings("OrphanedFormatString")
final class HistoryMagics {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})?(-)?(\\d{1,9})?");

    /** What only looks is nothing to keep. */
    private static final Pattern LOOKS = Pattern.compile(
            "(?:%(?:save|history|who|help|undo|last|trace|edit|jobs|imports|exit)|/[a-z]+)\\b.*|.*\\?|help|exit|quit");

    private final Workplace workplace;
    private final SavedScripts saved;

    HistoryMagics(Workplace workplace, SavedScripts saved) {
        this.workplace = workplace;
        this.saved = saved;
    }

    List<Magic> all() {
        Magic.Tab files = (argument, cursor, session) -> workplace.files(argument.substring(0, cursor), false);
        return List.of(
                new Magic(
                        List.of("%history", "/list", "/history"),
                        Takes.LINE,
                        "[-g WORD] [N[-M]]",
                        "what was typed so far",
                        this::show),
                new Magic(
                                List.of("%save", "/save"),
                                Takes.LINE,
                                "[-f] FILE [N[-M]]",
                                "write what ran without a fault into a script",
                                this::save)
                        .completing(files),
                new Magic(
                                List.of("%load", "/open"),
                                Takes.LINE,
                                "FILE",
                                "run a file as if it were typed here",
                                this::load)
                        .completing(files),
                new Magic(
                                List.of("%run"),
                                Takes.LINE,
                                "FILE|NAME [ARGS]",
                                "the same, with args as in a script; a saved one by its name",
                                this::run)
                        .completing((argument, cursor, session) -> runnable(argument.substring(0, cursor))),
                new Magic(
                                List.of("%edit", "/edit"),
                                Takes.LINE,
                                "[N|FILE]",
                                "change an input or a file in your editor, then run it",
                                this::edit)
                        .completing(files));
    }

    private Outcome show(MagicCall call) {
        List<String> words = Workplace.words(call.argument());
        boolean search = !words.isEmpty() && words.get(0).equals("-g");
        if (search && words.size() < 2) {
            throw new MagicFault("`%history -g` expects a word to look for");
        }
        String wanted = search ? words.get(1).toLowerCase(Locale.ROOT) : "";
        List<String> rest = words.subList(search ? 2 : 0, words.size());
        String text = range(call, rest.isEmpty() ? "" : rest.get(0)).stream()
                .filter(input -> !workplace.isSecret(input.text()))
                .filter(input -> input.text().toLowerCase(Locale.ROOT).contains(wanted))
                .map(HistoryMagics::input)
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            call.print(text);
        }
        return MagicCall.done();
    }

    private static String input(Source input) {
        String indent = "\n" + " ".repeat(input.name().length() + 2);
        return input.name() + ": " + SafeText.block(input.text().strip()).replace("\n", indent);
    }

    /** The inputs before this one, or some of them. */
    private static List<Source> range(MagicCall call, String range) {
        List<Source> all = call.session().inputs();
        List<Source> before = all.isEmpty() ? all : all.subList(0, all.size() - 1);
        if (range.isEmpty()) {
            return before;
        }
        Matcher numbers = RANGE.matcher(range);
        if (!numbers.matches()) {
            throw new MagicFault("`" + SafeText.line(range) + "` is no range of inputs: write `3`, `3-5` or `3-`");
        }
        int from = numbers.group(1) == null ? 1 : Integer.parseInt(numbers.group(1));
        int to = numbers.group(3) != null
                ? Integer.parseInt(numbers.group(3))
                : numbers.group(2) == null ? from : before.size();
        if (from < 1 || to > before.size() || from > to) {
            throw new MagicFault(
                    before.isEmpty()
                            ? "nothing was typed yet"
                            : "there are the inputs 1 to " + before.size() + ", not `" + range + "`");
        }
        return before.subList(from - 1, to);
    }

    private Outcome save(MagicCall call) throws IOException {
        List<String> words = new ArrayList<>(Workplace.words(call.argument()));
        boolean force = words.remove("-f");
        if (words.isEmpty() || words.size() > 2) {
            throw new MagicFault("`%save` expects a file: `%save work.jsh`, or `%save work.jsh 3-5` for some inputs");
        }
        Path file = workplace.path(words.get(0));
        boolean chosen = words.size() == 2;
        List<Source> ran = call.session().succeeded();
        List<String> kept = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int secrets = 0;
        for (Source input : range(call, chosen ? words.get(1) : "")) {
            String text = input.text().strip();
            if (workplace.isSecret(text)) {
                secrets++;
            } else if (ran.contains(input) && (chosen || !LOOKS.matcher(text).matches())) {
                kept.add(text);
                numbers.add(call.session().inputs().indexOf(input) + 1);
            }
        }
        if (kept.isEmpty()) {
            throw new MagicFault("there is nothing to save: nothing ran without a fault yet");
        }
        if (!force && Files.exists(file)) {
            throw new MagicFault("`" + SafeText.line(file.toString()) + "` exists; `%save -f "
                    + SafeText.line(words.get(0)) + "` writes over it");
        }
        write(file, String.join("\n", named(kept, numbers)) + "\n");
        String left = secrets == 0 ? "" : "; left out " + secrets + " with a secret in it";
        call.note(SafeText.line(kept.size() + (kept.size() == 1 ? " input" : " inputs") + " in `" + file + "`" + left));
        return MagicCall.done();
    }

    private Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(workplace.folder().toFile())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new MagicFault("the editor `" + SafeText.line(command.get(0))
                    + "` does not start; `%env EDITOR=nano` sets another one");
        }
    }

    /** A script has no {@code $7}, so what a later input calls so gets this name. */
    private static List<String> named(List<String> texts, List<Integer> numbers) {
        List<String> named = new ArrayList<>(texts);
        for (int i = 0; i < named.size(); i++) {
            String name = "$" + numbers.get(i);
            Pattern mention = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
            boolean used = texts.subList(i + 1, texts.size()).stream()
                    .anyMatch(text -> mention.matcher(text).find());
            if (used) {
                named.set(i, "var " + name + " = " + named.get(i));
            }
        }
        return named;
    }

    /** A link stays a link, and a file that is written over keeps its permissions. */
    private static void write(Path named, String text) throws IOException {
        Path file = Files.exists(named) ? named.toRealPath() : named;
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new MagicFault(
                    "`" + SafeText.line(file.toString()) + "` can not be written: there is no such folder");
        }
        try {
            Path whole = Files.createTempFile(folder, ".cjsh", ".tmp");
            try {
                Files.writeString(whole, text);
                keepPermissions(file, whole);
                try {
                    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException e) {
                    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new MagicFault("`" + SafeText.line(file.toString()) + "` can not be written");
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (permissions != null && Files.exists(from)) {
            permissions.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new MagicFault("there is no file `" + SafeText.line(file.toString()) + "`");
        } catch (IOException e) {
            throw new MagicFault(
                    "`" + SafeText.line(file.toString()) + "` can not be read: it is a folder, not yours, or no text");
        }
    }

    private Outcome load(MagicCall call) {
        if (call.argument().isEmpty()) {
            throw new MagicFault("`" + call.name() + "` expects a file");
        }
        return call.include(new Source(call.argument(), read(workplace.path(call.argument()))));
    }

    private Outcome run(MagicCall call) {
        List<String> words = Workplace.words(call.argument());
        if (words.isEmpty()) {
            throw new MagicFault("`%run` expects a file");
        }
        String typed = words.get(0);
        List<String> args = words.subList(1, words.size());
        Path path = workplace.path(typed);
        Source found = saved.find(path, typed).orElseGet(() -> new Source(typed, read(path)));
        Optional<String> java = saved.java(found, args);
        if (java.isPresent()) {
            return call.expand(java.get());
        }
        call.session().declare("args", args);
        return call.include(found);
    }

    /** Files, and what goes by a name. */
    private Completion runnable(String argument) {
        Completion files = workplace.files(argument, false);
        String word = argument.substring(files.anchor());
        List<Candidate> all = new ArrayList<>(files.candidates());
        saved.offers(argument).stream()
                .filter(one -> one.text().startsWith(word))
                .forEach(all::add);
        return new Completion(files.anchor(), files.end(), all);
    }

    private Outcome edit(MagicCall call) throws IOException {
        String editor = workplace
                .environment()
                .getOrDefault("VISUAL", workplace.environment().getOrDefault("EDITOR", ""));
        if (!workplace.isTerminal()) {
            throw new MagicFault("`%edit` needs a terminal");
        }
        if (editor.isBlank()) {
            throw new MagicFault("no editor is known: `%env EDITOR=nano` sets one");
        }
        String what = call.argument();
        boolean number = what.isEmpty() || what.matches("\\d+(-\\d*)?");
        Path file = number ? Files.createTempFile("cjsh", ".jsh") : workplace.path(what);
        try {
            if (number) {
                List<Source> inputs = range(call, what);
                List<Source> chosen =
                        what.isEmpty() ? inputs.subList(Math.max(0, inputs.size() - 1), inputs.size()) : inputs;
                Files.writeString(file, chosen.stream().map(Source::text).collect(Collectors.joining("\n")));
            }
            String before = Files.exists(file) ? read(file) : "";
            List<String> command = new ArrayList<>(Workplace.words(editor));
            command.add(file.toString());
            Process process = started(command);
            Outcome ended = call.session().call(process::waitFor);
            if (!(ended instanceof Outcome.Value)) {
                process.destroy();
                return ended;
            }
            String after = Files.exists(file) ? read(file) : "";
            if (number && after.equals(before)) {
                call.note("nothing was changed, so nothing is run");
                return MagicCall.done();
            }
            return call.include(new Source(number ? "edited" : what, after));
        } finally {
            if (number) {
                Files.deleteIfExists(file);
            }
        }
    }
}
