package cjsh.table;

import cjsh.graphql.CjException;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.Suggestion;
import cjsh.graphql.ValidDocument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to a document become rows: compiled from its selection and the schema, before anything is sent.
 *
 * <p>Selected leaves are columns in the order of the selection, typed by the schema. A row is an element of the deepest
 * list; what stands above it is repeated, and a parent with an empty list keeps its row. Lists beside that chain are
 * never multiplied with it: each becomes one text cell. When two lists are equally deep, neither is guessed: rows are
 * made where they part, and {@code rowsAt} chooses. What the page object holds beside its records is the pager's.
 */
public final class RowPlan {
    private final Level root;
    private final Shape shape;
    private final @Nullable Level records;
    private final Level rows;

    private RowPlan(Level root, Shape shape, @Nullable Level records, Level rows) {
        this.root = root;
        this.shape = shape;
        this.records = records;
        this.rows = rows;
    }

    /**
     * Compiles a document's plan.
     *
     * @param paged the same document in its paged form, when it has pages
     */
    public static RowPlan of(ValidDocument document, Optional<PagedDocument> paged) {
        PlanCompiler compiler = new PlanCompiler(document, paged);
        compiler.compile();
        Level start = compiler.records() == null ? compiler.root() : compiler.records();
        return new RowPlan(compiler.root(), compiler.shape(), compiler.records(), deepest(start));
    }

    /** One row for the whole answer of a document without pages; every list is one text cell. */
    public static RowPlan ofOneRow(ValidDocument document) {
        PlanCompiler compiler = new PlanCompiler(document, Optional.empty());
        compiler.compile();
        return new RowPlan(compiler.root(), compiler.shape(), null, compiler.root());
    }

    /**
     * The same plan with one row for each element of another list.
     *
     * @param path of the list, from the record or from the root: {@code programTerms.actionTerms.commissions}; empty for
     *     the records themselves
     * @throws CjException when no list has this path
     */
    public RowPlan rowsAt(String path) {
        if (path.isEmpty() && records != null) {
            return new RowPlan(root, shape, records, records);
        }
        List<Level> lists = root.all().stream().filter(level -> level != root).toList();
        for (Level level : lists) {
            if (path.equals(pathOf(level)) || path.equals(level.fullPath()) || path.equals(level.aliasOfOnlyLeaf())) {
                return new RowPlan(root, shape, records, level);
            }
        }
        List<String> names = lists.stream().map(this::pathOf).toList();
        String near = Suggestion.didYouMean(path, names);
        throw new CjException(
                CjException.Kind.INVALID,
                "no list `" + path + "` is selected"
                        + (near.isEmpty() ? (names.isEmpty() ? "" : ": there are " + String.join(", ", names)) : near));
    }

    /** The lists of the answer, by their paths. */
    public List<String> lists() {
        return root.all().stream()
                .filter(level -> level != root && level != records)
                .map(this::pathOf)
                .toList();
    }

    /** The lists that became one text cell each, by their paths; each is a table of its own through {@code linked}. */
    public List<String> textCells() {
        return root.all().stream()
                .filter(level -> level != root && !rows.chain().contains(level))
                .filter(level -> level.parent() != null && rows.chain().contains(level.parent()))
                .map(this::pathOf)
                .toList();
    }

    /** The level whose elements are the rows: the end of the only deepest chain, or where the deepest ones part. */
    private static Level deepest(Level start) {
        int most = start.all().stream().mapToInt(Level::depth).max().orElse(0);
        List<Level> ends =
                start.all().stream().filter(level -> level.depth() == most).toList();
        Level common = ends.get(0);
        for (Level end : ends) {
            while (!end.chain().contains(common)) {
                common = Objects.requireNonNull(common.parent());
            }
        }
        return common;
    }

    /** The path of a list as users write it: from the record where it is below one, else from the root. */
    String pathOf(Level level) {
        Level base = recordLevel();
        if (base != null && level != base && level.chain().contains(base)) {
            return level.fullPath().substring(base.fullPath().length() + 1);
        }
        return level.fullPath();
    }

    /** The outermost list of the chain, whose elements are the records. */
    @Nullable
    Level recordLevel() {
        if (records != null) {
            return records;
        }
        return rows.chain().size() > 1 ? rows.chain().get(1) : null;
    }

    Level root() {
        return root;
    }

    Shape shape() {
        return shape;
    }

    Level rows() {
        return rows;
    }

    @Nullable
    Level records() {
        return records;
    }
}
