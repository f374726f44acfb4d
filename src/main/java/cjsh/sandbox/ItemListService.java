package cjsh.sandbox;

import cjsh.sandbox.ItemCatalog.Item;
import cjsh.sandbox.ItemCatalog.Listing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The Item List API. */
final class ItemListService implements Service {
    private static final int MAX_PAGE_SIZE = 10_000;

    /**
     * A ragged list has no page beyond this, whatever the client asks for; or a large page size would hide its nature.
     */
    private static final int MAX_RAGGED = 1_000;

    /** Which page of a ragged list is empty, counted from 0. */
    private static final int EMPTY_PAGE = 2;

    /** One page; null as the next means the end. */
    record ItemPage(@Nullable String nextPage, List<Item> records) {}

    @Override
    public RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .scalar(Scalars.positiveInt())
                .scalar(Scalars.pageToken())
                .type("Query", query -> query.dataFetcher("itemList", ItemListService::list))
                .type("ItemList", list -> list.dataFetcher("items", ItemListService::items))
                .build();
    }

    private static Listing list(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.getArgument("itemListId"));
        return ItemCatalog.find(id)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no item list " + id + "."));
    }

    private static ItemPage items(DataFetchingEnvironment environment) {
        Listing list = Objects.requireNonNull(environment.getSource());
        int pageSize = Objects.requireNonNull(environment.<Integer>getArgument("pageSize"));
        if (pageSize > MAX_PAGE_SIZE) {
            throw Refusal.arguments("The argument pageSize must be from 1 to 10000, but is " + pageSize + ".");
        }
        return page(list, start(list.id(), pageSize, environment.getArgument("page")));
    }

    private static PageToken start(String listId, int pageSize, @Nullable String token) {
        if (token == null) {
            return PageToken.first(listId, pageSize);
        }
        PageToken start = PageToken.decode(token)
                .orElseThrow(() -> Refusal.arguments("The argument page is not a token of this API."));
        if (!start.listId().equals(listId) || start.pageSize() != pageSize) {
            throw Refusal.arguments("The argument page belongs to a request with another itemListId or pageSize.");
        }
        return start;
    }

    private static ItemPage page(Listing list, PageToken start) {
        int length = Math.min(length(list, start), list.size() - start.offset());
        int end = start.offset() + length;
        List<Item> records = IntStream.range(start.offset(), end)
                .mapToObj(index -> ItemCatalog.item(list, index))
                .toList();
        // Like a store that does not look ahead: after a full page it cannot know that nothing follows.
        boolean last = end == list.size() && length < start.pageSize();
        PageToken next = new PageToken(list.id(), start.pageSize(), start.page() + 1, end);
        return new ItemPage(last ? null : next.encode(), records);
    }

    /** How many records the page may have. */
    private static int length(Listing list, PageToken start) {
        if (list.paging() == ItemCatalog.Paging.FULL) {
            return start.pageSize();
        }
        if (start.page() == EMPTY_PAGE) {
            return 0;
        }
        int full = Math.min(start.pageSize(), MAX_RAGGED);
        // Every third page has two thirds of what it could have, but never nothing.
        return start.page() % 3 == 1 ? Math.max(1, full * 2 / 3) : full;
    }
}
