package cjsh.app.tab;

import cjsh.engine.Completion;
import cjsh.engine.FileNames;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.TextLiteral;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Names of files in the texts that are one: where a path is made, a table read or written. */
final class FileLiterals implements LiteralCompleter {
    private static final Set<String> FILES = Set.of("csv", "file", "tsv", "json", "xlsx", "html", "save", "toFile");
    private static final Set<String> OF = Set.of("of", "get");
    private static final Set<String> CONSTRUCTED =
            Set.of("File", "FileReader", "FileWriter", "FileInputStream", "FileOutputStream");
    private static final Set<String> ON_TABLE = Set.of("read", "write");

    private final FileNames names;

    /** @param folder that names without one are in */
    FileLiterals(Path folder, Path home) {
        this.names = new FileNames(folder, home, false);
    }

    @Override
    public Optional<Completion> complete(TextLiteral literal) {
        String receiver = literal.call().receiver().strip();
        String method = literal.method();
        boolean path = OF.contains(method) && (receiver.equals("Path") || receiver.equals("Paths"));
        boolean opened = CONSTRUCTED.contains(method) && !receiver.contains(".");
        boolean further = method.equals("resolve");
        boolean table = FILES.contains(method) && !receiver.isEmpty() && isReaderOrWriter(receiver, method);
        return literal.call().argument() == 0 && (path || opened || table || further)
                ? Optional.of(text(0, literal.text().length(), literal.text().substring(0, literal.offset())))
                : Optional.empty();
    }

    private static boolean isReaderOrWriter(String receiver, String method) {
        return method.equals("save")
                || CallChain.of(receiver)
                        .filter(chain -> ON_TABLE.contains(chain.last().name()))
                        .isPresent();
    }

    Completion text(int start, int end, String typed) {
        int name = typed.lastIndexOf('/') + 1;
        return new Completion(
                start + name,
                end,
                names.of(typed).candidates().stream()
                        .map(one -> one.withText(
                                one.text().substring(Math.min(name, one.text().length()))))
                        .toList());
    }

    @Override
    public Optional<String> describe(TextLiteral literal) {
        return Optional.empty();
    }
}
