// Written by cjsh.api.codegen from the schema of the Item List API. A change made here is lost.
package cjsh.api.itemlists;

import cjsh.api.CallSpec;
import cjsh.api.Connection;
import cjsh.api.typed.RecordCall;

/** What the Item List API can be asked for: arguments chain, then select. */
public final class ItemListsCalls {
    private ItemListsCalls() {}

    /** One item list. An unknown id gives the error NotFound and no data. */
    public static final class ItemListCall extends RecordCall<ItemListCall, ItemListsFields.ItemList> {
        ItemListCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected ItemListCall with(CallSpec spec) {
            return new ItemListCall(connection(), spec);
        }

        @Override
        protected ItemListsFields.ItemList record() {
            return new ItemListsFields.ItemList();
        }
    }

    /** The items, page by page. Pages can only be fetched one after the other. */
    public static final class ItemsCall extends RecordCall<ItemsCall, ItemListsFields.Item> {
        ItemsCall(Connection connection, CallSpec spec) {
            super(connection, spec);
        }

        @Override
        protected ItemsCall with(CallSpec spec) {
            return new ItemsCall(connection(), spec);
        }

        @Override
        protected ItemListsFields.Item record() {
            return new ItemListsFields.Item();
        }

        /** Records in one request; the largest that the API allows unless said otherwise. */
        public ItemsCall pageSize(int pageSize) {
            return checked(spec().withPageSize(pageSize));
        }
    }
}
