package cjsh.table;

import cjsh.graphql.CjException;
import cjsh.table.Shape.Member;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Streams the JSON of answers into rows, page after page; never holds a tree. A page that is broken adds no row. */
public final class PageDecoder {
    /**
     * What a page said beside its rows.
     *
     * @param present whether there was a page object with a list in it
     * @param records how many records it had
     * @param end its {@code totalCount} ({@link Long}) or {@code nextPage} ({@link String}); null when null or absent
     */
    public record Page(
            boolean present, int records, @Nullable Object end) {}

    private final RowPlan plan;
    private final Map<Level, LevelRows> rows = new HashMap<>();
    private final CellReader cells = new CellReader();
    private final JsonFactory json = new JsonFactory();
    private @Nullable Object end;
    private boolean present;
    private long rowCount;

    public PageDecoder(RowPlan plan) {
        this.plan = plan;
        plan.root()
                .all()
                .forEach(level -> rows.put(level, new LevelRows(level.leaves().size())));
    }

    /**
     * Adds the rows of one answer.
     *
     * @param body a GraphQL answer with data
     * @throws CjException when its data has not the shape of the schema; then none of it was added
     */
    public Page decode(byte[] body) {
        Map<Level, Integer> before = new HashMap<>();
        rows.forEach((level, levelRows) -> before.put(level, levelRows.size()));
        end = null;
        present = false;
        try (JsonParser parser = json.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("data") && value == JsonToken.START_OBJECT) {
                    readObject(parser, plan.shape(), rowsOf(plan.root()).add(-1));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            takeBack(before);
            throw broken(e);
        } catch (RuntimeException | Error e) {
            takeBack(before);
            throw e;
        }
        count(before);
        Level records = plan.records();
        int added = records == null ? 0 : rowsOf(records).size() - Objects.requireNonNull(before.get(records));
        return new Page(present, added, end);
    }

    private void takeBack(Map<Level, Integer> before) {
        rows.forEach((level, levelRows) -> levelRows.truncate(Objects.requireNonNull(before.get(level))));
    }

    /** Adds what {@link #frame} will make of one page: an element of the deepest list each, and what has none below it. */
    private void count(Map<Level, Integer> before) {
        List<Level> chain = plan.rows().chain();
        int from = Math.max(0, chain.indexOf(plan.records()));
        for (int i = from; i < chain.size(); i++) {
            LevelRows own = rowsOf(chain.get(i));
            rowCount += own.size() - Objects.requireNonNull(before.get(chain.get(i)));
            if (i > from) {
                rowCount -= own.parentsSince(Objects.requireNonNull(before.get(chain.get(i))));
            }
        }
    }

    /** The rows that all pages so far make; without pages, about so many. */
    public long rowCount() {
        return rowCount;
    }

    /** What could not be read as the schema says, in words; empty when all was well. */
    public List<String> notes() {
        return cells.notes();
    }

    /** All rows so far. */
    public Frame frame() {
        return new Explosion(plan, rows).frame();
    }

    /**
     * The rows of another list of the same answers, with what stands above it repeated.
     *
     * @param path of a list that is one text cell in {@link #frame()}
     */
    public Frame linked(String path) {
        return new Explosion(plan.rowsAt(path), rows).frame();
    }

    private static CjException broken(Exception e) {
        return new CjException(CjException.Kind.BAD_REPLY, "the answer is cut short or no JSON", "run it again", e);
    }

    private LevelRows rowsOf(Level level) {
        return Objects.requireNonNull(rows.get(level));
    }

    private void readObject(JsonParser parser, Shape shape, int row) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Member member = shape.get(parser.currentName());
            JsonToken value = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else {
                readMember(parser, value, member, row);
            }
        }
    }

    private void readMember(JsonParser parser, JsonToken value, Member member, int row) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        } else if (member instanceof Member.PageEnd pageEnd) {
            end = CellReader.end(parser, pageEnd.type());
        } else if (member instanceof Member.Leaf leaf) {
            rowsOf(leaf.level()).set(leaf.index(), row, cells.read(parser, leaf.type(), leaf.level(), leaf.index()));
        } else if (member instanceof Member.Nested nested) {
            expect(parser, value, JsonToken.START_OBJECT);
            readObject(parser, nested.shape(), row);
        } else if (member instanceof Member.Objects list) {
            expect(parser, value, JsonToken.START_ARRAY);
            present |= list.level() == plan.records();
            readObjects(parser, list, row);
        } else if (member instanceof Member.Leaves list) {
            expect(parser, value, JsonToken.START_ARRAY);
            readLeaves(parser, list, row);
        }
    }

    private void readObjects(JsonParser parser, Member.Objects list, int parentRow) throws IOException {
        LevelRows levelRows = rowsOf(list.level());
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int row = levelRows.add(parentRow);
            if (token != JsonToken.VALUE_NULL) {
                expect(parser, token, JsonToken.START_OBJECT);
                readObject(parser, list.shape(), row);
            }
        }
    }

    private void readLeaves(JsonParser parser, Member.Leaves list, int parentRow) throws IOException {
        LevelRows levelRows = rowsOf(list.level());
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int row = levelRows.add(parentRow);
            if (token != JsonToken.VALUE_NULL) {
                levelRows.set(0, row, cells.read(parser, list.type(), list.level(), 0));
            }
        }
    }

    private static void expect(JsonParser parser, @Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new CjException(
                    CjException.Kind.BAD_REPLY,
                    "the answer has not the shape of the schema: `"
                            + parser.getParsingContext().pathAsPointer() + "` should be "
                            + (expected == JsonToken.START_ARRAY ? "a list" : "an object"),
                    "the API may have changed: see whether a newer cjsh knows it");
        }
    }
}
