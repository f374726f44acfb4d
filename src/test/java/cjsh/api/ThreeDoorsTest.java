package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.api.RandomSelection.Node;
import cjsh.api.itemlists.ItemListsApi;
import cjsh.api.programs.ProgramsApi;
import cjsh.api.properties.PropertiesApi;
import cjsh.fetch.FetchPlan;
import cjsh.graphql.Api;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.PagedDocument;
import cjsh.graphql.Schemas;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for alike is sent alike, through whichever door it came: the same text, the same values. */
class ThreeDoorsTest {
    private static final int SEEDS = 20;
    private static final int SELECTIONS_OF_A_SEED = 10;

    private static final Schemas SCHEMAS = new Schemas();
    private static final DocumentReader READER = new DocumentReader(SCHEMAS);
    private static final Connection OFFLINE = new Connection(
            SCHEMAS,
            request -> {
                throw new AssertionError("something was sent: " + request.document());
            },
            Clock.systemUTC(),
            Map.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            value -> {});
    private static final ProgramsApi PROGRAMS = new ProgramsApi(() -> OFFLINE);
    private static final PropertiesApi PROPERTIES = new PropertiesApi(() -> OFFLINE);
    private static final ItemListsApi ITEM_LISTS = new ItemListsApi(() -> OFFLINE);

    /**
     * A call of the typed door without its selection, and the same as text with {@code %s} for that.
     *
     * @param record the type that is selected from
     */
    record Root(Api api, String record, String text, Supplier<RecordQuery<?>> call) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static final List<Root> ROOTS = List.of(
            new Root(
                    Api.PROGRAMS,
                    "Contract",
                    "{ publisher { contracts(publisherId: \"9\") { resultList %s } } }",
                    () -> PROGRAMS.contracts("9")),
            new Root(
                    Api.PROGRAMS,
                    "Contract",
                    "{ publisher { contracts(publisherId: \"9\", filters: { activeAfter: \"2026-01-31T00:00:00Z\","
                            + " advertiserId: \"5 \\\"a\\\" \\\\ ä😀\" }, limit: 7) { resultList %s } } }",
                    () -> PROGRAMS.contracts("9")
                            .activeAfter("2026-01-31")
                            .advertiserId("5 \"a\" \\ ä😀")
                            .pageSize(7)),
            new Root(
                    Api.PROPERTIES,
                    "PromotionalProperty",
                    "{ promotionalProperties(publisherId: \"9\", status: ACTIVE, search: \"x y\") { resultList %s } }",
                    () -> PROPERTIES
                            .promotionalProperties("9")
                            .status(Status.ACTIVE)
                            .search("x y")),
            new Root(
                    Api.PROPERTIES,
                    "PromotionalProperty",
                    "{ promotionalPropertiesByIds(ids: [\"2\", \"1\", \"2\"]) %s }",
                    () -> PROPERTIES.promotionalPropertiesByIds("2", "1", "2")),
            new Root(
                    Api.ITEM_LISTS,
                    "Item",
                    "{ itemList(itemListId: \"q-1\") { items(pageSize: 10000) { records %s } } }",
                    () -> ITEM_LISTS.items("q-1")),
            new Root(
                    Api.ITEM_LISTS,
                    "ItemList",
                    "{ itemList(itemListId: \"q-1\") %s }",
                    () -> ITEM_LISTS.itemList("q-1")));

    static Stream<Arguments> cases() {
        return ROOTS.stream().flatMap(root -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(root, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDoorsSendTheSame(Root root, int seed) {
        for (int i = 0; i < SELECTIONS_OF_A_SEED; i++) {
            Node selection = RandomSelection.of(SCHEMAS.of(root.api()), root.record(), 1_000L * seed + i);
            Random random = new Random(seed * 7_919L + i);
            Sent plain = read(String.format(root.text(), TextDoor.plain(selection)));
            String text = new TextDoor(random).write(root.text(), selection);
            String paths = PathDoor.write(selection, random);
            assertThat(read(text)).as(text).isEqualTo(plain);
            assertThat(sent(root.call().get().fields(paths))).as(paths).isEqualTo(plain);
            assertThat(sent(TypedDoor.select(root.call().get(), selection)))
                    .as(paths)
                    .isEqualTo(plain);
            assertThat(READER.read(plain.text()).text()).isEqualTo(plain.text());
        }
    }

    /** What goes over the wire. */
    record Sent(String text, Map<String, @Nullable Object> values) {}

    private static Sent sent(Object query) {
        return new Sent(((Query) query).document(), written(((Query) query).variables()));
    }

    private static Sent read(String text) {
        FetchPlan plan = FetchPlan.of(READER.read(text), Map.of(), null, Optional.empty());
        Map<String, @Nullable Object> values = new LinkedHashMap<>(plan.variables());
        plan.paged().ifPresent(paged -> values.putAll(paged.pageVariables(paged.size(), paged.start())));
        String sent = plan.paged()
                .map(PagedDocument::document)
                .orElse(plan.document())
                .text();
        return new Sent(sent, written(values));
    }

    /** JSON knows one kind of number. */
    private static Map<String, @Nullable Object> written(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        values.forEach((name, value) -> written.put(name, value instanceof Number ? value.toString() : value));
        return written;
    }

    /** A selection as paths: bare members of an interface, or {@code [on X]}; a star, or nothing, for scalars. */
    private static final class PathDoor {
        private final Random random;
        private final List<String> paths = new ArrayList<>();

        private PathDoor(Random random) {
            this.random = random;
        }

        static String write(Node selection, Random random) {
            PathDoor door = new PathDoor(random);
            door.below(selection, "");
            List<String> blanks = List.of(" ", ",", "\n", "\t", " , ", "\r\n");
            StringBuilder text = new StringBuilder();
            door.paths.forEach(path -> text.append(path).append(blanks.get(random.nextInt(blanks.size()))));
            return text.toString();
        }

        private void below(Node node, String path) {
            if (node.scalars()) {
                paths.add(path.isEmpty() ? "*" : random.nextBoolean() ? path : path + ".*");
                return;
            }
            for (Node child : node.below()) {
                if (child.isFragment()) {
                    below(child, child.bare() ? path : path + "[on " + child.shortName() + "]");
                } else if (child.below().isEmpty()) {
                    paths.add((child.alias() == null ? "" : child.alias() + ":") + join(path, child.name()));
                } else {
                    below(child, join(path, child.name()));
                }
            }
        }

        private static String join(String path, String name) {
            return path.isEmpty() ? name : path + "." + name;
        }
    }
}
