package cjsh.app;

import cjsh.display.CellWidth;
import cjsh.display.SafeText;
import cjsh.engine.Magics;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an input that is no Java may have been meant for: GraphQL, SQL, a magic without its sign, a command of the system. */
final class Hints implements Function<String, Optional<String>> {
    private static final int SHOWN = 60;

    private static final Pattern GRAPHQL =
            Pattern.compile("\\s*(\\{\\s*\\w+\\s*[({]|(query|mutation|fragment)\\s+\\w+\\s*(\\(|\\{|on\\b))");

    private static final Pattern SQL = Pattern.compile(
            "\\s*(?:select\\s+(?![=.])|with\\s+\\w+\\s+as\\s*\\(|from\\s+[\\w'\"./]+\\s*(?:$|;|select|where|join|limit|order|group)"
                    + "|(?:describe|summarize)\\s+\\w+|show\\s+(?:all\\s+)?tables|select$).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A word, alone or before something that is no part of a Java expression. */
    private static final Pattern COMMAND = Pattern.compile(
            "\\s*(?<word>[a-z][\\w.-]*?)(?:\\s+(?:-{1,2}\\w|[\\w/~\"'$]|\\.{1,2}(?:/|\\s|$)).*|\\s*;?\\s*|\\s*\\(.*)");

    private static final Set<String> WELL_KNOWN = Set.of(
            "ls", "dir", "cat", "curl", "wget", "git", "pip", "pip3", "python", "python3", "conda", "brew", "apt",
            "npm", "java", "jq", "grep", "mkdir", "open");

    private final World world;
    private final Magics magics;

    Hints(World world, Magics magics) {
        this.world = world;
        this.magics = magics;
    }

    @Override
    public Optional<String> apply(String rejected) {
        if (GRAPHQL.matcher(rejected).lookingAt()) {
            return Optional.of(
                    "GraphQL goes into gql(\"\"\" … \"\"\").table(), with a line break after the first three quotes");
        }
        if (SQL.matcher(rejected).matches()) {
            return Optional.of(
                    rejected.strip().indexOf('\n') < 0
                            ? "SQL goes behind %sql: %sql " + shown(rejected)
                            : "SQL goes behind %%sql: in a line of its own, the query below it, then an empty line");
        }
        return firstLine(rejected);
    }

    private Optional<String> firstLine(String rejected) {
        Matcher command = COMMAND.matcher(rejected.strip().lines().findFirst().orElse(""));
        if (!command.matches()) {
            return Optional.empty();
        }
        String word = command.group("word");
        boolean call = command.group()
                .substring(command.end("word") - command.start())
                .stripLeading()
                .startsWith("(");
        if (knows("%" + word) && (!call || List.of("help", "exit", "quit").contains(word))) {
            return Optional.of("did you mean " + (call ? "%" + word : "%" + shown(command.group())) + "?");
        }
        return !call && (WELL_KNOWN.contains(word) || isProgram(word))
                ? Optional.of("for the system's shell write !" + shown(command.group()))
                : Optional.empty();
    }

    private static String shown(String text) {
        return CellWidth.cut(SafeText.line(text.strip()), SHOWN);
    }

    private boolean knows(String name) {
        return magics.all().stream().anyMatch(magic -> magic.names().contains(name));
    }

    private boolean isProgram(String word) {
        for (String folder : world.variable("PATH").orElse("").split(Pattern.quote(java.io.File.pathSeparator))) {
            try {
                Path program = Path.of(folder).resolve(word);
                if (!folder.isEmpty() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                    return true;
                }
            } catch (InvalidPathException e) {
                // Nothing is there.
            }
        }
        return false;
    }
}
