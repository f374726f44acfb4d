package cjsh.api;

import cjsh.graphql.Api;

/** The items of one item list, all pages of it. Source: Item List, "Query Usage". */
@Records(api = Api.ITEM_LISTS, type = "Item")
public final class ItemsQuery extends RecordQuery<ItemsQuery> {
    ItemsQuery(Connection connection, QuerySpec spec) {
        super(connection, spec);
    }

    static ItemsQuery items(Connection connection, String itemListId) {
        return new ItemsQuery(
                connection, QuerySpec.of("items", RecordRoot.ITEMS, "sku name").with("itemListId", itemListId));
    }

    @Override
    ItemsQuery with(QuerySpec changed) {
        return new ItemsQuery(connection(), changed);
    }
}
