// Written by cjsh.api.codegen from the schema of the Item List API. A change made here is lost.
package cjsh.api.itemlists;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.ApiEntry;
import cjsh.graphql.Api;
import java.util.function.Supplier;

/** The Item List API. */
public class ItemListsApi extends ApiEntry {
    /** Calls made here go to the connection that there is then. */
    public ItemListsApi(Supplier<Connection> connection) {
        super(connection);
    }

    /**
     * One item list. An unknown id gives the error NotFound and no data.
     *
     * @param itemListId Id of the list, as found at a commission in the Program Terms API.
     */
    public ItemListsCalls.ItemListCall itemList(String itemListId) {
        CallSpec call = CallSpec.query(Api.ITEM_LISTS, "itemList")
                .with("0.itemListId", wire(itemListId));
        return valid(new ItemListsCalls.ItemListCall(connection(), call));
    }

    /**
     * The items, page by page. Pages can only be fetched one after the other.
     *
     * @param itemListId Id of the list, as found at a commission in the Program Terms API.
     */
    public ItemListsCalls.ItemsCall items(String itemListId) {
        CallSpec call = CallSpec.query(Api.ITEM_LISTS, "itemList", "items")
                .with("0.itemListId", wire(itemListId));
        return valid(new ItemListsCalls.ItemsCall(connection(), call));
    }
}
