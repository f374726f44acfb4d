package cjsh.api;

import cjsh.graphql.Api;

/** The items of one item list, all pages of it. Source: Item List, "Query Usage". */
@Records(api = Api.ITEM_LISTS, type = "Item")
public final class ItemsQuery extends RecordQuery<ItemsQuery> {
    ItemsQuery(Connection connection, CallSpec spec) {
        super(connection, spec);
    }

    static ItemsQuery items(Connection connection, String itemListId) {
        return new ItemsQuery(
                connection,
                CallSpec.query(Api.ITEM_LISTS, "itemList", "items")
                        .beside("itemListId: id itemListName: name")
                        .withFields("sku name")
                        .with("0.itemListId", Given.to("items", itemListId)));
    }

    @Override
    protected ItemsQuery with(CallSpec changed) {
        return new ItemsQuery(connection(), changed);
    }

    /** Records in one request; the largest that the API allows unless said otherwise. */
    public ItemsQuery pageSize(int size) {
        return with(spec().withPageSize(size));
    }
}
